import type { Constraint, LinearSolver } from '../linearProgram.ts';
import { smallestShown } from './demographicTable.ts';

/** Counts of people, some hidden, and how they add up. */
export interface CountSystem {
  values: readonly number[];
  /** Changed in place: those that must not be shown, and in the end all that may not. */
  hidden: boolean[];
  /** Hidden counts that are known to be at least 1: zeros are shown. */
  positive: readonly boolean[];
  /** Sums of counts that readers know, or that hold of themselves. */
  relations: readonly {
    terms: readonly (readonly [factor: number, index: number])[];
    relation: Constraint['relation'];
    bound: number;
  }[];
  /** Counts that are hidden together with another. */
  together?: (index: number) => readonly number[];
  /** What may still be hidden for the sake of others. */
  spare: (index: number) => boolean;
}

/** With more hidden counts than this, solving would hold up the reader: then nothing is shown. */
const mostHidden = 120;

const named = (index: number): string => `x${index}`;

function isExposed(system: CountSystem, index: number, solve: LinearSolver): boolean {
  const { values, hidden, positive, relations } = system;
  const constraints = relations.map(({ terms, relation, bound }, i): Constraint => {
    const known = terms.reduce((sum, [factor, at]) => sum + (hidden[at] ? 0 : factor * (values[at] ?? 0)), 0);
    const open = terms.filter(([, at]) => hidden[at]).map(([factor, at]) => [factor, named(at)] as const);
    return { name: `c${i}`, terms: open, relation, bound: bound - known };
  });
  const bounds = values.flatMap((_, at) =>
    hidden[at] ? [{ variable: named(at), low: positive[at] ? 1 : 0, high: 1e5 }] : [],
  );
  const objective = [[1, named(index)] as const];
  const program = { objective, constraints: constraints.filter(({ terms }) => terms.length > 0), bounds };
  const least = solve({ sense: 'minimise', ...program })?.value ?? 0;
  const most = solve({ sense: 'maximise', ...program })?.value ?? 0;
  return least > 1 + 1e-6 || most < smallestShown - 1e-6;
}

/**
 * Hides further counts, the smallest first, until each hidden one from 1 to 4 could still be anything from at most 1 to at
 * least 5 for a reader who solves for it. False when nothing may be shown.
 */
export function hideUntilSafe(system: CountSystem, solve: LinearSolver): boolean {
  const { values, hidden, relations, together = () => [], spare } = system;
  const small = values.flatMap((value, index) => (value > 0 && value < smallestShown ? [index] : []));
  for (const index of small) if (!hidden[index]) return false;
  for (;;) {
    if (hidden.filter(Boolean).length > mostHidden) return false;
    const exposed = small.find((index) => isExposed(system, index, solve));
    if (exposed === undefined) return true;
    const beside = relations
      .filter(({ terms }) => terms.some(([, at]) => at === exposed))
      .flatMap(({ terms }) => terms);
    const candidates = beside.map(([, at]) => at).filter((at) => !hidden[at] && spare(at) && (values[at] ?? 0) > 0);
    const anywhere = values.flatMap((value, at) => (!hidden[at] && spare(at) && value > 0 ? [at] : []));
    const choices = candidates.length > 0 ? candidates : anywhere;
    if (choices.length === 0) return false;
    const cheapest = choices.reduce((best, at) => ((values[at] ?? 0) < (values[best] ?? 0) ? at : best));
    for (const at of [cheapest, ...together(cheapest)]) hidden[at] = true;
  }
}
