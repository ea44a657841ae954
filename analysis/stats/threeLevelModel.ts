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

/** An institution's teams side by side in typed memory: the search reads them hundreds of times. */
interface Nest {
  id: string;
  teams: NestedSample[];
  sizes: Float64Array;
  /** Less the overall mean, so that squares do not cancel. */
  means: Float64Array;
  /** Of all squares within its teams. */
  within: number;
}

function nestsOf(samples: readonly NestedSample[], centre: number): Nest[] {
  const byOuter = new Map<string, NestedSample[]>();
  for (const sample of samples) {
    const teams = byOuter.get(sample.outer);
    if (teams === undefined) byOuter.set(sample.outer, [sample]);
    else teams.push(sample);
  }
  return [...byOuter].map(([id, teams]) => ({
    ...{ id, teams, sizes: Float64Array.from(teams, ({ n }) => n) },
    means: Float64Array.from(teams, ({ mean }) => mean - centre),
    within: teams.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0),
  }));
}

/** With λ in units of the residual variance: what an institution contributes, teams integrated out. */
function nestAt({ sizes, means, within }: Nest, inner: number, outer: number) {
  let [weight, weighted, squares, logs] = [0, 0, within, 0];
  for (let team = 0; team < sizes.length; team++) {
    const [n, mean] = [sizes[team] ?? 0, means[team] ?? 0];
    const w = n / (1 + inner * n);
    weight += w;
    weighted += w * mean;
    squares += w * mean * mean;
    logs += Math.log1p(inner * n);
  }
  const mean = weighted / weight;
  return { weight, mean, squares: squares - weight * mean * mean, logs: logs + Math.log1p(outer * weight) };
}

interface Nested {
  nests: Nest[];
  people: number;
}

function fitAt({ nests, people }: Nested, inner: number, outer: number) {
  const parts = nests.map((nest) => nestAt(nest, inner, outer));
  const weights = parts.map(({ weight }) => weight / (1 + outer * weight));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = parts.reduce((sum, part, i) => sum + (weights[i] ?? 0) * part.mean, 0) / total;
  const spread = parts.reduce((sum, part, i) => sum + part.squares + (weights[i] ?? 0) * (part.mean - mean) ** 2, 0);
  const residual = spread / (people - 1);
  const logs = parts.reduce((sum, part) => sum + part.logs, 0);
  return { mean, residual, total, criterion: ((people - 1) * Math.log(residual) + logs + Math.log(total)) / 2 };
}

type Ratios = [inner: number, outer: number];

/** The two ratios of variances with the best fit; either may be 0. */
function bestRatios(nested: Nested): Ratios {
  const at = ([inner, outer]: Ratios): number => fitAt(nested, inner, outer).criterion;
  const alongOne = (ratios: (r: number) => Ratios): Ratios => {
    const value = (log: number): number => at(ratios(Math.exp(log)));
    let [best, least] = [-14, value(-14)];
    for (let log = -13.5; log <= 14; log += 0.5) {
      const found = value(log);
      if (found < least) [best, least] = [log, found];
    }
    return ratios(Math.exp(minimumOf(value, best - 0.5, best + 0.5)));
  };
  const innerOnly = alongOne((r) => [r, 0]);
  const outerOnly = alongOne((r) => [0, r]);
  let start: [number, number] = [-1, -1];
  let least = at([Math.exp(-1), Math.exp(-1)]);
  for (let a = -8; a <= 6; a += 2)
    for (let b = -8; b <= 6; b += 2) {
      const found = at([Math.exp(a), Math.exp(b)]);
      if (found < least) [start, least] = [[a, b], found];
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
  const people = known.reduce((sum, { n }) => sum + n, 0);
  const centre = known.reduce((sum, { n, mean }) => sum + n * mean, 0) / Math.max(1, people);
  const nests = nestsOf(known, centre);
  const nested: Nested = { nests, people };
  const within = known.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0);
  if (nests.length < 2 || known.every(({ n }) => n < 2) || !(within > 1e-9)) return null;
  const [inner, outer] = bestRatios(nested);
  const { mean: shift, residual, total } = fitAt(nested, inner, outer);
  const mean = centre + shift;
  const institutions = nests.map((nest) => {
    const part = nestAt(nest, inner, outer);
    const share = (outer * part.weight) / (1 + outer * part.weight);
    return { id: nest.id, deviation: share * (part.mean - shift), sd: Math.sqrt(outer * residual * (1 - share)) };
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
