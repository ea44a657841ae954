import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Hierarchy, Scope } from '../hierarchy.ts';
import type { DemographicCounts } from '../snapshot.ts';
import { hideSmallCells, protectCells } from './demographicCells.ts';
import { hideSmallBases, protectRows } from './demographicRows.ts';
import {
  answeredColumn,
  cellAt,
  type DemographicItem,
  type DemographicTable,
  demographicTable,
  isHidden,
  missingColumn,
  recordsColumn,
  rowOf,
  valueAt,
} from './demographicTable.ts';

export interface GatedDemographicItem {
  /** Records collected. */
  records: number;
  /** Records with an answer to this item: the base of its shares. */
  answered: number;
  /** By code; null is a hidden count, and a code without anybody counts 0. */
  values: Record<string, number | null>;
  /** By reason; null when they are hidden. */
  missing: Partial<Record<NoValueCode, number>> | null;
}

/** The only door to demographic figures. Null is a hidden item; a team's is always hidden. */
export interface GatedDemographics {
  item(scope: Scope, side: Side | 'both', item: string): GatedDemographicItem | null;
}

export interface DemographicGateOptions {
  /** The fewest answers an item may be shown on; by default of the product 10. */
  minimumBase: number;
  /** The same for sensitive items, which are shown for the whole programme only; by default 20. */
  sensitiveBase: number;
}

/** Rows first, then cells; a row hidden for its cells can leave another row alone, so again until nothing moves. */
function protectedTable(table: DemographicTable, base: number): DemographicTable {
  hideSmallBases(table, base);
  do {
    protectRows(table, base);
    hideSmallCells(table);
  } while (protectCells(table));
  return table;
}

function readRow(table: DemographicTable, row: number): GatedDemographicItem | null {
  if (table.rowHidden[row] === 1) return null;
  const values = table.item.codes.map((code, column): [string, number | null] => [
    code,
    isHidden(table, cellAt(table, row, column)) ? null : valueAt(table, row, column),
  ]);
  const reasons = noValueCodes
    .map((code): [NoValueCode, number] => [code, valueAt(table, row, missingColumn(table, code))])
    .filter(([, count]) => count > 0);
  const reasonsHidden = isHidden(table, cellAt(table, row, missingColumn(table, 'skipped')));
  return {
    records: valueAt(table, row, recordsColumn(table)),
    answered: valueAt(table, row, answeredColumn(table)),
    values: Object.fromEntries(values),
    missing: reasonsHidden ? null : Object.fromEntries(reasons),
  };
}

/**
 * Disclosure control of one campaign's demographic counts. An item is hidden for a scope with too few answers, counts from
 * 1 to 4 are hidden, and as many others as it takes so that none of these can be worked out from totals, from the other
 * side, or from the other institutions: each stays possible from at most 1 to at least 5. Sides are shown both or none.
 * Each item is judged when first asked for, and remembered. Throws a RangeError for unknown names, and for counts of an
 * institution or option that is not listed.
 */
export function gateDemographics(
  counts: DemographicCounts,
  hierarchy: Hierarchy,
  items: DemographicItem[],
  options: DemographicGateOptions,
): GatedDemographics {
  const institutions = hierarchy.institutions.map(({ id }) => id);
  const tables = new Map<string, DemographicTable>();
  const tableOf = (name: string): DemographicTable => {
    const known = tables.get(name);
    if (known !== undefined) return known;
    const item = items.find((candidate) => candidate.name === name);
    if (item === undefined) throw new RangeError(`no demographic item ${name}`);
    const base = item.sensitive ? Math.max(options.sensitiveBase, options.minimumBase) : options.minimumBase;
    const table = protectedTable(demographicTable(counts, institutions, item), base);
    tables.set(name, table);
    return table;
  };
  return {
    item: (scope, side, name) => {
      if (scope.level === 'team') return null;
      const node = scope.level === 'program' ? 0 : 1 + institutions.indexOf(scope.id);
      if (scope.level === 'institution' && node === 0) throw new RangeError(`no institution ${scope.id}`);
      return readRow(tableOf(name), rowOf(node, side === 'both' ? 0 : 1 + sides.indexOf(side)));
    },
  };
}
