import type { StolenCopy } from './stolenCopy.ts';
import type { Thing, Trace, Traces } from './things.ts';

type Row = Record<string, unknown>;

export const textOf = (mark: string | Buffer): string => (typeof mark === 'string' ? mark : mark.toString('hex'));

interface FoundRow {
  table: string;
  /** Place among the rows of the table, as SQL gives them. */
  place: number;
  row: Row;
  /** Where in the row the thing is named: a reply or an audit event may name many, in an order. */
  named: number;
}

/** Every row of every table that names a thing, in the order of the tables. */
export function rowsNaming(copy: StolenCopy, things: readonly Thing[]): Map<Thing, FoundRow[]> {
  const found = new Map<Thing, FoundRow[]>(things.map((thing) => [thing, []]));
  for (const [table, rows] of copy.rows) {
    for (const [place, row] of rows.entries()) {
      const text = JSON.stringify(row);
      for (const thing of things) {
        const named = thing.marks.reduce((at, mark) => (at >= 0 ? at : text.indexOf(textOf(mark))), -1);
        if (named >= 0) found.get(thing)?.push({ table, place, row, named });
      }
    }
  }
  return found;
}

/** Adds values to the trace of that name: the least, and where somebody has several, the greatest too. */
export function collector() {
  const traces = new Map<string, Map<number, number | string>>();
  const keep = (
    name: string,
    who: number,
    value: number | string,
    better: (a: typeof value, b: typeof value) => boolean,
  ) => {
    const trace = traces.get(name) ?? new Map<number, number | string>();
    const before = trace.get(who);
    if (before === undefined || better(value, before)) trace.set(who, value);
    traces.set(name, trace);
  };
  return {
    add(name: string, who: number, value: number | string) {
      keep(`${name}, first`, who, value, (a, b) => a < b);
      keep(`${name}, last`, who, value, (a, b) => a > b);
    },
    /** Of two traces that say the same, one. */
    traces(): Traces {
      const same = (a: Trace, b: Trace | undefined) => [...a].every(([who, value]) => b?.get(who) === value);
      return new Map(
        [...traces].filter(
          ([name, trace]) => !(name.endsWith(', last') && same(trace, traces.get(name.replace(/last$/, 'first')))),
        ),
      );
    },
  };
}

/** Every column of every row that names a thing, the order of the rows, and the place of the name in the row. */
export function rowTraces(found: Map<Thing, FoundRow[]>): Traces {
  const { add, traces } = collector();
  for (const [{ who }, rows] of found) {
    for (const { table, place, row, named } of rows) {
      add(`order of the rows of ${table}`, who, place);
      add(`place in a row of ${table}`, who, named);
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'number' || typeof value === 'string') add(`${table}.${column}`, who, value);
      }
    }
  }
  return traces();
}

/** All values that stand beside a thing, to be found again beside another. */
export const valuesBeside = (rows: readonly FoundRow[]): Set<string> =>
  new Set(rows.flatMap(({ row }) => Object.values(row).flatMap((value) => (value === null ? [] : String(value)))));
