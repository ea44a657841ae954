import { type PointedSlot, sureSpread } from './extremeSums.ts';
import type { GapBook } from './gapBook.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReadItem } from './unitGaps.ts';

/** Least width, in points, of what a hidden item's mean may still be. */
const leastWidth = 1;

/** The places whose figures the units' answers make up. */
export interface GapPlaces {
  /** What else is a place of its own, beside each unit: the institution of a team. */
  partOf(unit: number): number;
  /** Of a width below a point that a mean has anyway, the share that must be left: 1 where it may never be less than a point. */
  leastShare: number;
}

export function groupedBy(units: number[], groupOf: (unit: number) => number): number[][] {
  if (units.length === 1) return [units];
  const groups = new Map<number, number[]>();
  for (const unit of units) {
    const group = groupOf(unit);
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [unit]);
    else own.push(unit);
  }
  return [...groups.values()];
}

/** Units that hide an item together: `own` of them among those asked about, `size` in all. */
export interface HiddenTogether {
  index: number;
  own: number[];
  size: number;
  /** The item's joint numbers in `own`. */
  joint: Float64Array;
}

function partialIn(book: GapBook, index: number, units: number[]): number {
  let people = 0;
  for (const unit of units) people += book.unit(unit).partial[index] ?? 0;
  return people;
}

/** People with an answer to an item. */
function countedIn({ measure, numbers }: Knowledge, units: number[]): number {
  let people = 0;
  for (const unit of units) people += measure.count(numbers, unit * measure.width);
  return people;
}

/** People in one group are counted in whole numbers below this. */
const beyondPeople = 2 ** 26;

/** Whether the means of all places in a group stay wide while the answers of those with gaps stay where they are. */
export function staysWide(
  book: GapBook,
  { index, own, size, joint }: HiddenTogether,
  places: GapPlaces,
  free: number,
): boolean {
  const { item, order } = book.items[index] as ReadItem;
  const fixed = Math.max(0, partialIn(book, index, own) - free);
  const tried = new Set<number>();
  const isWide = (place: number[]): boolean => {
    // The whole of the group is no secret.
    if (place.length === size) return true;
    const people = countedIn(item, place);
    if (people === 0) return true;
    const moving = Math.max(0, people - Math.max(0, partialIn(book, index, place) - free));
    // Most places are as large as another that was found wide.
    const key = people * beyondPeople + moving;
    if (tried.has(key)) return true;
    tried.add(key);
    const whole =
      places.leastShare === 1 ? leastWidth : (places.leastShare * sureSpread(order, joint, people, 0)) / people;
    return sureSpread(order, joint, moving, fixed) / people >= Math.min(leastWidth, whole) - 1e-9;
  };
  return own.every((unit) => isWide([unit])) && (own.length === 1 || groupedBy(own, places.partOf).every(isWide));
}

const widestOf = (order: readonly PointedSlot[]): number => (order.at(-1)?.point ?? 0) - (order[0]?.point ?? 0);

/** How far apart the answers that were given lie, in points. */
const rangeMet = (order: readonly PointedSlot[], joint: Float64Array): number =>
  widestOf(order.filter(({ slot }) => (joint[slot] ?? 0) > 0));

/**
 * How many of those with gaps may change places with anybody when others make up for so many points of the scale; without end
 * where that is enough for all. Where only a part of those who hide the item is among the units, others must also make up for
 * what moves out of it: as much as shifts a mean by a point.
 */
export function freeToMove(
  book: GapBook,
  { index, own, size, joint }: HiddenTogether,
  places: GapPlaces,
  made: number,
): number {
  const { item, order } = book.items[index] as ReadItem;
  const isPart = own.length < size;
  const range = isPart ? widestOf(order) : rangeMet(order, joint);
  let [weight, mostWeight, largest] = [0, Number.NEGATIVE_INFINITY, 0];
  for (const unit of own) {
    const gaps = book.unit(unit);
    weight += gaps.weight;
    mostWeight = Math.max(mostWeight, gaps.mostWeight);
  }
  if (isPart) for (const place of groupedBy(own, places.partOf)) largest = Math.max(largest, countedIn(item, place));
  if (made >= leastWidth * largest + range * weight - 1e-9) return Number.POSITIVE_INFINITY;
  return Math.floor(made / (range * mostWeight) + 1e-9);
}
