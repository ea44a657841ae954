import type { MissingByReason, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { adjustedGroupsMethod } from '../stats/adjustedGroups.ts';
import { expectedRankMethod } from '../stats/expectedRank.ts';
import { mixedModelMethod } from '../stats/mixedModel.ts';
import type { ComparisonRow } from './comparisonRows.ts';
import type { KeptComparison } from './keptComparison.ts';

interface ComparisonTables {
  table: Table;
  /** What was adjusted for; null where nothing was. */
  adjustedFor: Table | null;
}

/**
 * Of each group its observed mean, its adjusted one, its estimate, and where they are ranked its rank; then what was adjusted
 * for. None where nothing may be compared.
 */
export function comparisonResults(
  { table, adjustedFor }: ComparisonTables,
  { notComparable, adjustment }: KeptComparison,
  rows: ComparisonRow[],
  missing: ReadonlyMap<string, MissingByReason | null>,
): FigureResult[] {
  if (notComparable) return [];
  const method = adjustment ? adjustedGroupsMethod : mixedModelMethod;
  const behind = (row: number) => ({ method, missing: missing.get(rows[row]?.group.id ?? '') ?? null });
  // A group whose people all have the same score, or that cannot be adjusted, is shown and stays out of the model.
  const flagsOf = (row: number, column: string) =>
    table.rows[row]?.[column] === null ? [flag(adjustment ? 'not_in_model' : 'no_variation')] : [];
  const has = (column: string) => table.columns.some(({ name }) => name === column);
  return [
    ...tableResults(table, { measure: 'mean', n: 'n', instead: 'interval_beside' }, behind),
    ...(has('adjusted')
      ? tableResults(table, { measure: 'adjusted', n: 'n', instead: 'interval_beside' }, (row) => ({
          ...{ ...behind(row), flags: flagsOf(row, 'adjusted') },
        }))
      : []),
    ...tableResults(table, { measure: 'estimate', ends: ['low', 'high'], n: 'n' }, (row) => ({
      ...{ ...behind(row), flags: flagsOf(row, 'estimate') },
    })),
    ...tableResults(table, { measure: 'rank', ends: ['rankLow', 'rankHigh'], n: 'n' }, (row) => ({
      ...{ ...behind(row), method: expectedRankMethod, flags: flagsOf(row, 'rank') },
    })),
    ...(adjustedFor
      ? tableResults(adjustedFor, { measure: 'effect', ends: ['low', 'high'], n: 'people' }, (row) =>
          // The kind that the others are measured against has no difference from itself.
          adjustedFor.rows[row]?.effect === null ? null : { method, missing: null },
        )
      : []),
  ];
}
