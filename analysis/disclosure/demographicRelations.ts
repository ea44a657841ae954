import type { Equation, Union } from './bounds.ts';
import {
  answeredColumn,
  anyColumn,
  cellAt,
  type DemographicTable,
  excludesOthers,
  isHidden,
  isMissingColumn,
} from './demographicTable.ts';

/** How the cells of a table hang together: what a reader can add and subtract. Relations of shown cells only say nothing. */
export interface Relations {
  equations: Equation[];
  unions: Union[];
  /** The cells of a cell's row that can shelter it: options, and the people who answered. */
  inRow(cell: number): number[];
  /** The cells of its column, and of the people who answered in each institution: hiding those hides the whole row. */
  inColumn(cell: number): number[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * Everything that adds up: in shown rows, exclusive options and those who chose any other to the people who answered, and
 * mentions to the latter; in every column, institutions to the programme.
 */
export function relationsOf(table: DemographicTable): Relations {
  const { item, nodes, columns } = table;
  const [any, answered] = [anyColumn(table), answeredColumn(table)];
  const exclusive = range(0, any).filter((column) => excludesOthers(item, item.codes[column] ?? ''));
  const mentioned = range(0, any).filter((column) => !exclusive.includes(column));
  const institutions = range(1, nodes);
  const rows = range(0, nodes).filter((node) => table.rowHidden[node] === 0);
  const cellsOf = (node: number, wanted: number[]): number[] => wanted.map((column) => cellAt(table, node, column));
  const unions = item.multiple
    ? rows
        .map((node): Union => ({ whole: cellAt(table, node, any), mentions: cellsOf(node, mentioned) }))
        .filter(({ mentions }) => mentions.some((mention) => isHidden(table, mention)))
    : [];
  const hasHidden = ({ total, parts }: Equation): boolean =>
    isHidden(table, total) || parts.some((part) => isHidden(table, part));
  const equations = [
    ...rows.map(
      (node): Equation => ({ total: cellAt(table, node, answered), parts: cellsOf(node, [...exclusive, any]) }),
    ),
    ...range(0, columns).map((column): Equation => {
      return { total: column, parts: institutions.map((node) => cellAt(table, node, column)) };
    }),
  ].filter(hasHidden);
  const answers = cellsOf(0, [answered]).concat(institutions.map((node) => cellAt(table, node, answered)));
  const inRow = (cell: number): number[] => {
    const [node, column] = [Math.floor(cell / columns), cell % columns];
    const standsAlone = isMissingColumn(table, column) || column > answered || table.rowHidden[node] === 1;
    return standsAlone ? [] : cellsOf(node, [...range(0, any + 1), answered]);
  };
  const inColumn = (cell: number): number[] =>
    range(0, nodes).flatMap((node) => {
      const own = cellAt(table, node, cell % columns);
      return node === 0 ? [own] : [own, answers[node] ?? own];
    });
  return { equations, unions, inRow, inColumn };
}
