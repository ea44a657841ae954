import type { Cell, Table } from '../../../analysis/finding.ts';
import type { FigureResult } from '../../../analysis/result.ts';

interface Shown {
  n: number | null;
  release: unknown;
  table: Table;
  moreTables?: Table[];
  note: { en: string };
  methods: { id: string }[];
  results: FigureResult[];
}

/** Columns of numbers that estimate nothing: what an estimate is held against, and the ends of intervals. */
const beside = new Set([
  ...['benchmark', 'lower', 'centre', 'upper', 'outerLow', 'innerLow', 'innerHigh', 'outerHigh'],
  ...['low', 'high', 'low_teams', 'high_teams'],
  ...['agreed', 'kappa', 'mean', 'top', 'share'].flatMap((of) => [`${of}_low`, `${of}_high`]),
]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function rowOf(result: FigureResult, tables: Table[]): Record<string, Cell>[] {
  return tables
    .filter(({ columns }) => columns.some(({ name }) => name === result.measure))
    .flatMap(({ rows }) => rows)
    .filter((row) => Object.entries(result.of).every(([name, words]) => same(row[name], words)));
}

/**
 * What is wrong with the results of a figure beside its tables: an estimate shown that has no result, or a number in a result
 * that no cell of its row shows. Results can thus tell no more than the tables, which passed the gate.
 */
export function shownFaults({ table, moreTables = [], results, note, methods, n: people, release }: Shown): string[] {
  const tables = [table, ...moreTables];
  const estimated = tables.flatMap(({ columns, rows }) =>
    columns
      .filter(({ name, kind }) => (kind === 'percent' || kind === 'number') && !beside.has(name))
      .flatMap(({ name }) => rows.filter((row) => typeof row[name] === 'number').map((row) => ({ name, row }))),
  );
  const without = estimated.filter(
    ({ name, row }) =>
      !results.some(
        (one) =>
          one.measure === name &&
          one.estimate === row[name] &&
          Object.entries(one.of).every(([column, words]) => same(row[column], words)),
      ),
  );
  const everything = new Set(
    tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'))),
  );
  // Of both sides together, a count of people without an answer is what their two rows say.
  const isShown = (reason: string, count: number): boolean =>
    everything.has(count) ||
    tables.some(({ rows }) =>
      rows.some((one, at) => rows.slice(at + 1).some((two) => Number(one[reason]) + Number(two[reason]) === count)),
    );
  const tellsReasons = tables.some(({ columns }) => columns.some(({ name }) => name === 'skipped'));
  const beyond = results.filter((one) => {
    const { estimate, interval, n } = one;
    const cells = rowOf(one, tables).flatMap((row) => Object.values(row));
    const told = [estimate, ...(interval ?? [])].every((number) => number === null || cells.includes(number));
    const open = release === null || n === null || n === people;
    const counted = open || everything.has(n) || note.en.includes(String(n));
    const missing =
      !tellsReasons || Object.entries(one.missing ?? {}).every(([reason, count]) => isShown(reason, count ?? 0));
    return !told || !counted || !missing;
  });
  const unnamed = results.filter(({ method }) => !methods.some(({ id }) => id === method));
  return [
    ...without.map(({ name, row }) => `${name} of ${JSON.stringify(row)} has no result`),
    ...beyond.map((one) => `no table shows ${JSON.stringify(one)}`),
    ...new Set(unnamed.map(({ method }) => `${method} is not among the methods of the figure`)),
  ];
}
