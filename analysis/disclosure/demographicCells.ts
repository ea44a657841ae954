import { noValueCodes } from '../../surveys/missing.ts';
import { type Bounds, type Equation, narrow } from './bounds.ts';
import {
  answeredColumn,
  cellAt,
  type DemographicTable,
  equationsOf,
  hideCell,
  hideRow,
  isHidden,
  isMissingColumn,
  missingColumn,
  selections,
  smallestShown,
  valueAt,
} from './demographicTable.ts';
import { determined } from './elimination.ts';

const isSmall = (value: number): boolean => value > 0 && value < smallestShown;

/**
 * Hides the smallest shown options of a row until its small ones cannot be worked out from the people who answered: the
 * hidden ones, of at least one person each, leave room for five in any of them. Hides the row when none is left.
 */
function protectWithinRow(table: DemographicTable, row: number): void {
  const options = table.item.codes
    .map((_, column) => cellAt(table, row, column))
    .filter((cell) => (table.values[cell] ?? 0) > 0)
    .sort((a, b) => (table.values[a] ?? 0) - (table.values[b] ?? 0) || a - b);
  const hidden = options.filter((cell) => isHidden(table, cell));
  const shown = options.filter((cell) => !isHidden(table, cell));
  if (!hidden.some((cell) => isSmall(table.values[cell] ?? 0))) return;
  const together = () => hidden.reduce((total, cell) => total + (table.values[cell] ?? 0), 0);
  while (hidden.length < 2 || together() - (hidden.length - 1) < smallestShown) {
    const next = shown.shift();
    if (next === undefined) {
      hideRow(table, row);
      return;
    }
    hideCell(table, next);
    hidden.push(next);
  }
}

/**
 * Primary suppression of cells in shown rows: small counts, and all reasons for none where one of them is small. With what
 * that takes within the row, so that the programme's row is settled before the institutions look for shelter beside it.
 */
export function hideSmallCells(table: DemographicTable): void {
  for (let row = 0; row < table.nodes * selections; row++) {
    if (table.rowHidden[row] === 1) continue;
    table.item.codes.forEach((_, column) => {
      if (isSmall(valueAt(table, row, column))) hideCell(table, cellAt(table, row, column));
    });
    const reasons = noValueCodes.map((code) => missingColumn(table, code));
    const small = reasons.find((column) => isSmall(valueAt(table, row, column)));
    if (small !== undefined) hideCell(table, cellAt(table, row, small));
    if (!table.item.multiple) protectWithinRow(table, row);
  }
}

/** What a reader knows of each cell before adding and subtracting: shown counts, and that a hidden option is not zero. */
function firstBounds(table: DemographicTable): Bounds {
  const low = Float64Array.from(table.values);
  const high = Float64Array.from(table.values);
  table.values.forEach((_, cell) => {
    if (!isHidden(table, cell)) return;
    const [row, column] = [Math.floor(cell / table.columns), cell % table.columns];
    const rowShown = table.rowHidden[row] === 0;
    low[cell] = rowShown && !isMissingColumn(table, column) ? 1 : 0;
    high[cell] = rowShown ? valueAt(table, row, answeredColumn(table)) : Number.POSITIVE_INFINITY;
    // Reasons stand for people who did not answer, so the answers do not bound them.
    if (isMissingColumn(table, column)) high[cell] = Number.POSITIVE_INFINITY;
  });
  return { low, high };
}

/** Hidden counts that a reader can work out, or narrow down too far. */
function exposedCells(table: DemographicTable, equations: Equation[]): number[] {
  const bounds = firstBounds(table);
  narrow(bounds, equations);
  const unknowns = equations.map(({ total, parts }) => {
    const members = parts.map((cell): [number, number] => [cell, 1]).concat([[total, -1]]);
    return new Map(members.filter(([cell]) => isHidden(table, cell)));
  });
  const exact = determined(unknowns.filter((equation) => equation.size > 0));
  const exposed: number[] = [];
  table.values.forEach((value, cell) => {
    if (value === 0 || !isHidden(table, cell)) return;
    const [low, high] = [bounds.low[cell] ?? 0, bounds.high[cell] ?? 0];
    if (exact.has(cell) || low === high || (isSmall(value) && (low > 1 || high < smallestShown))) exposed.push(cell);
  });
  return exposed;
}

/** More than any count: makes the programme's figures, and then whole rows of it, the last to be given up. */
const institutionRow = 1e4;
const programCell = 1e7;
const programRow = 1e10;

/** What hiding a cell costs: its people, and more where its row goes with it or where it is a figure of the programme. */
function costOf(table: DemographicTable, cell: number): number {
  const ofProgram = cell < selections * table.columns;
  const wholeRow = cell % table.columns >= answeredColumn(table);
  const extra = ofProgram ? (wholeRow ? programRow : programCell) : wholeRow ? institutionRow : 0;
  return extra + (table.values[cell] ?? 0);
}

/** The shown cell whose hiding costs least, among those that stand in these equations; null when there is none. */
function cheapestCompanion(table: DemographicTable, equations: Equation[]): number | null {
  let best: number | null = null;
  for (const { total, parts } of equations)
    for (const cell of [...parts, total]) {
      if (isHidden(table, cell) || table.values[cell] === 0) continue;
      if (best === null || costOf(table, cell) < costOf(table, best)) best = cell;
    }
  return best;
}

/** The equations each cell stands in. */
function equationsByCell(equations: Equation[]): (cell: number) => Equation[] {
  const byCell = new Map<number, Equation[]>();
  for (const equation of equations)
    for (const cell of [...equation.parts, equation.total]) byCell.set(cell, [...(byCell.get(cell) ?? []), equation]);
  return (cell) => byCell.get(cell) ?? [];
}

/**
 * One round of complementary suppression of cells: hides companions for exposed counts, the cheapest first, or the row of
 * one that has nothing left to hide beside it. Returns whether anything was hidden; a round that finds an exposed count
 * hides at least one cell more, so rounds end.
 */
export function protectCells(table: DemographicTable): boolean {
  const equations = equationsOf(table);
  const around = equationsByCell(equations);
  const plans = exposedCells(table, equations).map((cell) => ({
    cell,
    companion: cheapestCompanion(table, around(cell)),
  }));
  const cost = ({ companion }: { companion: number | null }) =>
    companion === null ? Number.MAX_VALUE : costOf(table, companion);
  plans.sort((a, b) => cost(a) - cost(b) || a.cell - b.cell);
  const helped = new Set<Equation>();
  let changed = false;
  for (const { cell, companion } of plans) {
    // The programme's figures are given up only when nothing cheaper was left to hide.
    if (changed && cost({ companion }) >= programCell) break;
    // What was hidden a moment ago in or near one of these equations may be enough; the next round will tell.
    if (around(cell).some((equation) => helped.has(equation)) || (companion !== null && isHidden(table, companion))) {
      for (const equation of around(cell)) helped.add(equation);
      continue;
    }
    const row = Math.floor(cell / table.columns);
    if (companion !== null) hideCell(table, companion);
    else if (table.rowHidden[row] === 0) hideRow(table, row);
    else continue;
    changed = true;
    for (const equation of [...around(cell), ...(companion === null ? [] : around(companion))]) helped.add(equation);
  }
  return changed;
}
