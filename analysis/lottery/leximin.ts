import type { MethodReference } from '../finding.ts';
import type { Constraint, LinearSolver } from '../linearProgram.ts';
import { heaviestPanel } from './panel.ts';
import type { Composition, Profile, Quotas } from './pool.ts';

export const leximinMethod: MethodReference = { id: 'leximin_lottery', version: '1' };

export interface Lottery {
  /** Each panel with the probability of drawing it; they sum to 1. */
  panels: { panel: Composition; probability: number }[];
  /** Of one person of each profile, in their order, from 0 to 1. */
  probabilities: number[];
}

const exact = 1e-9;

/** Shares of the panels under which the least likely free profile is as likely as can be, fixed ones keeping theirs. */
function master(
  solver: LinearSolver,
  profiles: readonly Profile[],
  panels: readonly Composition[],
  fixed: ReadonlyMap<number, number>,
) {
  const chance = (profile: number) =>
    panels.map((panel, p) => [(panel[profile] ?? 0) / (profiles[profile]?.n ?? 1), `l${p}`] as const);
  const rows = profiles.map((_, i): Constraint => {
    const known = fixed.get(i);
    return known === undefined
      ? { name: `p${i}`, terms: [...chance(i), [-1, 'z']], relation: '>=', bound: 0 }
      : { name: `p${i}`, terms: chance(i), relation: '>=', bound: known - exact };
  });
  const whole: Constraint = { name: 'whole', terms: panels.map((_, p) => [1, `l${p}`]), relation: '=', bound: 1 };
  return solver({ sense: 'maximise', objective: [[1, 'z']], constraints: [...rows, whole] });
}

/**
 * `leximinLottery` in steps: it yields before each programme is solved, so that a caller can let others have their turn, or
 * stop where it takes too long.
 */
export function* leximinSteps(
  solver: LinearSolver,
  profiles: readonly Profile[],
  quotas: Quotas,
  size: number,
): Generator<void, Lottery | null> {
  if (!(Number.isInteger(size) && size >= 0) || profiles.some(({ n }) => !(Number.isInteger(n) && n > 0)))
    throw new RangeError('a panel and every profile have a number of people');
  if (profiles.length === 0) return null;
  const panels: Composition[] = [];
  const known = new Set<string>();
  const add = (panel: Composition): boolean => {
    const key = panel.join(' ');
    if (known.has(key)) return false;
    known.add(key);
    panels.push(panel);
    return true;
  };
  const reach: ReturnType<typeof heaviestPanel>[] = [];
  for (const i of profiles.keys()) {
    yield;
    const alone = profiles.map((_, j) => (i === j ? 1 : 0));
    const best = heaviestPanel(solver, profiles, quotas, size, alone);
    if (best === null) return null;
    reach.push(best);
    add(best.panel);
  }
  const fixed = new Map<number, number>();
  // Whom no panel can hold is at 0, whatever is done for the others.
  reach.forEach((best, i) => {
    if (best?.weight === 0) fixed.set(i, 0);
  });
  let shares: number[] = [];
  while (fixed.size < profiles.length || shares.length === 0) {
    yield;
    const solution = master(solver, profiles, panels, fixed);
    if (solution === null) throw new Error('the lottery lost a panel that it had');
    shares = panels.map((_, p) => solution.values.get(`l${p}`) ?? 0);
    if (fixed.size === profiles.length) break;
    const duals = profiles.map((_, i) => Math.abs(solution.duals.get(`p${i}`) ?? 0));
    const weights = duals.map((dual, i) => dual / (profiles[i]?.n ?? 1));
    const better = heaviestPanel(solver, profiles, quotas, size, weights);
    const reached = panels.reduce(
      (most, panel) =>
        Math.max(
          most,
          panel.reduce((sum, count, i) => sum + count * (weights[i] ?? 0), 0),
        ),
      0,
    );
    if (better !== null && better.weight > reached + 1e-9 && add(better.panel)) continue;
    const least = solution.values.get('z') ?? 0;
    const tight = duals.flatMap((dual, i) => (dual > 1e-7 && !fixed.has(i) ? [i] : []));
    for (const i of tight) fixed.set(i, least);
    if (tight.length === 0) throw new Error('no profile of the lottery is tight');
  }
  const sum = shares.reduce((total, share) => total + Math.max(0, share), 0);
  const drawn = panels
    .map((panel, p) => ({ panel, probability: Math.max(0, shares[p] ?? 0) / sum }))
    .filter(({ probability }) => probability > exact);
  const probabilities = profiles.map(({ n }, i) =>
    drawn.reduce((total, { panel, probability }) => total + (probability * (panel[i] ?? 0)) / n, 0),
  );
  return { panels: drawn, probabilities };
}

/**
 * The fairest lottery over panels of `size` that meet the quotas: of all lotteries, the one whose smallest probability of a
 * person is largest, then the second smallest, and so on (leximin). By column generation on profiles: panels are added as
 * long as one would raise the smallest probability; profiles that cannot be raised are fixed, and the rest goes on. Null
 * when no panel meets the quotas, or nobody is in the pool; throws a RangeError for a broken size or an empty profile.
 * Source: Flanigan, Gölz, Gupta, Hennig & Procaccia 2021, Nature 596:548.
 */
export function leximinLottery(
  solver: LinearSolver,
  profiles: readonly Profile[],
  quotas: Quotas,
  size: number,
): Lottery | null {
  const steps = leximinSteps(solver, profiles, quotas, size);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
