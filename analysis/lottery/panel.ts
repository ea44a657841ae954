import type { Constraint, LinearSolver, Terms } from '../linearProgram.ts';
import type { Composition, Profile, Quotas } from './pool.ts';

const seats = (profile: number): string => `x${profile}`;

const givenBy = (profiles: readonly Profile[], feature: string, answer: string): Terms =>
  profiles.flatMap(({ features }, i) => (features[feature] === answer ? [[1, seats(i)] as const] : []));

interface NamedQuota {
  feature: string;
  answer: string;
  min: number;
  max: number;
}

export const listQuotas = (quotas: Quotas): NamedQuota[] =>
  Object.entries(quotas).flatMap(([feature, answers]) =>
    Object.entries(answers).map(([answer, [min, max]]) => ({ feature, answer, min, max })),
  );

/** Nobody gives an answer: a sum of nothing, which is 0. */
const nobody: Terms = [[0, seats(0)]];

const orNobody = (terms: Terms): Terms => (terms.length === 0 ? nobody : terms);

/** What every panel of `size` must meet; slack variables, where asked, may break a quota at a price. */
function panelRules(profiles: readonly Profile[], quotas: Quotas, size: number, withSlack: boolean): Constraint[] {
  const all: Terms = profiles.map((_, i) => [1, seats(i)]);
  return [
    { name: 'size', terms: all, relation: '=', bound: size },
    ...listQuotas(quotas).flatMap(({ feature, answer, min, max }, q): Constraint[] => {
      const terms = orNobody(givenBy(profiles, feature, answer));
      // Whoever gave no answer may be of this kind: counted for the most, not for the fewest.
      const lower: Terms = withSlack ? [...terms, [1, `below${q}`]] : terms;
      const most = orNobody([...givenBy(profiles, feature, answer), ...givenBy(profiles, feature, '')]);
      const upper: Terms = withSlack ? [...most, [-1, `above${q}`]] : most;
      return [
        { name: `min${q}`, terms: lower, relation: '>=', bound: min },
        { name: `max${q}`, terms: upper, relation: '<=', bound: max },
      ];
    }),
  ];
}

const seatBounds = (profiles: readonly Profile[]) =>
  profiles.map(({ n }, i) => ({ variable: seats(i), low: 0, high: n }));

/** The panel of `size` that meets the quotas and has the most weight (one weight for each seat of a profile); null if none. */
export function heaviestPanel(
  solver: LinearSolver,
  profiles: readonly Profile[],
  quotas: Quotas,
  size: number,
  weights: readonly number[],
): { panel: Composition; weight: number } | null {
  if (profiles.length === 0) return null;
  const solution = solver({
    sense: 'maximise',
    objective: profiles.map((_, i) => [weights[i] ?? 0, seats(i)]),
    constraints: panelRules(profiles, quotas, size, false),
    bounds: seatBounds(profiles),
    integers: profiles.map((_, i) => seats(i)),
  });
  if (solution === null) return null;
  const panel = profiles.map((_, i) => Math.round(solution.values.get(seats(i)) ?? 0));
  return { panel, weight: panel.reduce((sum, count, i) => sum + count * (weights[i] ?? 0), 0) };
}

/** One quota with the bound it would have to be eased to. */
export interface Relaxation {
  feature: string;
  answer: string;
  bound: 'min' | 'max';
  from: number;
  to: number;
}

/**
 * The fewest steps by which quotas must be eased for a panel of `size` to exist; empty when one exists, null when the pool
 * itself is too small.
 */
export function smallestRelaxation(
  solver: LinearSolver,
  profiles: readonly Profile[],
  quotas: Quotas,
  size: number,
): Relaxation[] | null {
  if (profiles.reduce((sum, { n }) => sum + n, 0) < size) return null;
  const list = listQuotas(quotas);
  const slacks = list.flatMap((_, q) => [`below${q}`, `above${q}`]);
  const solution = solver({
    sense: 'minimise',
    objective: slacks.map((name) => [1, name]),
    constraints: panelRules(profiles, quotas, size, true),
    bounds: seatBounds(profiles),
    integers: [...profiles.map((_, i) => seats(i)), ...slacks],
  });
  if (solution === null) return null;
  return list.flatMap(({ feature, answer, min, max }, q): Relaxation[] => {
    const [below, above] = [`below${q}`, `above${q}`].map((name) => Math.round(solution.values.get(name) ?? 0));
    return [
      ...(below ? [{ feature, answer, bound: 'min' as const, from: min, to: min - below }] : []),
      ...(above ? [{ feature, answer, bound: 'max' as const, from: max, to: max + above }] : []),
    ];
  });
}
