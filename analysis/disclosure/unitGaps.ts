import { extremeSum, type PointedSlot } from './extremeSums.ts';
import type { Knowledge } from './knowledge.ts';

/** What one unit's answers say of those who left a statement out. */
export interface UnitGaps {
  /** By item of the scale, in its order: the most people who answered it and left another out. */
  partial: Float64Array;
  /** Whether there may be any of these. */
  hasPartial: boolean;
  /** What the answers of all of these may weigh in the scale more or less than those of people without gaps, together. */
  weight: number;
  /** What the answer of one of them may. */
  mostWeight: number;
  /** How far what they gave could lie above and below what it is, as far as the unit's own answers tell, in points. */
  above: number;
  below: number;
}

export interface ReadItem {
  item: Knowledge;
  order: PointedSlot[];
}

/** A scale as units are read: its items, the slots that each of them has, the fewest answers that make a score, and its ends. */
export interface ReadScale {
  items: ReadItem[];
  slots: number;
  needed: number;
  low: number;
  high: number;
}

/** With so many of k statements left out, each other answer counts k ÷ (k − so many) times. */
const weightOfOne = (left: number, of: number): number => left / (of - left);

/** The most that people who left so many statements out may weigh more, which is most where few people left out many. */
function weightOf(cells: number, of: number, needed: number): number {
  const most = of - needed;
  return most <= 0 ? 0 : Math.floor(cells / most) * weightOfOne(most, of) + weightOfOne(cells % most, of);
}

const startOf = ({ item }: ReadItem, at: number): number => at * item.measure.width;

function respondentsOf({ items, slots }: ReadScale, at: number): number {
  const [first] = items;
  if (first === undefined) return 0;
  const start = startOf(first, at);
  let people = 0;
  for (let slot = 0; slot < slots; slot++) people += first.item.numbers[start + slot] ?? 0;
  return people;
}

/** The sum of the answers to an item from one end, of so many people. */
const endOf = (read: ReadItem, at: number, people: number, end: 'top' | 'bottom'): number =>
  extremeSum(read.order, read.item.numbers, startOf(read, at), people, end);

/**
 * What fills so many gaps of each item were those people, by the others' answers, at one end: each gap is filled with the mean
 * of the person's other answers, and theirs are among the unit's answers.
 */
function filled({ items }: ReadScale, at: number, gaps: Float64Array, end: 'top' | 'bottom'): number {
  if (items.length < 2) return 0;
  const everyItem = new Float64Array(items.length);
  let total = 0;
  for (let left = 0; left < items.length; left++) {
    const people = gaps[left] ?? 0;
    if (people === 0) continue;
    // Items have gaps of few numbers: what all of them come to is added up once for each.
    const same = gaps.indexOf(people);
    if (same === left)
      for (const read of items) everyItem[left] = (everyItem[left] ?? 0) + endOf(read, at, people, end);
    const own = endOf(items[left] as ReadItem, at, people, end);
    total += ((everyItem[same] ?? 0) - own) / (items.length - 1);
  }
  return total;
}

/**
 * Who left statements of a scale out in one unit, as far as counts tell: where one answer makes a score, people with a score
 * less people with the other answers; else the missing answers, each taken for another person.
 * @param scored people with a score, and `sum` of their scores.
 */
export function unitGaps(scale: ReadScale, at: number, scored: number, sum: number): UnitGaps {
  const { items, needed, low, high } = scale;
  const of = items.length;
  // Nobody without a score has answered anything where one answer makes a score; else up to one answer too few.
  const unscored = needed === 1 ? 0 : respondentsOf(scale, at) - scored;
  const most = unscored * (needed - 1);
  // Who has no score misses more than one: counted once.
  const repeated = unscored * Math.max(0, of - needed - 1);
  const answered = new Float64Array(of);
  const [gapsAtTop, gapsAtBottom] = [new Float64Array(of), new Float64Array(of)];
  let [allMissing, points] = [0, 0];
  for (let each = 0; each < of; each++) {
    const read = items[each] as ReadItem;
    const start = startOf(read, at);
    let people = 0;
    for (const { slot, point } of read.order) {
      const here = read.item.numbers[start + slot] ?? 0;
      people += here;
      points += here * point;
    }
    answered[each] = people;
    gapsAtTop[each] = Math.max(0, scored - people);
    gapsAtBottom[each] = Math.max(0, scored - people + unscored);
    allMissing += gapsAtBottom[each] ?? 0;
  }
  const partial = new Float64Array(of);
  for (let each = 0; each < of; each++) {
    const elsewhere = allMissing - (gapsAtBottom[each] ?? 0) - repeated;
    partial[each] = Math.min(answered[each] ?? 0, Math.max(0, elsewhere));
  }
  const told = of * sum - points;
  const cells = Math.max(0, allMissing - unscored * (of - needed + 1));
  return {
    partial,
    hasPartial: partial.some((people) => people > 0),
    weight: weightOf(cells, of, needed) + (needed === 1 ? 0 : unscored),
    mostWeight: unscored > 0 && needed > 1 ? 1 : weightOf(Math.min(cells, of - needed), of, needed),
    above: Math.max(0, filled(scale, at, gapsAtTop, 'top') - told - most * high),
    below: Math.max(0, told + most * low - filled(scale, at, gapsAtBottom, 'bottom')),
  };
}
