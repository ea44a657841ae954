import { type CountedScale, type CubeLayout, slotsPerItem } from '../snapshot.ts';
import { extremeSum, type PointedSlot } from './extremeSums.ts';
import type { Knowledge } from './knowledge.ts';

/** Shares such as 0.55 × 20 must not miss a whole number by a rounding error. */
const rounding = 1e-9;

/** Person scores by unit (a team, or one side of an institution): [number, sum, …] from each multiple of `width` on. */
export interface UnitScores {
  width: number;
  numbers: Float64Array;
}

/** What one unit's answers say of those who left a statement out. */
export interface UnitGaps {
  /** By item of the scale, in its order: the most people who answered it and left another out. */
  partial: number[];
  /** What the answers of all of these may weigh in the scale more or less than those of people without gaps, together. */
  weight: number;
  /** What the answer of one of them may. */
  mostWeight: number;
  /** How far what they gave could lie above and below what it is, as far as the unit's own answers tell, in points. */
  above: number;
  below: number;
}

export interface GapBook {
  items: { item: Knowledge; order: PointedSlot[] }[];
  unit(at: number): UnitGaps;
}

function orderOf(layout: CubeLayout, scale: CountedScale, name: string, reversed: boolean): PointedSlot[] {
  const values = layout.items.find((item) => item.name === name)?.values ?? [];
  const slots = values.flatMap((value, slot) =>
    typeof value === 'number' ? [{ slot, point: reversed ? scale.low + scale.high - value : value }] : [],
  );
  return slots.sort((a, b) => a.point - b.point);
}

/**
 * The most that people who left so many statements out may weigh more: with m of k left out, each other answer counts k ÷ (k − m)
 * times, which is most where few people left out many.
 */
function weightOf(cells: number, of: number, needed: number): number {
  const weight = (left: number) => left / (of - left);
  const most = of - needed;
  return most <= 0 ? 0 : Math.floor(cells / most) * weight(most) + weight(cells % most);
}

/**
 * Who left statements of a scale out, as far as counts tell: where one answer makes a score, people with a score less people
 * with the other answers; else the missing answers, each taken for another person.
 */
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
  const of = met.length;
  const needed = Math.max(1, Math.ceil(scale.minimumAnswered * scale.items.length - rounding));
  const kept = new Map<number, UnitGaps>();

  function read(at: number): UnitGaps {
    const [scored, sum] = [scores.numbers[at * scores.width] ?? 0, scores.numbers[at * scores.width + 1] ?? 0];
    const starts = met.map(({ item }) => at * item.measure.width);
    const answered = met.map(({ item, order }, each) =>
      order.reduce((total, { slot }) => total + (item.numbers[(starts[each] ?? 0) + slot] ?? 0), 0),
    );
    let respondents = 0;
    const [first] = met;
    for (let slot = 0; slot < slotsPerItem(layout); slot++)
      respondents += first?.item.numbers[(starts[0] ?? 0) + slot] ?? 0;
    // Nobody without a score has answered anything where one answer makes a score; else up to one answer too few.
    const unscored = needed === 1 ? 0 : respondents - scored;
    const most = unscored * (needed - 1);
    const missing = answered.map((people) => Math.max(0, scored + unscored - people));
    const allMissing = missing.reduce((total, each) => total + each, 0);
    // Who has no score misses more than one: counted once.
    const repeated = unscored * Math.max(0, of - needed - 1);
    const partial = answered.map((people, each) =>
      Math.min(people, Math.max(0, allMissing - (missing[each] ?? 0) - repeated)),
    );
    const end = (which: number, people: number, side: 'top' | 'bottom') => {
      const { item, order } = met[which] as (typeof met)[number];
      return extremeSum(order, item.numbers, starts[which] ?? 0, Math.min(people, answered[which] ?? 0), side);
    };
    // Each gap is filled with the mean of the person's other answers: theirs are among the unit's answers.
    const filled = (side: 'top' | 'bottom') =>
      answered.reduce((total, people, left) => {
        const gaps = Math.max(0, scored - people + (side === 'top' ? 0 : unscored));
        if (gaps === 0 || of < 2) return total;
        const others = met.reduce((sum, _, each) => (each === left ? sum : sum + end(each, gaps, side)), 0);
        return total + others / (of - 1);
      }, 0);
    const told = of * sum - met.reduce((total, _, each) => total + end(each, answered[each] ?? 0, 'top'), 0);
    const cells = Math.max(0, allMissing - unscored * (of - needed + 1));
    return {
      partial,
      weight: weightOf(cells, of, needed) + (needed === 1 ? 0 : unscored),
      mostWeight: unscored > 0 && needed > 1 ? 1 : weightOf(Math.min(cells, of - needed), of, needed),
      above: Math.max(0, filled('top') - told - most * scale.high),
      below: Math.max(0, told + most * scale.low - filled('bottom')),
    };
  }

  return {
    items: met,
    unit: (at) => {
      const found = kept.get(at) ?? read(at);
      kept.set(at, found);
      return found;
    },
  };
}
