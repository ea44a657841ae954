import type { TopLevelSpec } from 'vega-lite';
import type { Cell, Column, Flag, MethodReference, Table } from '../finding.ts';
import { type DataTable, type MissingByReason, missingIn } from './columns.ts';

/** What a finding over a table of columns gives. */
export interface TableFinding {
  /** As they are printed: no figure is rounded, and one that cannot be given is null. */
  figures: Record<string, unknown>;
  methods: MethodReference[];
  flags: Flag[];
  table: Table;
  /** Null where no drawing would say more than the table. */
  chart: { title: string; draw(): TopLevelSpec } | null;
}

/** A column of a table that is read by programs: its title is its name. */
export const plainColumn = (name: string, kind: Column['kind'] = 'number'): Column => ({
  ...{ name, kind },
  title: { fr: name, en: name },
});

/** A table for programs; a figure that is not finite is absent. */
export function plainTable(caption: string, columns: Column[], rows: Record<string, Cell | undefined>[]): Table {
  const cell = (value: Cell | undefined): Cell =>
    value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;
  return {
    caption: { fr: caption, en: caption },
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, cell(row[name])]))),
  };
}

/** Each flag once, in the order raised. */
export const onceEach = (flags: readonly Flag[]): Flag[] => [
  ...new Map(flags.map((each) => [each.code, each])).values(),
];

/** Cells without a value in each column, by reason; whole columns are left out. */
export function missingByColumn(table: DataTable): Record<string, MissingByReason> {
  const all = [...table.columns.values()].map((column) => [column.name, missingIn(column)] as const);
  return Object.fromEntries(all.filter(([, missing]) => Object.keys(missing).length > 0));
}
