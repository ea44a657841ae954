import type { GroupSample } from '../stats/mixedModel.ts';
import { type CodeColumn, codesOf, type DataTable } from './columns.ts';

const asNumber = (label: string): number => (label === '' ? Number.NaN : Number(label));

/** Orders labels: by number when all of them are numbers, else by character. */
export function inOrder(labels: readonly string[]): string[] {
  const numeric = labels.every((label) => Number.isFinite(asNumber(label)));
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...labels].sort((a, b) => (numeric ? asNumber(a) - asNumber(b) : 0) || byText(a, b));
}

export interface Grouping {
  /** In order. */
  ids: string[];
  /** By row: the place of its group in `ids`; −1 for a row without a group. */
  of: Int32Array;
}

/** The groups of the rows that `counts` takes, in order; groups without such a row do not exist. */
export function groupingOf(column: CodeColumn, counts: (row: number) => boolean): Grouping {
  const seen = new Uint8Array(column.labels.length);
  column.codes.forEach((code, row) => {
    if (code >= 0 && counts(row)) seen[code] = 1;
  });
  const ids = inOrder(column.labels.filter((_, code) => seen[code] === 1));
  const place = new Map(ids.map((id, i) => [id, i]));
  const places = column.labels.map((label) => place.get(label) ?? -1);
  return { ids, of: column.codes.map((code, row) => (code >= 0 && counts(row) ? (places[code] ?? -1) : -1)) };
}

/** The groups of a column among the rows that have a score. */
export const scoredGroups = (table: DataTable, by: string, scores: Float64Array): Grouping =>
  groupingOf(codesOf(table, by), (row) => !Number.isNaN(scores[row]));

/** Sufficient statistics by group, the sum of squares in a second pass so that nothing cancels. */
export function samplesOf(values: Float64Array, { ids, of }: Grouping): GroupSample[] {
  const counts = new Uint32Array(ids.length);
  const sums = new Float64Array(ids.length);
  const squares = new Float64Array(ids.length);
  of.forEach((group, row) => {
    if (group < 0) return;
    counts[group] = (counts[group] ?? 0) + 1;
    sums[group] = (sums[group] ?? 0) + (values[row] ?? 0);
  });
  const means = sums.map((sum, group) => sum / (counts[group] ?? 1));
  of.forEach((group, row) => {
    if (group >= 0) squares[group] = (squares[group] ?? 0) + ((values[row] ?? 0) - (means[group] ?? 0)) ** 2;
  });
  return ids.map((id, i) => ({ id, n: counts[i] ?? 0, mean: means[i] ?? 0, sumOfSquares: squares[i] ?? 0 }));
}

/** The values of each group, in the order of its rows. */
export function valuesByGroup(values: Float64Array, { ids, of }: Grouping): number[][] {
  const groups = ids.map((): number[] => []);
  of.forEach((group, row) => {
    if (group >= 0) groups[group]?.push(values[row] ?? Number.NaN);
  });
  return groups;
}
