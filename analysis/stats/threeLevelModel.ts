import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { minimumOf } from './minimum.ts';
import type { GroupSample } from './mixedModel.ts';
import { simplexSearch } from './simplexSearch.ts';

export const threeLevelMethod: MethodReference = { id: 'three_level_reml', version: '1' };

/** A team's sufficient statistics with the institution it belongs to. */
export interface NestedSample extends GroupSample {
  outer: string;
}

export interface ThreeLevelModel {
  mean: number;
  meanSe: number;
  outerVariance: number;
  innerVariance: number;
  residualVariance: number;
  /** Deviations from the mean, and their conditional standard deviation. */
  outer: { id: string; deviation: number; sd: number }[];
  inner: { id: string; outer: string; n: number; mean: number; deviation: number; sd: number }[];
  flags: Flag[];
  method: MethodReference;
}

interface Nest {
  id: string;
  teams: NestedSample[];
}

/** With λ in units of the residual variance: what an institution contributes, teams integrated out. */
function nestAt({ teams }: Nest, inner: number, outer: number) {
  let [weight, weighted, squares, logs] = [0, 0, 0, 0];
  for (const { n, mean, sumOfSquares } of teams) {
    const w = n / (1 + inner * n);
    weight += w;
    weighted += w * mean;
    squares += sumOfSquares + w * mean * mean;
    logs += Math.log1p(inner * n);
  }
  const mean = weighted / weight;
  return { weight, mean, squares: squares - weight * mean * mean, logs: logs + Math.log1p(outer * weight) };
}

function fitAt(nests: Nest[], inner: number, outer: number) {
  const parts = nests.map((nest) => nestAt(nest, inner, outer));
  const weights = parts.map(({ weight }) => weight / (1 + outer * weight));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = parts.reduce((sum, part, i) => sum + (weights[i] ?? 0) * part.mean, 0) / total;
  const spread = parts.reduce((sum, part, i) => sum + part.squares + (weights[i] ?? 0) * (part.mean - mean) ** 2, 0);
  const people = nests.reduce((sum, { teams }) => sum + teams.reduce((inside, { n }) => inside + n, 0), 0);
  const residual = spread / (people - 1);
  const logs = parts.reduce((sum, part) => sum + part.logs, 0);
  return { mean, residual, total, criterion: ((people - 1) * Math.log(residual) + logs + Math.log(total)) / 2 };
}

type Ratios = [inner: number, outer: number];

/** The two ratios of variances with the best fit; either may be 0. */
function bestRatios(nests: Nest[]): Ratios {
  const at = ([inner, outer]: Ratios): number => fitAt(nests, inner, outer).criterion;
  const alongOne = (ratios: (r: number) => Ratios): Ratios => {
    const value = (log: number): number => at(ratios(Math.exp(log)));
    let best = -14;
    for (let log = -14; log <= 14; log += 0.5) if (value(log) < value(best)) best = log;
    return ratios(Math.exp(minimumOf(value, best - 0.5, best + 0.5)));
  };
  const innerOnly = alongOne((r) => [r, 0]);
  const outerOnly = alongOne((r) => [0, r]);
  let start: [number, number] = [-1, -1];
  for (let a = -8; a <= 6; a += 2)
    for (let b = -8; b <= 6; b += 2) {
      if (at([Math.exp(a), Math.exp(b)]) < at([Math.exp(start[0]), Math.exp(start[1])])) start = [a, b];
    }
  const [logInner = 0, logOuter = 0] = simplexSearch(([a = 0, b = 0]) => at([Math.exp(a), Math.exp(b)]), start);
  const candidates: Ratios[] = [[0, 0], innerOnly, outerOnly, [Math.exp(logInner), Math.exp(logOuter)]];
  // A variance of nothing is the simpler answer: a positive one has to fit better.
  return candidates.reduce((best, each) => (at(each) < at(best) - 1e-9 ? each : best));
}

/**
 * Random-intercept model of people in teams in institutions, y = μ + v(institution) + u(team) + e, by restricted maximum
 * likelihood from the teams' sufficient statistics. Teams are integrated out in closed form, institutions after them, so
 * that two ratios of variances are left to search, the boundaries checked on their own. Deviations are best linear
 * predictions; `sd` is their conditional standard deviation. A flag where no difference is found on either level, where
 * there are fewer than ten institutions (their share of variance is poorly known), or where every institution has one team
 * (the levels cannot be told apart). Null when no model can be fitted. Source: Goldstein 2011, Multilevel Statistical
 * Models; docs/methods.md. R: `lme4::lmer(y ~ 1 + (1 | institution/team))`.
 */
export function threeLevelReml(samples: readonly NestedSample[]): ThreeLevelModel | null {
  const known = samples.filter(({ n }) => n > 0);
  if (known.some(({ n, mean, sumOfSquares }) => !Number.isFinite(n * mean) || !(sumOfSquares >= 0)))
    throw new RangeError('a team has a broken mean or sum of squares');
  const nests = [...new Set(known.map(({ outer }) => outer))].map(
    (id): Nest => ({ id, teams: known.filter(({ outer }) => outer === id) }),
  );
  const within = known.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0);
  if (nests.length < 2 || known.every(({ n }) => n < 2) || !(within > 1e-9)) return null;
  const [inner, outer] = bestRatios(nests);
  const { mean, residual, total } = fitAt(nests, inner, outer);
  const institutions = nests.map((nest) => {
    const part = nestAt(nest, inner, outer);
    const share = (outer * part.weight) / (1 + outer * part.weight);
    return { id: nest.id, deviation: share * (part.mean - mean), sd: Math.sqrt(outer * residual * (1 - share)) };
  });
  const teams = nests.flatMap((nest, i) => {
    const above = institutions[i];
    const part = nestAt(nest, inner, outer);
    const left = outer / (1 + outer * part.weight);
    return nest.teams.map(({ id, n, mean: own }) => {
      const share = (inner * n) / (1 + inner * n);
      const deviation = share * (own - mean - (above?.deviation ?? 0));
      const variance = residual * (inner * (1 - share) + share ** 2 * left);
      return { id, outer: nest.id, n, mean: own, deviation, sd: Math.sqrt(variance) };
    });
  });
  const flags: Flag[] = [];
  if (inner === 0 && outer === 0) flags.push(flag('no_difference_between_groups'));
  if (nests.length < 10) flags.push(flag('few_institutions'));
  if (nests.every((nest) => nest.teams.length === 1)) flags.push(flag('levels_not_separable'));
  return {
    mean,
    meanSe: Math.sqrt(residual / total),
    ...{ outerVariance: outer * residual, innerVariance: inner * residual, residualVariance: residual },
    ...{ outer: institutions, inner: teams, flags, method: threeLevelMethod },
  };
}
