import type { LinearSolver } from '../linearProgram.ts';
import type { CrossGroup } from '../recruitment/crossGroups.ts';
import { smallestShown } from './demographicTable.ts';
import { type CountSystem, hideUntilSafe } from './hideUntilSafe.ts';

/** Two characteristics of the same people, behind the gate. */
export interface GatedCross {
  rows: CrossGroup[];
  columns: CrossGroup[];
  /** People who answered both questions. */
  answered: number;
  /** By row and column; null is hidden. */
  cells: (number | null)[][];
}

export interface CrossInput {
  rows: CrossGroup[];
  columns: CrossGroup[];
  /** People by group; null for no answer. */
  count: (row: string | null, column: string | null) => number;
  /** People of a group as shown elsewhere; null where that is hidden. */
  rowMargin: (group: CrossGroup) => number | null;
  columnMargin: (group: CrossGroup) => number | null;
}

type Relation = CountSystem['relations'][number];

/**
 * Crossed counts, less what would tell small ones: rows and columns whose total is hidden elsewhere are hidden, so are
 * counts from 1 to 4, and as many others as it takes. Null on fewer than `base` people, or when nothing may be shown.
 */
export function gateCross(input: CrossInput, base: number, solve: LinearSolver): GatedCross | null {
  const { rows, columns, count } = input;
  const [height, width] = [rows.length + 1, columns.length + 1];
  const at = (row: number, column: number): number => row * width + column;
  const values = Array.from({ length: height * width }, (_, index) =>
    count(rows[Math.floor(index / width)]?.code ?? null, columns[index % width]?.code ?? null),
  );
  const indices = values.map((_, index) => index);
  const isInner = (index: number): boolean => Math.floor(index / width) < rows.length && index % width < columns.length;
  const sum = (among: number[]): number => among.reduce((total, index) => total + (values[index] ?? 0), 0);
  const people = sum(indices);
  const answered = sum(indices.filter(isInner));
  if (answered < base) return null;
  const rowKnown = rows.map((group) => input.rowMargin(group) !== null);
  const columnKnown = columns.map((group) => input.columnMargin(group) !== null);
  const inKnown = (index: number): boolean =>
    isInner(index) && rowKnown[Math.floor(index / width)] === true && columnKnown[index % width] === true;
  const hidden = values.map((value, index) => !inKnown(index) || (value > 0 && value < smallestShown));
  const positive = values.map((value, index) => inKnown(index) && value > 0);
  const relations: Relation[] = [];
  const adds = (among: number[], bound: number) =>
    relations.push({ terms: among.map((index) => [1, index] as const), relation: '=', bound });
  const totalOf = (among: number[], known: boolean): void => {
    if (known) {
      adds(among, sum(among));
      return;
    }
    // A total that is hidden elsewhere must stay as open as it is there.
    const total = values.push(sum(among)) - 1;
    hidden.push(true);
    positive.push(false);
    relations.push({ terms: [...among.map((index) => [1, index] as const), [-1, total]], relation: '=', bound: 0 });
  };
  for (let row = 0; row < height; row++)
    totalOf(
      indices.filter((index) => Math.floor(index / width) === row),
      rowKnown[row] ?? true,
    );
  for (let column = 0; column < width; column++)
    totalOf(
      indices.filter((index) => index % width === column),
      columnKnown[column] ?? true,
    );
  adds(indices, people);
  adds(indices.filter(isInner), answered);
  const system: CountSystem = { values, hidden, positive, relations, spare: inKnown };
  if (!hideUntilSafe(system, solve)) return null;
  const cells = rows.map((_, row) =>
    columns.map((__, column) => (hidden[at(row, column)] ? null : (values[at(row, column)] ?? 0))),
  );
  return cells.flat().every((cell) => cell === null) ? null : { rows, columns, answered, cells };
}
