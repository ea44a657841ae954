import type { Constraint, LinearSolver, Terms } from '../linearProgram.ts';
import { isSmall } from './demographicSmallCells.ts';
import {
  answeredColumn,
  anyColumn,
  cellAt,
  type DemographicTable,
  excludesOthers,
  isHidden,
  isMention,
  smallestShown,
  valueAt,
} from './demographicTable.ts';

/** With more hidden counts than this the programmes would take seconds: bounds and elimination alone decide then. */
export const mostJudged = 150;

const variable = (cell: number): string => `x${cell}`;

/** The counts of institutions that are shown, by variable: nothing is left to solve for in these. */
function shownCounts(table: DemographicTable): Map<string, number> {
  const shown = new Map<string, number>();
  for (let node = 1; node < table.nodes; node++)
    for (let column = 0; column < anyColumn(table); column++) {
      const cell = cellAt(table, node, column);
      if (!isHidden(table, cell)) shown.set(variable(cell), table.values[cell] ?? 0);
    }
  return shown;
}

const sumOfKnown = (terms: Terms, known: ReadonlyMap<string, number>): number =>
  terms.reduce((sum, [factor, name]) => sum + factor * (known.get(name) ?? 0), 0);

/** Everything that is shown of a table, and how its cells add up, as constraints on the hidden counts of the institutions. */
function constraintsOf(table: DemographicTable, shown: ReadonlyMap<string, number>): Constraint[] {
  const { item, nodes } = table;
  const [any, answered] = [anyColumn(table), answeredColumn(table)];
  const constraints: Constraint[] = [];
  const add = (terms: Terms, relation: Constraint['relation'], bound: number) => {
    const open = terms.filter(([, name]) => !shown.has(name));
    if (open.length === 0) return;
    const left = bound - sumOfKnown(terms, shown);
    constraints.push({ name: `c${constraints.length}`, terms: open, relation, bound: left });
  };
  const options = item.codes.map((_, column) => column);
  const whole = [...options.filter((column) => excludesOthers(item, item.codes[column] ?? '')), any];
  const institutions = Array.from({ length: nodes - 1 }, (_, index) => index + 1);
  const termsOf = (node: number, columns: number[]): Terms =>
    (node === 0 ? institutions : [node]).flatMap((at) =>
      columns.map((column): [number, string] => [1, variable(cellAt(table, at, column))]),
    );
  for (let node = 0; node < nodes; node++) {
    if (node > 0) {
      const mentions = options.filter((column) => isMention(table, column));
      const people = variable(cellAt(table, node, any));
      const mentioned = mentions.map((column): [number, string] => [-1, variable(cellAt(table, node, column))]);
      for (const mention of mentioned) add([[1, people], mention], '>=', 0);
      add([[1, people], ...mentioned], '<=', 0);
    }
    if (table.rowHidden[node] === 1) continue;
    add(termsOf(node, whole), '=', valueAt(table, node, answered));
    for (const column of options) {
      const cell = cellAt(table, node, column);
      if (!isHidden(table, cell)) add(termsOf(node, [column]), '=', table.values[cell] ?? 0);
      else if (table.cellWithheld[cell] === 0) add(termsOf(node, [column]), '>=', 1);
    }
  }
  return constraints;
}

/**
 * The hidden options that a reader who solves for them can pin down: one known exactly, or a small one that can no longer
 * be anything from at most 1 to at least 5. Linear programmes see what bounds one cell at a time do not: that several
 * hidden institutions together leave no room. Empty beyond `mostJudged` hidden counts.
 */
export function cellsPinnedDown(table: DemographicTable, solve: LinearSolver): number[] {
  const judged: number[] = [];
  for (let node = 0; node < table.nodes; node++)
    for (let column = 0; column < anyColumn(table); column++) {
      const cell = cellAt(table, node, column);
      if (isHidden(table, cell) && (table.values[cell] ?? 0) > 0) judged.push(cell);
    }
  if (judged.length === 0 || judged.length > mostJudged) return [];
  const shown = shownCounts(table);
  const constraints = constraintsOf(table, shown);
  const institutions = Array.from({ length: table.nodes - 1 }, (_, index) => index + 1);
  // Without an end, what nothing bounds would have no solution: nobody counts this many people.
  const bounds = institutions.flatMap((node) =>
    Array.from({ length: anyColumn(table) + 1 }, (_, column) => variable(cellAt(table, node, column)))
      .filter((name) => !shown.has(name))
      .map((name) => ({ variable: name, low: 0, high: 1e5 })),
  );
  const sumOf = (cell: number): string[] => {
    const [node, column] = [Math.floor(cell / table.columns), cell % table.columns];
    return (node === 0 ? institutions : [node]).map((at) => variable(cellAt(table, at, column)));
  };
  // Every solution is a table that fits what is shown, and tells of all hidden counts how low or high they can be: most
  // need no programme of their own. So do the true counts.
  const seen = new Map(
    judged.map((cell) => [cell, { sum: sumOf(cell), low: table.values[cell] ?? 0, high: table.values[cell] ?? 0 }]),
  );
  const see = (values: ReadonlyMap<string, number>) => {
    for (const range of seen.values()) {
      const total = range.sum.reduce((sum, name) => sum + (shown.get(name) ?? values.get(name) ?? 0), 0);
      range.low = Math.min(range.low, total);
      range.high = Math.max(range.high, total);
    }
  };
  return judged.filter((cell) => {
    const range = seen.get(cell) ?? { sum: sumOf(cell), low: 0, high: 0 };
    const mustRange = isSmall(table.values[cell] ?? 0) || table.cellWithheld[cell] === 1;
    const reachesDown = () => (mustRange ? range.low <= 1 + 1e-6 : range.high - range.low >= 1e-6);
    const reachesUp = () => range.high - range.low >= 1e-6 && (!mustRange || range.high >= smallestShown - 1e-6);
    const look = (sense: 'minimise' | 'maximise') => {
      const open = range.sum.filter((name) => !shown.has(name));
      const found = solve({ sense, objective: open.map((name) => [1, name]), constraints, bounds });
      if (found !== null) see(found.values);
    };
    if (!reachesUp()) look('maximise');
    if (!reachesDown() || !reachesUp()) look('minimise');
    return !(reachesDown() && reachesUp());
  });
}
