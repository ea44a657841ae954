import { type CountedScale, type CubeLayout, slotsPerItem } from '../snapshot.ts';
import type { PointedSlot } from './extremeSums.ts';
import type { Knowledge } from './knowledge.ts';
import { type ReadItem, type ReadScale, type UnitGaps, unitGaps } from './unitGaps.ts';

/** Shares such as 0.55 × 20 must not miss a whole number by a rounding error. */
const rounding = 1e-9;

/** Person scores by unit (a team, or one side of an institution): [number, sum, …] from each multiple of `width` on. */
export interface UnitScores {
  width: number;
  numbers: Float64Array;
}

export interface GapBook {
  items: ReadItem[];
  unit(at: number): UnitGaps;
}

function orderOf(layout: CubeLayout, scale: CountedScale, name: string, reversed: boolean): PointedSlot[] {
  const values = layout.items.find((item) => item.name === name)?.values ?? [];
  const slots = values.flatMap((value, slot) =>
    typeof value === 'number' ? [{ slot, point: reversed ? scale.low + scale.high - value : value }] : [],
  );
  return slots.sort((a, b) => a.point - b.point);
}

/** Who left statements of a scale out, as far as counts tell; each unit is read when first asked for. */
export function gapBook(
  layout: CubeLayout,
  scale: CountedScale,
  items: Map<string, Knowledge>,
  scores: UnitScores,
): GapBook {
  const met = scale.items.flatMap(({ name, reversed }) => {
    const item = items.get(name);
    return item === undefined ? [] : [{ item, order: orderOf(layout, scale, name, reversed) }];
  });
  const needed = Math.max(1, Math.ceil(scale.minimumAnswered * scale.items.length - rounding));
  const read: ReadScale = { items: met, slots: slotsPerItem(layout), needed, low: scale.low, high: scale.high };
  const kept: (UnitGaps | undefined)[] = [];
  return {
    items: met,
    unit: (at) => {
      const known = kept[at];
      if (known !== undefined) return known;
      const start = at * scores.width;
      const found = unitGaps(read, at, scores.numbers[start] ?? 0, scores.numbers[start + 1] ?? 0);
      kept[at] = found;
      return found;
    },
  };
}
