import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Hierarchy, Scope } from '../hierarchy.ts';
import type { DemographicCounts } from '../snapshot.ts';
import { type DemographicGateOptions, demographicProtection, type ProtectedItem } from './demographicProtection.ts';
import {
  answeredColumn,
  cellAt,
  type DemographicItem,
  type DemographicTable,
  isHidden,
  missingColumn,
  recordsColumn,
  valueAt,
} from './demographicTable.ts';

export type { DemographicGateOptions, DemographicItem };

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
  /** Whether the item is shown side by side or for both sides together: never both ways. */
  shownBy(item: string): 'side' | 'both';
}

function readRow(table: DemographicTable, node: number): GatedDemographicItem | null {
  if (table.rowHidden[node] === 1) return null;
  const values = table.item.codes.map((code, column): [string, number | null] => [
    code,
    isHidden(table, cellAt(table, node, column)) ? null : valueAt(table, node, column),
  ]);
  const reasons = noValueCodes
    .map((code): [NoValueCode, number] => [code, valueAt(table, node, missingColumn(table, code))])
    .filter(([, count]) => count > 0);
  const reasonsHidden = isHidden(table, cellAt(table, node, missingColumn(table, 'skipped')));
  return {
    records: valueAt(table, node, recordsColumn(table)),
    answered: valueAt(table, node, answeredColumn(table)),
    values: Object.fromEntries(values),
    missing: reasonsHidden ? null : Object.fromEntries(reasons),
  };
}

/**
 * Disclosure control of one campaign's demographic counts. An item is hidden for a scope with too few answers, counts from
 * 1 to 4 are hidden, and as many others as it takes so that none of these can be worked out from totals or from the other
 * institutions: each stays possible from at most 1 to at least 5. Where the programme has enough answers on both sides, an
 * item is shown for each side and never for both together; otherwise for both together only: one side could be told from
 * the other. Each item is judged when first asked for, and remembered. Throws a RangeError for unknown names, and for
 * counts of an institution or option that is not listed.
 */
export function gateDemographics(
  counts: DemographicCounts,
  hierarchy: Hierarchy,
  items: DemographicItem[],
  options: DemographicGateOptions,
): GatedDemographics {
  const institutions = hierarchy.institutions.map(({ id }) => id);
  let protect: ReturnType<typeof demographicProtection> | undefined;
  const judged = new Map<string, ProtectedItem>();
  const judge = (name: string): ProtectedItem => {
    const known = judged.get(name);
    if (known !== undefined) return known;
    const item = items.find((candidate) => candidate.name === name);
    if (item === undefined) throw new RangeError(`no demographic item ${name}`);
    protect ??= demographicProtection(counts, institutions, options);
    const tables = protect(item);
    judged.set(name, tables);
    return tables;
  };
  return {
    item: (scope, side, name) => {
      if (scope.level === 'team') return null;
      const node = scope.level === 'program' ? 0 : 1 + institutions.indexOf(scope.id);
      if (scope.level === 'institution' && node === 0) throw new RangeError(`no institution ${scope.id}`);
      const table = judge(name).get(side);
      if (table?.item.withheld === true) return null;
      return table === undefined ? null : readRow(table, node);
    },
    shownBy: (name) => (sides.some((side) => judge(name).has(side)) ? 'side' : 'both'),
  };
}
