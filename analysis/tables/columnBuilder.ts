import { absences, type TableColumn } from './columns.ts';

/** What a column of the file is to hold. */
export type WantedColumn =
  /** Numbers from `low` to `high`, `points` only where they are given. */
  | { name: string; kind: 'number'; low?: number; high?: number; points?: readonly number[] }
  /** Codes, those of the list only where it is given. */
  | { name: string; kind: 'code'; codes?: readonly string[] };

export type CellFault = 'not_a_number' | 'out_of_range' | 'unknown_code';

export interface ColumnBuilder {
  /** Adds a cell; what is wrong with it comes back, and it then counts as nothing. */
  add(cell: string): CellFault | null;
  /** Adds a cell without a value, with the reason that another column gives. */
  addAbsent(reason: string): boolean;
  column(): TableColumn;
}

const reasonOf = new Map<string, number>(absences.map((reason, i) => [reason === 'empty' ? '' : reason, i + 1]));
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Memory that doubles when it is full. */
function grown<Kind extends Float64Array | Int32Array | Uint8Array>(array: Kind, make: (size: number) => Kind): Kind {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

/** Reads the cells of one column into typed memory. */
export function columnBuilder(wanted: WantedColumn): ColumnBuilder {
  let rows = 0;
  let absent = new Uint8Array(1024);
  let values = new Float64Array(wanted.kind === 'number' ? 1024 : 0);
  let codes = new Int32Array(wanted.kind === 'code' ? 1024 : 0);
  const labels = new Map<string, number>();
  const allowed = wanted.kind === 'code' && wanted.codes ? new Set(wanted.codes) : null;
  const points = wanted.kind === 'number' && wanted.points ? new Set(wanted.points) : null;

  const push = (value: number, why: number): void => {
    if (rows === absent.length) {
      absent = grown(absent, (size) => new Uint8Array(size));
      if (wanted.kind === 'number') values = grown(values, (size) => new Float64Array(size));
      else codes = grown(codes, (size) => new Int32Array(size));
    }
    absent[rows] = why;
    if (wanted.kind === 'number') values[rows] = why === 0 ? value : Number.NaN;
    else codes[rows] = why === 0 ? value : -1;
    rows += 1;
  };
  const placeOf = (label: string): number => {
    const known = labels.get(label);
    if (known !== undefined) return known;
    labels.set(label, labels.size);
    return labels.size - 1;
  };
  const numberOf = (text: string): number | CellFault => {
    if (wanted.kind !== 'number' || !plainNumber.test(text)) return 'not_a_number';
    const value = Number(text);
    if (!Number.isFinite(value)) return 'not_a_number';
    if (value < (wanted.low ?? value) || value > (wanted.high ?? value)) return 'out_of_range';
    return points !== null && !points.has(value) ? 'unknown_code' : value;
  };

  return {
    add(cell) {
      const text = cell.trim();
      const why = reasonOf.get(text);
      if (why !== undefined) {
        push(0, why);
        return null;
      }
      const read =
        wanted.kind === 'number' ? numberOf(text) : allowed?.has(text) === false ? 'unknown_code' : placeOf(text);
      if (typeof read === 'number') {
        push(read, 0);
        return null;
      }
      push(0, 1);
      return read;
    },
    addAbsent(reason) {
      const why = reasonOf.get(reason);
      push(0, why ?? 1);
      return why !== undefined;
    },
    column() {
      const own = { name: wanted.name, absent: absent.slice(0, rows) };
      return wanted.kind === 'number'
        ? { kind: 'number', ...own, values: values.slice(0, rows) }
        : { kind: 'code', ...own, codes: codes.slice(0, rows), labels: [...labels.keys()] };
    },
  };
}
