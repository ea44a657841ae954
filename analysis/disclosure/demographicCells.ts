import type { LinearSolver } from '../linearProgram.ts';
import { type Bounds, narrow } from './bounds.ts';
import { cellsPinnedDown } from './demographicProgram.ts';
import { type Relations, relationsOf } from './demographicRelations.ts';
import { isSmall } from './demographicSmallCells.ts';
import {
  answeredColumn,
  anyColumn,
  cellAt,
  type DemographicTable,
  hideCell,
  isHidden,
  isMention,
  isMissingColumn,
  smallestShown,
  valueAt,
} from './demographicTable.ts';
import { determined } from './elimination.ts';

/** What a reader knows of each cell before adding and subtracting: shown counts, and that a hidden option is not zero. */
function firstBounds(table: DemographicTable): Bounds {
  const low = Float64Array.from(table.values);
  const high = Float64Array.from(table.values);
  table.values.forEach((_, cell) => {
    if (!isHidden(table, cell)) return;
    const [node, column] = [Math.floor(cell / table.columns), cell % table.columns];
    const rowShown = table.rowHidden[node] === 0;
    low[cell] = rowShown && column < anyColumn(table) && table.cellWithheld[cell] === 0 ? 1 : 0;
    high[cell] = rowShown ? valueAt(table, node, answeredColumn(table)) : Number.POSITIVE_INFINITY;
    // Reasons stand for people who did not answer, so the answers do not bound them.
    if (isMissingColumn(table, column)) high[cell] = Number.POSITIVE_INFINITY;
  });
  return { low, high };
}

/** A hidden count that a reader can work out, or narrow down too far, and the shown cells whose hiding would help. */
interface Exposed {
  cell: number;
  shelter: number[];
}

/** Whether what a reader can tell of a hidden cell is too much. */
function isNarrowed(table: DemographicTable, cell: number, { low, high }: Bounds): boolean {
  const [least, most] = [low[cell] ?? 0, high[cell] ?? 0];
  if (least === most) return true;
  const mayNotBeNarrowed = isSmall(table.values[cell] ?? 0) || table.cellWithheld[cell] === 1;
  return mayNotBeNarrowed && (least > 1 || most < smallestShown);
}

function exposedCells(table: DemographicTable, { equations, unions, inRow, inColumn }: Relations): Exposed[] {
  const added = firstBounds(table);
  narrow(added, equations);
  const compared = { low: added.low.slice(), high: added.high.slice() };
  if (unions.length > 0) narrow(compared, equations, unions);
  const unknowns = equations.map(({ total, parts }) => {
    const members = parts.concat(total).filter((cell) => isHidden(table, cell));
    return new Map(members.map((cell): [number, number] => [cell, cell === total ? -1 : 1]));
  });
  const exact = determined(unknowns.filter((equation) => equation.size > 0));
  const exposed: Exposed[] = [];
  table.values.forEach((value, cell) => {
    if (value === 0 || !isHidden(table, cell)) return;
    if (exact.has(cell) || isNarrowed(table, cell, added)) {
      const addsUpInRow = !isMention(table, cell % table.columns);
      exposed.push({ cell, shelter: addsUpInRow ? [...inRow(cell), ...inColumn(cell)] : inColumn(cell) });
    } else if (isNarrowed(table, cell, compared)) exposed.push({ cell, shelter: inRow(cell) });
  });
  return exposed;
}

/** The last word: what bounds and elimination let pass, a reader who solves linear programmes may still pin down. */
const pinnedDown = (table: DemographicTable, { inRow, inColumn }: Relations, solve: LinearSolver): Exposed[] =>
  cellsPinnedDown(table, solve).map((cell) => ({ cell, shelter: [...inRow(cell), ...inColumn(cell)] }));

/** More than any count: makes the programme's figures, and then its whole row, the last to be given up. */
const institutionRow = 1e4;
const programCell = 1e7;
/** What the only institution of a programme does not show is what the programme does not show. */
const onlyInstitutionRow = 1e9;
const programRow = 1e10;

/** What hiding a cell costs: its people, and more where its row goes with it or where it is a figure of the programme. */
function costOf(table: DemographicTable, cell: number): number {
  const ofProgram = cell < table.columns;
  const wholeRow = cell % table.columns >= answeredColumn(table);
  const rowOfInstitution = table.nodes === 2 ? onlyInstitutionRow : institutionRow;
  const extra = ofProgram ? (wholeRow ? programRow : programCell) : wholeRow ? rowOfInstitution : 0;
  return extra + (table.values[cell] ?? 0);
}

/** The shown cell whose hiding costs least, among those that can shelter an exposed one; null when there is none. */
function cheapestCompanion(table: DemographicTable, shelter: number[]): number | null {
  let best: number | null = null;
  for (const cell of shelter) {
    if (isHidden(table, cell) || table.values[cell] === 0 || cell % table.columns === anyColumn(table)) continue;
    if (best === null || costOf(table, cell) < costOf(table, best)) best = cell;
  }
  return best;
}

/** What to hide for an exposed cell: a cell, or where none is left its own row (by the cell of those who answered). */
function planFor(table: DemographicTable, { cell, shelter }: Exposed): { cell: number; hide: number; cost: number } {
  const companion = cheapestCompanion(table, shelter);
  const hide = companion ?? cellAt(table, Math.floor(cell / table.columns), answeredColumn(table));
  return { cell, hide, cost: costOf(table, hide) };
}

/**
 * One round of complementary suppression of cells: hides companions for exposed counts, the cheapest first, or the row of
 * one that has nothing left to hide beside it. Returns whether anything was hidden; a round that finds an exposed count
 * hides at least one cell more, so rounds end.
 */
export function protectCells(table: DemographicTable, solve: LinearSolver | null): boolean {
  const relations = relationsOf(table);
  const exposed = exposedCells(table, relations);
  if (exposed.length === 0 && solve !== null) exposed.push(...pinnedDown(table, relations, solve));
  const plans = exposed.map((one) => planFor(table, one));
  plans.sort((a, b) => a.cost - b.cost || a.cell - b.cell);
  const helpedRows = new Set<number>();
  const helpedColumns = new Set<number>();
  let changed = false;
  for (const { cell, hide, cost } of plans) {
    // The programme's figures are given up only when nothing cheaper was left to hide.
    if (changed && cost >= programCell) break;
    const [node, column] = [Math.floor(cell / table.columns), cell % table.columns];
    // What was hidden a moment ago in the same row or column may be enough; the next round will tell.
    if (helpedRows.has(node) || helpedColumns.has(column) || isHidden(table, hide)) continue;
    hideCell(table, hide);
    changed = true;
    helpedRows.add(node).add(Math.floor(hide / table.columns));
    helpedColumns.add(column).add(hide % table.columns);
  }
  return changed;
}
