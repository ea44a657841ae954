import { sides } from '../../surveys/side.ts';
import {
  answeredColumn,
  type DemographicTable,
  hideRow,
  recordsColumn,
  rowOf,
  smallestShown,
  valueAt,
} from './demographicTable.ts';

const answered = (table: DemographicTable, row: number) => valueAt(table, row, answeredColumn(table));
const records = (table: DemographicTable, row: number) => valueAt(table, row, recordsColumn(table));

/**
 * Whether most options that somebody chose were chosen by too few to be shown. Such a row is hidden whole: what would be
 * left of it is of no use to a reader, and hiding beside each of its cells would cost figures that are.
 */
function isSparse(table: DemographicTable, row: number): boolean {
  const chosen = table.item.codes.map((_, column) => valueAt(table, row, column)).filter((count) => count > 0);
  return chosen.filter((count) => count < smallestShown).length > chosen.length / 2;
}

/**
 * Primary suppression of whole rows: too few answers or too thinly spread, for a split on either side; sensitive items below
 * the programme. Returns nothing; marks the rows in `table`.
 */
export function hideSmallBases(table: DemographicTable, base: number): void {
  for (let node = 0; node < table.nodes; node++) {
    const unfit = (row: number) => answered(table, row) < base || isSparse(table, row);
    if (unfit(rowOf(node, 0)) || (table.item.sensitive && node > 0)) hideRow(table, rowOf(node, 0));
    else if (sides.some((_, side) => unfit(rowOf(node, 1 + side)))) hideRow(table, rowOf(node, 1));
  }
}

/**
 * Whether the institutions hidden in one selection of sides may be known by what is left of the programme without the shown
 * ones: nobody, or at least two institutions with records that together reach the base.
 */
function isSafeRest(table: DemographicTable, selection: number, hidden: number[], base: number): boolean {
  const peopled = hidden.filter((node) => records(table, rowOf(node, selection)) > 0);
  if (peopled.length === 0) return true;
  const together = peopled.reduce((total, node) => total + answered(table, rowOf(node, selection)), 0);
  return peopled.length >= 2 && together >= base;
}

/**
 * Complementary suppression of whole rows, both sides together and then split: hides the smallest shown institution, and
 * where none is left the programme, until no hidden institution stands alone. Marks the rows in `table`.
 */
export function protectRows(table: DemographicTable, base: number): void {
  const families = [[0], sides.map((_, side) => 1 + side)];
  for (const family of families) {
    const first = family[0] ?? 0;
    const nodes = Array.from({ length: table.nodes - 1 }, (_, index) => index + 1);
    const shown = nodes.filter((node) => table.rowHidden[rowOf(node, first)] === 0);
    const hidden = nodes.filter((node) => table.rowHidden[rowOf(node, first)] === 1);
    const size = (node: number) => answered(table, rowOf(node, 0));
    shown.sort((a, b) => size(a) - size(b) || a - b);
    while (
      table.rowHidden[rowOf(0, first)] === 0 &&
      !family.every((selection) => isSafeRest(table, selection, hidden, base))
    ) {
      const smallest = shown.shift();
      hideRow(table, rowOf(smallest ?? 0, first));
      if (smallest !== undefined) hidden.push(smallest);
    }
  }
}
