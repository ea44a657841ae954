import type { CountedScale, CubeLayout } from '../snapshot.ts';
import { joined } from './groupSums.ts';
import type { Knowledge } from './knowledge.ts';
import { canBeWorkedOut } from './workedOut.ts';

/** Least width, in scale points, of what a hidden item's mean may still be. */
const leastWidth = 1;

const books = new WeakMap<CubeLayout, Map<string, number[]>>();

/** The points of each item of a layout; made once, for thousands of teams are asked about. */
function pointsOf(layout: CubeLayout): Map<string, number[]> {
  const book = books.get(layout) ?? new Map(layout.items.map(({ name, values }) => [name, values.map(Number)]));
  books.set(layout, book);
  return book;
}

/** The mean of an item's value answers in points, reversed ones turned; null without any. */
function itemMean(points: number[], reversedFrom: number | null, numbers: Float64Array): number | null {
  let [n, sum] = [0, 0];
  points.forEach((point, slot) => {
    const people = numbers[slot] ?? 0;
    n += people;
    sum += people * (reversedFrom === null ? point : reversedFrom - point);
  });
  return n === 0 ? null : sum / n;
}

/**
 * Whether a scale may be known for some units without telling what is hidden of its items. Its mean times its number of
 * items, less the means of the items that can be worked out for the same units, is the sum of the hidden items' means. Each
 * of these must then still be able to lie anywhere on a stretch of at least one point: one hidden item never can, two at
 * the end of the scale cannot either. Exact when everybody answered every item; of gaps `gapsHideItems` judges.
 */
export function scaleHidesItems(
  layout: CubeLayout,
  scale: CountedScale,
  items: Map<string, Knowledge>,
  units: number[],
): boolean {
  const book = pointsOf(layout);
  const hidden: number[] = [];
  for (const { name, reversed } of scale.items) {
    const item = items.get(name);
    if (item === undefined || canBeWorkedOut(item.known, units)) continue;
    const { measure, numbers } = item;
    const points = book.get(name) ?? [];
    const mean = itemMean(points, reversed ? scale.low + scale.high : null, joined(measure, numbers, units));
    if (mean !== null) hidden.push(mean);
  }
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, mean) => total + mean, 0);
  const others = hidden.length - 1;
  const low = Math.max(scale.low, sum - others * scale.high);
  const high = Math.min(scale.high, sum - others * scale.low);
  return high - low >= leastWidth - 1e-9;
}
