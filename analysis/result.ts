import type { Text } from '../surveys/text.ts';
import type { Cell, Estimate, Flag, MethodReference, Table } from './finding.ts';
import { type FlagCode, flag } from './flags.ts';

/** Answers missing, by reason: one of the six of a questionnaire, or what a researcher's file says. */
export type MissingCounts = Readonly<Partial<Record<string, number>>>;

/**
 * One number as it leaves, with everything a reader needs to weigh it: the same shape in the API, in exports and on the command
 * line. Never NaN or Infinity: `estimate` is null and a flag says why.
 */
export interface Result {
  estimate: number | null;
  /** Two-sided 95 % interval, or null where none is honest. A missing end is open: what is waited for may not come. */
  interval: readonly [low: number | null, high: number | null] | null;
  /** What the estimate rests on: people, answers, teams or recommendations; null where that is withheld. */
  n: number | null;
  /** Answers missing beside the `n`: empty where none can be missing, null where they are withheld or cannot be counted. */
  missing: MissingCounts | null;
  /** As documented in docs/methods.md, with the version of the computation. */
  method: string;
  version: string;
  flags: readonly Flag[];
}

/** A result of a figure: a cell of one of its tables, with what belongs to it. */
export interface FigureResult extends Result {
  /** Which row it is of: its leading words, by the names of their columns. */
  of: Record<string, Text | string>;
  /** The column that holds the estimate. */
  measure: string;
}

/** What the methods of `analysis/stats` give, with the answers missing where these are known, and why there is no interval. */
export const resultOf = (
  { estimate, interval, n, method, flags }: Omit<Estimate, 'missing'>,
  missing: MissingCounts | null,
  instead: FlagCode = 'describes_only',
): Result => ({
  ...{ estimate, interval, n, missing, method: method.id, version: method.version },
  flags: estimate !== null && interval === null && flags.length === 0 ? [flag(instead)] : flags,
});

/** Where a table has an estimate, and what belongs to it. */
export interface MeasuredColumn {
  /** Name of the column of estimates. */
  measure: string;
  /** Names of the columns that hold the ends of its interval. */
  ends?: readonly [low: string, high: string];
  /** Why it has none, where the method gives none. */
  instead?: FlagCode;
  /** Name of the column that holds what it rests on, or the number itself; null where it is not told, or `behind` says it. */
  n: string | number | null;
}

/** What a table does not say of an estimate. */
export interface Behind {
  method: MethodReference;
  flags?: readonly Flag[];
  missing: MissingCounts | null;
  /** Where rows rest on different numbers that no column holds. */
  n?: number;
}

const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

function wordsIn({ columns }: Table, row: Record<string, Cell>): FigureResult['of'] {
  const end = columns.findIndex(({ kind }) => kind !== 'text');
  return Object.fromEntries(
    columns.slice(0, end < 0 ? columns.length : end).flatMap(({ name }): [string, Text | string][] => {
      const cell = row[name];
      if (typeof cell === 'string') return [[name, cell]];
      return typeof cell === 'object' && cell !== null && 'fr' in cell ? [[name, cell]] : [];
    }),
  );
}

/**
 * The results of one column of a table, row by row: they hold the very numbers that the table shows, so that none can leave
 * which is not shown. A row that is withheld has no result, nor one for which `behind` gives null.
 */
export function tableResults(
  table: Table,
  { measure, ends, n, instead = ends === undefined ? 'describes_only' : 'no_width' }: MeasuredColumn,
  behind: (row: number) => Behind | null,
): FigureResult[] {
  return table.rows.flatMap((row, at): FigureResult[] => {
    const cell = row[measure];
    const known = behind(at);
    if (known === null || (typeof cell !== 'number' && cell !== null)) return [];
    const [low, high] = (ends ?? []).map((name) => numberIn(row[name]));
    const interval = low == null || high == null ? null : ([low, high] as const);
    const { flags = [] } = known;
    // An estimate without an interval says why.
    const silent = cell !== null && interval === null && flags.length === 0;
    return [
      {
        ...{ of: wordsIn(table, row), measure, estimate: cell, interval },
        n: known.n ?? (typeof n === 'string' ? numberIn(row[n]) : n),
        missing: known.missing,
        ...{ method: known.method.id, version: known.method.version },
        flags: silent ? [flag(instead)] : flags,
      },
    ];
  });
}
