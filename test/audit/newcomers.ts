import type { Constraint, LinearSolver, Terms } from '../../analysis/linearProgram.ts';
import { meanRange, type Polytope, rangeOf } from './bounds.ts';
import { experienceModel, placesOf, within } from './experienceModel.ts';
import { countBreach, meanBreach, settled, type Told, type Truth, type Verdict } from './verdicts.ts';

interface Release {
  known: Told;
  truth: Truth;
}

const smallest = 5;

const less = (later: Terms, earlier: Terms): Terms => [
  ...later,
  ...earlier.map(([factor, name]): [number, string] => [-factor, name]),
];

/**
 * Judges what two releases of one campaign tell together: of those who came between them, one to four at a place, neither how
 * many they are nor how they answered. Whoever was in the first is in the second with the same answers: nobody took theirs back.
 */
export function newcomerVerdicts(
  solve: LinearSolver,
  before: Release,
  after: Release,
  countsKnown: boolean,
): Verdict[] {
  const first = experienceModel({ ...settled(solve, before.known), mark: 'a' });
  const second = experienceModel({ ...settled(solve, after.known), mark: 'b' });
  const growth = first.variables.map((variable, at): Constraint => {
    const later: [number, string] = [1, second.variables[at] ?? ''];
    return { name: `g${at}`, terms: [later, [-1, variable]], relation: '>=', bound: 0 };
  });
  const polytope: Polytope = {
    constraints: [...first.constraints, ...second.constraints, ...growth],
    integers: [...first.integers, ...second.integers],
  };
  const { leaves, program, items } = after.known;
  return placesOf(leaves, program).flatMap(({ place, side }) => {
    const at = within(leaves, program, place, side);
    const people = after.truth(at, '') - before.truth(at, '');
    if (people < 1 || people >= smallest) return [];
    const came = (factor: (pattern: (number | null)[]) => number) =>
      less(second.terms(at, factor), first.terms(at, factor));
    const found: Verdict[] = [];
    const what = (name: string) => `newcomers ${name} ${place} ${side}`;
    if (!countsKnown) {
      const range = rangeOf(
        solve,
        polytope,
        came(() => 1),
      );
      if (range === null) throw new Error(`no answers fit what is shown: ${what('')}`);
      found.push({ what: what(''), range, measure: 'count', breach: countBreach(people, range, smallest) });
    }
    for (const [index, { name }] of items.entries()) {
      if (after.truth(at, name) === before.truth(at, name)) continue;
      const sum = came((pattern) => pattern[index] ?? 0);
      const counted = came((pattern) => (pattern[index] === null ? 0 : 1));
      const range = meanRange(solve, polytope, { sum, people: counted });
      if (range === null) throw new Error(`no answers fit what is shown: ${what(name)}`);
      found.push({ what: what(name), range, measure: 'mean', breach: meanBreach(range, 1) });
    }
    return found;
  });
}
