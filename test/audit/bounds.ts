import { createHash } from 'node:crypto';
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
const digests = new WeakMap<readonly unknown[], string>();

/** The same for the same constraints, whoever knows them: roles that are shown the same need not be solved for twice. */
function digestOf(list: readonly unknown[]): string {
  const known = digests.get(list);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(JSON.stringify(list)).digest('base64');
  digests.set(list, digest);
  return digest;
}

/** The least and the most a sum of unknowns can be; null when nothing meets the constraints: the model would be wrong. */
export function rangeOf(solve: LinearSolver, { constraints, integers }: Polytope, terms: Terms): Range | null {
  const key = `${digestOf(constraints)} ${digestOf(integers)} ${JSON.stringify(terms)}`;
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
 * found by a row of linear programmes). Without whole numbers: the ends are those of the relaxation. Every round gives a mean that
 * is possible, and so is every mean between two of them: with `enough`, ends are sought no further once they are so far apart.
 */
export function meanRange(
  solve: LinearSolver,
  polytope: Polytope,
  { sum, people }: { sum: Terms; people: Terms },
  enough = Number.POSITIVE_INFINITY,
): Range | null {
  const somebody: Constraint = { name: 'somebody', terms: people, relation: '>=', bound: 1 };
  const key = `${digestOf(polytope.constraints)} ${JSON.stringify([people, sum, enough === Number.POSITIVE_INFINITY ? null : enough])}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const constraints = [...polytope.constraints, somebody];
  const senses: LinearProgram['sense'][] = ['minimise', 'maximise'];
  const ends: { ratio: number | null; settled: boolean }[] = senses.map(() => ({ ratio: null, settled: false }));
  const apart = () => Math.abs((ends[1]?.ratio ?? 0) - (ends[0]?.ratio ?? 0));
  for (let round = 0; round < 12; round++) {
    for (const [at, end] of ends.entries()) {
      if (end.settled || (round > 0 && apart() >= enough)) continue;
      const objective = combined(sum, end.ratio ?? 3, people);
      const found = solve({ sense: senses[at] ?? 'minimise', objective, constraints });
      if (found === null) {
        kept.set(key, null);
        return null;
      }
      const next = valued(sum, found.values) / Math.max(1e-9, valued(people, found.values));
      end.settled = end.ratio !== null && Math.abs(next - end.ratio) < 1e-6;
      end.ratio = next;
    }
  }
  const [low, high] = [ends[0]?.ratio ?? null, ends[1]?.ratio ?? null];
  const range = low === null || high === null ? null : { low, high };
  kept.set(key, range);
  return range;
}
