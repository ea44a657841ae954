import { sides } from '../../surveys/side.ts';
import type { LinearSolver } from '../linearProgram.ts';
import type { DemographicCounts } from '../snapshot.ts';
import { protectCells } from './demographicCells.ts';
import { hideRowsForAll, hideSmallBases, type IsolatesFew, protectBases } from './demographicRows.ts';
import { hidePrimarily, hideSmallCells, withholdSensitiveCodes } from './demographicSmallCells.ts';
import {
  answeredColumn,
  type DemographicItem,
  type DemographicTable,
  demographicTable,
  type Selection,
  valueAt,
} from './demographicTable.ts';
import { type ChangedSince, isolatesFewSince } from './sinceEarlier.ts';

export interface DemographicGateOptions {
  /** The fewest answers an item may be shown on; by default of the product 10. */
  minimumBase: number;
  /** The same for sensitive items, which are shown for the whole programme only; by default 20. */
  sensitiveBase: number;
  /**
   * The smallest group of the campaign, where it is above these bases. It may have risen after figures were read: it only
   * hides more than the bases alone do, and never changes the way in which the sides are shown.
   */
  threshold?: number;
  /**
   * Whether both sides may be shown together where one is too small. Only in the last release of a campaign: in one before
   * it, they would give away the small counts of the sides once these are large enough to be shown. By default they may.
   */
  mayJoinSides?: boolean;
  /** Has the last word on what may be shown; without it, bounds and elimination have. */
  solve?: LinearSolver | null;
  /** For each earlier campaign of the programme that has such figures, who has come and gone since; none by default. */
  earlier?: readonly ChangedSince[];
  /** False for the audit alone, which proves that it can fail: nothing is hidden beside small counts. */
  complementary?: boolean;
}

/** The protected tables of an item: one for each side, or a single one for both. */
export type ProtectedItem = Map<Selection, DemographicTable>;

type Records = Record<Selection, Float64Array>;

/** Records by node, for each selection of sides. */
function recordsOf({ cells }: DemographicCounts, institutions: string[]): Records {
  const empty = () => new Float64Array(institutions.length + 1);
  const records: Records = { patient_side: empty(), professional_side: empty(), both: empty() };
  const nodeOf = new Map(institutions.map((id, index) => [id, index + 1]));
  for (const { institution, side, records: count } of cells) {
    const node = nodeOf.get(institution);
    if (node === undefined) throw new RangeError(`institution ${institution} is not in this hierarchy`);
    for (const selection of [side, 'both'] as const)
      for (const at of [0, node]) records[selection][at] = (records[selection][at] ?? 0) + count;
  }
  return records;
}

/** Rows first, then cells; a row hidden for its cells can leave another row alone, so again until nothing moves. */
function protectTable(
  table: DemographicTable,
  base: number,
  sensitiveBase: number,
  { solve = null, complementary = true }: DemographicGateOptions,
  isolatesFew: IsolatesFew,
): void {
  hideSmallBases(table, base, isolatesFew);
  const answered = valueAt(table, 0, answeredColumn(table));
  withholdSensitiveCodes(table, (node) => node > 0 || answered < sensitiveBase);
  if (!complementary) {
    hidePrimarily(table);
    return;
  }
  do {
    protectBases(table, base, isolatesFew);
    hideSmallCells(table);
  } while (protectCells(table, solve));
}

/** The rows that no item shows at a base, by selection, for the ways in which institutions show the sides. */
type HiddenRows = Map<Selection, Uint8Array>;

function rowsHiddenFor(
  records: Records,
  base: number,
  before: HiddenRows,
  isolatesFew: (selection: Selection) => IsolatesFew,
): HiddenRows {
  return new Map(
    [...before].map(([selection, hidden]) => {
      const other = sides.find((side) => selection !== 'both' && side !== selection);
      const ofOther = (node: number) => (other === undefined ? 0 : (records[other][node] ?? 0));
      const rowHidden = Uint8Array.from(hidden);
      hideRowsForAll(rowHidden, (node) => records[selection][node] ?? 0, ofOther, base, isolatesFew(selection));
      return [selection, rowHidden];
    }),
  );
}

/** Adds the rows that no item shows; every institution, where the item is sensitive or shows the sides another way. */
function hideRows(table: DemographicTable, rows: Uint8Array | undefined): void {
  for (let node = 0; node < table.nodes; node++)
    if (rows === undefined ? node > 0 : rows[node] === 1) table.rowHidden[node] = 1;
}

/**
 * What protects one item of a campaign after the other. The institutions that no item shows, and whether the sides are shown
 * apart in institutions, follow from the records alone. An item that is shown the other way at programme level, having too
 * few answers on a side, is not shown for institutions: their records of one side could be told from those of both.
 */
export function demographicProtection(
  counts: DemographicCounts,
  institutions: string[],
  options: DemographicGateOptions,
): (item: DemographicItem) => ProtectedItem {
  const { minimumBase, sensitiveBase, threshold = 0, mayJoinSides = true, earlier = [] } = options;
  const isolatesFew = (selection: Selection) => isolatesFewSince(earlier, institutions, selection);
  const records = recordsOf(counts, institutions);
  const inInstitutions: readonly Selection[] = sides.every((side) => (records[side][0] ?? 0) >= minimumBase)
    ? sides
    : ['both'];
  const none: HiddenRows = new Map(inInstitutions.map((side) => [side, new Uint8Array(institutions.length + 1)]));
  const hidden = rowsHiddenFor(records, minimumBase, none, isolatesFew);
  const hiddenSince = rowsHiddenFor(records, Math.max(minimumBase, threshold), hidden, isolatesFew);
  const largest = Math.max(sensitiveBase, minimumBase);
  return (item) => {
    const tableOf = (selection: Selection): [Selection, DemographicTable] => [
      selection,
      demographicTable(counts, institutions, item, selection),
    ];
    const base = item.sensitive ? largest : minimumBase;
    const ofSides = new Map(sides.map(tableOf));
    const apart = [...ofSides.values()].every((table) => valueAt(table, 0, answeredColumn(table)) >= base);
    const tables = apart ? ofSides : new Map(mayJoinSides ? [tableOf('both')] : []);
    for (const [selection, table] of tables) {
      const rows = (of: HiddenRows) => (item.sensitive ? undefined : of.get(selection));
      hideRows(table, rows(hidden));
      protectTable(table, base, largest, options, isolatesFew(selection));
      if (threshold <= minimumBase) continue;
      hideRows(table, rows(hiddenSince));
      protectTable(table, Math.max(base, threshold), Math.max(largest, threshold), options, isolatesFew(selection));
    }
    return tables;
  };
}
