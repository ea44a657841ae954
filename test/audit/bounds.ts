import type { Constraint, LinearProgram, LinearSolver, Terms } from '../../analysis/linearProgram.ts';

/** What can be said of the unknowns. */
export interface Polytope {
  constraints: Constraint[];
  integers: string[];
}

export interface Range {
  low: number;
  high: number;
}

const kept = new Map<string, Range | null>();

/** The least and the most a sum of unknowns can be; null when nothing meets the constraints: the model would be wrong. */
export function rangeOf(solve: LinearSolver, { constraints, integers }: Polytope, terms: Terms): Range | null {
  const key = JSON.stringify([constraints, integers, terms]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const end = (sense: LinearProgram['sense']) => solve({ sense, objective: terms, constraints, integers });
  const [least, most] = [end('minimise'), end('maximise')];
  const range = least && most && { low: least.value, high: most.value };
  kept.set(key, range);
  return range;
}

const combined = (numerator: Terms, factor: number, denominator: Terms): Terms => {
  const factors = new Map(numerator.map(([each, variable]) => [variable, each]));
  for (const [each, variable] of denominator) factors.set(variable, (factors.get(variable) ?? 0) - factor * each);
  return [...factors].filter(([, each]) => each !== 0).map(([variable, each]) => [each, variable]);
};

const valued = (terms: Terms, values: ReadonlyMap<string, number>): number =>
  terms.reduce((sum, [factor, variable]) => sum + factor * (values.get(variable) ?? 0), 0);

/**
 * The least and the most a mean can be: a sum over a number of people, who are one at least (Dinkelbach 1967: the ratio is
 * found by a row of linear programmes). Without whole numbers: the ends are those of the relaxation.
 */
export function meanRange(solve: LinearSolver, polytope: Polytope, sum: Terms, people: Terms): Range | null {
  const somebody: Constraint = { name: 'somebody', terms: people, relation: '>=', bound: 1 };
  const constraints = [...polytope.constraints, somebody];
  const key = JSON.stringify([constraints, sum]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const end = (sense: LinearProgram['sense']): number | null => {
    let ratio: number | null = null;
    for (let round = 0; round < 12; round++) {
      const objective = combined(sum, ratio ?? 3, people);
      const found = solve({ sense, objective, constraints });
      if (found === null) return null;
      const next = valued(sum, found.values) / Math.max(1e-9, valued(people, found.values));
      if (ratio !== null && Math.abs(next - ratio) < 1e-6) return next;
      ratio = next;
    }
    return ratio;
  };
  const [low, high] = [end('minimise'), end('maximise')];
  const range = low === null || high === null ? null : { low, high };
  kept.set(key, range);
  return range;
}
