import { answeredColumn, type DemographicTable, recordsColumn, smallestShown, valueAt } from './demographicTable.ts';

/** People by node: the programme, then the institutions. */
type ByNode = (node: number) => number;

/** Whether figures of these nodes together, less those of an earlier campaign, would be about one to four people. */
export type IsolatesFew = (nodes: number[]) => boolean;

/**
 * Whether most options that somebody chose in an institution were chosen by too few to be shown. Such a row is hidden
 * whole: what would be left of it is of no use to a reader, and hiding beside each of its cells would cost figures of the
 * programme.
 */
function isSparse(table: DemographicTable, node: number): boolean {
  const chosen = table.item.codes.map((_, column) => valueAt(table, node, column)).filter((count) => count > 0);
  return chosen.filter((count) => count < smallestShown).length > chosen.length / 2;
}

/**
 * Hides the smallest shown institution, and where none is left the programme, until the hidden ones cannot be known by what
 * is left of the programme without the shown ones: nobody, or at least two institutions with records that together reach
 * the base and have not changed by one to four people since an earlier campaign. Marks the rows in `rowHidden`.
 */
export function protectRows(
  rowHidden: Uint8Array,
  records: ByNode,
  people: ByNode,
  base: number,
  isolatesFew: IsolatesFew,
): void {
  const institutions = Array.from({ length: rowHidden.length - 1 }, (_, index) => index + 1);
  const shown = institutions.filter((node) => rowHidden[node] === 0).sort((a, b) => people(a) - people(b) || a - b);
  const hidden = institutions.filter((node) => rowHidden[node] === 1 && records(node) > 0);
  let together = hidden.reduce((total, node) => total + people(node), 0);
  const rest = () => institutions.filter((node) => rowHidden[node] === 1);
  const isTold = () => hidden.length > 0 && (hidden.length < 2 || together < base);
  while (rowHidden[0] === 0 && (isTold() || isolatesFew(rest()))) {
    const smallest = shown.shift() ?? 0;
    rowHidden[smallest] = 1;
    if (smallest === 0 || records(smallest) === 0) continue;
    hidden.push(smallest);
    together += people(smallest);
  }
}

/**
 * Hides the nodes that no item shows, by their records alone: fewer than the base, or an institution's beside one to four
 * people of the other side, whose number could be told by comparison with everybody's, or all that would be told by
 * comparison with an earlier campaign is one to four people. What one item shows of the records
 * of an institution, another item cannot hide: so these are settled first, and alike for all. Marks the rows in `rowHidden`.
 */
export function hideRowsForAll(
  rowHidden: Uint8Array,
  records: ByNode,
  ofOtherSide: ByNode,
  base: number,
  isolatesFew: IsolatesFew,
): void {
  for (let node = 0; node < rowHidden.length; node++) {
    const other = ofOtherSide(node);
    const isSmall = records(node) < base || (node > 0 && other > 0 && other < smallestShown);
    if (isSmall || isolatesFew([node])) rowHidden[node] = 1;
  }
  protectRows(rowHidden, records, records, base, isolatesFew);
}

/** Hides rows with too few answers, or too close to an earlier campaign, and institutions too thinly spread, in `table`. */
export function hideSmallBases(table: DemographicTable, base: number, isolatesFew: IsolatesFew): void {
  for (let node = 0; node < table.nodes; node++) {
    const answered = valueAt(table, node, answeredColumn(table));
    if (answered < base || isolatesFew([node]) || (node > 0 && isSparse(table, node))) table.rowHidden[node] = 1;
  }
}

/** `protectRows` for an item: its answers are what must reach the base. */
export const protectBases = (table: DemographicTable, base: number, isolatesFew: IsolatesFew): void =>
  protectRows(
    table.rowHidden,
    (node) => valueAt(table, node, recordsColumn(table)),
    (node) => valueAt(table, node, answeredColumn(table)),
    base,
    isolatesFew,
  );
