import { noValueCodes } from '../../surveys/missing.ts';
import {
  anyColumn,
  cellAt,
  type DemographicTable,
  excludesOthers,
  hideCell,
  isHidden,
  missingColumn,
  smallestShown,
  valueAt,
} from './demographicTable.ts';

export const isSmall = (count: number): boolean => count > 0 && count < smallestShown;

/**
 * Hides the smallest shown options of a row until its small ones cannot be worked out from the people who answered: the
 * hidden ones, of at least one person each, leave room for five in any of them. Hides the row when none is left.
 */
function protectWithinRow(table: DemographicTable, node: number): void {
  const { item, values } = table;
  const any = cellAt(table, node, anyColumn(table));
  const people = (cell: number): number => values[cell] ?? 0;
  const options = item.codes.flatMap((code, column) =>
    excludesOthers(item, code) ? [cellAt(table, node, column)] : [],
  );
  const inSum = [...options, any];
  const hidden = () => inSum.filter((cell) => isHidden(table, cell) && (people(cell) > 0 || table.cellWithheld[cell]));
  if (![...hidden(), any].some((cell) => isSmall(people(cell)) || table.cellWithheld[cell] === 1)) return;
  const shown = options
    .filter((cell) => !isHidden(table, cell) && people(cell) > 0)
    .sort((a, b) => people(a) - people(b) || a - b);
  for (let cells = hidden(); ; cells = hidden()) {
    const together = cells.reduce((total, cell) => total + people(cell), 0);
    if (cells.length >= 2 && together - (cells.length - 1) >= smallestShown) return;
    const next = shown.shift();
    if (next === undefined) {
      table.rowHidden[node] = 1;
      return;
    }
    hideCell(table, next);
  }
}

/**
 * Hides the counts of sensitive options below the programme, and in it on too few answers, nobody's included; those of
 * options that are withheld everywhere.
 */
export function withholdSensitiveCodes(table: DemographicTable, withheldIn: (node: number) => boolean): void {
  const { sensitiveCodes, withheldCodes = [] } = table.item;
  for (const code of new Set([...sensitiveCodes, ...withheldCodes])) {
    for (let node = 0; node < table.nodes; node++) {
      if (!withheldIn(node) && !withheldCodes.includes(code)) continue;
      const cell = cellAt(table, node, table.item.codes.indexOf(code));
      table.cellWithheld[cell] = 1;
      hideCell(table, cell);
    }
  }
}

/** Small counts alone, and nothing beside them. Not safe to publish: the audit proves with it that it can fail. */
export function hidePrimarily(table: DemographicTable): void {
  table.values.forEach((count, cell) => {
    if (isSmall(count) && cell % table.columns < anyColumn(table)) table.cellHidden[cell] = 1;
  });
}

/**
 * Primary suppression of cells in shown rows: small counts, and all reasons for none where one of them is small. With what
 * that takes within the row, so that the programme's row is settled before the institutions look for shelter beside it.
 */
export function hideSmallCells(table: DemographicTable): void {
  for (let node = 0; node < table.nodes; node++) {
    if (table.rowHidden[node] === 1) continue;
    table.item.codes.forEach((_, column) => {
      if (isSmall(valueAt(table, node, column))) hideCell(table, cellAt(table, node, column));
    });
    const reasons = noValueCodes.map((code) => missingColumn(table, code));
    const small = reasons.find((column) => isSmall(valueAt(table, node, column)));
    if (small !== undefined) hideCell(table, cellAt(table, node, small));
    protectWithinRow(table, node);
  }
}
