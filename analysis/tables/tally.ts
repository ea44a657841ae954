import type { Estimate } from '../finding.ts';
import { meanInterval, meanMethod } from '../stats/mean.ts';
import type { CodeColumn, NumberColumn, TableColumn } from './columns.ts';

/** The answers to one item. */
export interface Tally {
  n: number;
  /** By value, from the lowest; points that nobody chose are there with 0. */
  counts: Record<string, number>;
  mean: number | null;
  /** Divisor n − 1; null below two answers. */
  sd: number | null;
  median: number | null;
  /** The mean with its interval (`mean_t`); null for what has no mean. */
  meanEstimate: Estimate | null;
}

interface Ends {
  low: number;
  high: number;
}

/** At most so many points are listed where nobody chose them. */
const mostPoints = 101;

/** The whole numbers between two ends; none where there are no such ends, or too many between them. */
export const wholePoints = (range: Ends | null): number[] =>
  range !== null && Number.isInteger(range.low) && Number.isInteger(range.high) && range.high - range.low < mostPoints
    ? Array.from({ length: range.high - range.low + 1 }, (_, i) => range.low + i)
    : [];

/** The middle of counted values in order, or half-way between the two middle ones. */
function medianOf(sorted: readonly (readonly [value: number, count: number])[], n: number): number | null {
  const at = (place: number): number => {
    let left = place;
    for (const [value, count] of sorted) {
      if (left < count) return value;
      left -= count;
    }
    return Number.NaN;
  };
  return n === 0 ? null : (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}

function tallyOf(values: ReadonlyMap<number, number>, range: Ends | null): Tally {
  const all = new Map([...wholePoints(range).map((point) => [point, 0] as const), ...values]);
  const sorted = [...all].sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  const mean = n === 0 ? null : sorted.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const squares = sorted.reduce((sum, [value, count]) => sum + count * (value - (mean ?? 0)) ** 2, 0);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const ends = range ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const meanEstimate = meanInterval({ n, mean: mean ?? 0, sd, ...ends });
  const counts = Object.fromEntries(sorted.map(([value, count]) => [String(value), count]));
  return { n, counts, mean, sd, median: medianOf(sorted, n), meanEstimate };
}

/** Tallies by group in one pass: `of` gives each row's group, −1 for none. */
export function numberTallies(column: NumberColumn, of: Int32Array, groups: number, range: Ends | null): Tally[] {
  const counts = Array.from({ length: groups }, () => new Map<number, number>());
  column.values.forEach((value, row) => {
    const own = column.absent[row] === 0 ? counts[of[row] ?? -1] : undefined;
    own?.set(value, (own.get(value) ?? 0) + 1);
  });
  return counts.map((values) => tallyOf(values, range));
}

/** The same for codes, which have no mean: counts in the order of `codes`. */
export function codeTallies(column: CodeColumn, of: Int32Array, groups: number, codes: readonly string[]): Tally[] {
  const counts = Array.from({ length: groups }, () => new Uint32Array(column.labels.length));
  column.codes.forEach((code, row) => {
    const own = code >= 0 ? counts[of[row] ?? -1] : undefined;
    if (own) own[code] = (own[code] ?? 0) + 1;
  });
  const place = new Map(column.labels.map((label, i) => [label, i]));
  const none = { mean: null, sd: null, median: null, meanEstimate: null };
  return counts.map((own) => {
    const named = codes.map((code) => [code, own[place.get(code) ?? -1] ?? 0] as const);
    return { n: own.reduce((sum, count) => sum + count, 0), counts: Object.fromEntries(named), ...none };
  });
}

export const tallyMethods = (column: TableColumn) => (column.kind === 'number' ? [meanMethod] : []);
