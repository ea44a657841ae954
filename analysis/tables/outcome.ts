import type { WantedColumn } from './columnBuilder.ts';
import { codesOf, type DataTable, type MissingByReason, missingByGroup, missingIn, numbersOf } from './columns.ts';
import { groupingOf } from './groups.ts';

/** What is measured: one item, or the mean of several under the half-rule. */
export interface Outcome {
  name: string;
  items: readonly { name: string; reversed: boolean }[];
  /** Ends of the answers, in points; null where nobody said: nothing can then be turned, and nothing is out of range. */
  range: { low: number; high: number } | null;
  /** The points of a questionnaire, which takes nothing between them. */
  points?: readonly number[];
  /** Share of the items that a person must have answered to have a score. */
  minimumAnswered: number;
}

/** The columns an outcome is read from. */
export const outcomeColumns = ({ items, range, points }: Outcome): WantedColumn[] =>
  items.map(({ name }) => ({ name, kind: 'number', ...(range ?? {}), ...(points ? { points } : {}) }));

/** Shares such as 0.55 × 20 must not miss a whole number by a rounding error. */
const rounding = 1e-9;

/**
 * The score of every row: the mean of its answered items, reversed ones turned first (low + high − x); not a number where
 * fewer than `minimumAnswered` of them, or none, are answered. The same rule as `scoreScale`, over columns.
 */
export function personScores(table: DataTable, outcome: Outcome): Float64Array {
  const answered = new Uint16Array(table.rows);
  const sums = new Float64Array(table.rows);
  const turn = outcome.range === null ? null : outcome.range.low + outcome.range.high;
  for (const { name, reversed } of outcome.items) {
    const { values, absent } = numbersOf(table, name);
    if (reversed && turn === null) throw new RangeError('an item is turned between two ends');
    for (let row = 0; row < table.rows; row++) {
      if (absent[row] !== 0) continue;
      const value = values[row] ?? Number.NaN;
      answered[row] = (answered[row] ?? 0) + 1;
      sums[row] = (sums[row] ?? 0) + (reversed ? (turn ?? 0) - value : value);
    }
  }
  const needed = Math.max(1, outcome.minimumAnswered * outcome.items.length - rounding);
  return sums.map((sum, row) => ((answered[row] ?? 0) >= needed ? sum / (answered[row] ?? 1) : Number.NaN));
}

/** Missing answers of several columns or files added up. */
export function together(all: readonly MissingByReason[]): MissingByReason {
  const sums: MissingByReason = {};
  for (const reasons of all)
    for (const [reason, count] of Object.entries(reasons) as [keyof MissingByReason, number][])
      sums[reason] = (sums[reason] ?? 0) + count;
  return sums;
}

/** Answers missing to the items of an outcome, by reason: one person may leave several without one. */
export const missingOfOutcome = (table: DataTable, { items }: Outcome): MissingByReason =>
  together(items.map(({ name }) => missingIn(numbersOf(table, name))));

/** The same for each group of a column, people without a score among them. */
export function missingOfGroups(table: DataTable, { items }: Outcome, by: string): (id: string) => MissingByReason {
  const { ids, of } = groupingOf(codesOf(table, by), () => true);
  const all = items.map(({ name }) => missingByGroup(numbersOf(table, name), of, ids.length));
  const place = new Map(ids.map((id, i) => [id, i]));
  return (id) => together(all.map((own) => own[place.get(id) ?? -1] ?? {}));
}

/** Rows of all items, reversed ones turned, of the people in `rows` who answered every one. */
export function completeRows(table: DataTable, outcome: Outcome, rows?: Iterable<number>): number[][] {
  const columns = outcome.items.map(({ name, reversed }) => ({ ...numbersOf(table, name), reversed }));
  const turn = outcome.range === null ? 0 : outcome.range.low + outcome.range.high;
  const complete: number[][] = [];
  const take = (row: number): void => {
    if (columns.some(({ absent }) => absent[row] !== 0)) return;
    complete.push(
      columns.map(({ values, reversed }) => {
        const value = values[row] ?? Number.NaN;
        return reversed ? turn - value : value;
      }),
    );
  };
  if (rows) for (const row of rows) take(row);
  else for (let row = 0; row < table.rows; row++) take(row);
  return complete;
}
