import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { chiSquareUpper } from './distributions/chiSquare.ts';
import { normalQuantile } from './distributions/normal.ts';
import { studentTQuantile } from './distributions/studentT.ts';
import { minimumOf } from './minimum.ts';
import { rootOf } from './rootOf.ts';

export const metaAnalysisMethod: MethodReference = { id: 'random_effects_meta', version: '1' };

/** One group's estimate with its sampling variance, pooled within groups: never a variance of its own few answers. */
export interface Study {
  estimate: number;
  variance: number;
}

export type TauMethod = 'reml' | 'dersimonian_laird' | 'paule_mandel' | 'fixed';

export interface MetaAnalysis {
  /** μ with the normal interval, and with the interval of Hartung, Knapp, Sidik & Jonkman. */
  mean: Estimate;
  hksj: Estimate;
  /** Standard error of μ as the second interval has it. */
  hksjError: number;
  /** Where the true value of a further group would lie, t with k − 2 degrees of freedom; null below three groups. */
  prediction: [low: number, high: number] | null;
  /** Variance between groups, in squared units. */
  betweenVariance: number;
  /** Share of the variance that is between groups, 0 to 1, and Cochran's Q. */
  iSquared: number;
  q: number;
  p: number;
  /** Of each group, when asked for: drawn towards μ, with its standard error. */
  groups: () => { estimate: number; standardError: number }[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What the groups make together when each is weighed by the inverse of its variance and τ². */
interface Weighed {
  weights: number;
  squaredWeights: number;
  mean: number;
  /** Cochran's Q: the weighed squares around that mean. */
  q: number;
}

function weighedAt(studies: readonly Study[], tau2: number): Weighed {
  let [weights, squaredWeights, weighted, q] = [0, 0, 0, 0];
  for (const { estimate, variance } of studies) {
    const weight = 1 / (variance + tau2);
    weights += weight;
    squaredWeights += weight * weight;
    weighted += estimate * weight;
  }
  const mean = weighted / weights;
  for (const { estimate, variance } of studies) q += (1 / (variance + tau2)) * (estimate - mean) ** 2;
  return { weights, squaredWeights, mean, q };
}

function dersimonianLaird(studies: readonly Study[]): number {
  const { weights, squaredWeights, q } = weighedAt(studies, 0);
  return Math.max(0, (q - (studies.length - 1)) / (weights - squaredWeights / weights));
}

/** The τ² at which Q, with weights that know of it, is what it is expected to be, k − 1. */
function pauleMandel(studies: readonly Study[]): number {
  const excess = (tau2: number): number => weighedAt(studies, tau2).q - (studies.length - 1);
  if (excess(0) <= 0) return 0;
  const mean = total(studies.map(({ estimate }) => estimate)) / studies.length;
  // With τ² as large as the sum of squares no weight is above its inverse, so that Q is at most 1.
  return rootOf(excess, 0, total(studies.map(({ estimate }) => (estimate - mean) ** 2)));
}

const between: Record<TauMethod, (studies: readonly Study[]) => number> = {
  reml: restricted,
  dersimonian_laird: dersimonianLaird,
  paule_mandel: pauleMandel,
  fixed: () => 0,
};

/** Groups of one and the same variance: how many, and of their estimates, less a middle of all, the sum and the sum of squares. */
interface Alike {
  variance: number;
  groups: number;
  sum: number;
  squares: number;
}

/** Thousands of groups of a few people each have few different variances: the likelihood needs no more than these. */
function alikeIn(studies: readonly Study[]): Alike[] {
  const middle = total(studies.map(({ estimate }) => estimate)) / studies.length;
  const byVariance = new Map<number, Alike>();
  for (const { estimate, variance } of studies) {
    const known = byVariance.get(variance) ?? { variance, groups: 0, sum: 0, squares: 0 };
    known.groups += 1;
    known.sum += estimate - middle;
    known.squares += (estimate - middle) ** 2;
    byVariance.set(variance, known);
  }
  return [...byVariance.values()];
}

/** Restricted likelihood of τ², minus its constant and times −1. */
function criterion(alike: readonly Alike[], tau2: number): number {
  let [logs, weights, weighted, squares] = [0, 0, 0, 0];
  for (const each of alike) {
    const spread = each.variance + tau2;
    logs += each.groups * Math.log(spread);
    weights += each.groups / spread;
    weighted += each.sum / spread;
    squares += each.squares / spread;
  }
  return (logs + Math.log(weights) + squares - (weighted * weighted) / weights) / 2;
}

function restricted(studies: readonly Study[]): number {
  const alike = alikeIn(studies);
  const at = (logTau: number): number => criterion(alike, Math.exp(logTau));
  const scale = Math.log(Math.max(1e-12, total(studies.map(({ variance }) => variance)) / studies.length));
  let [best, least] = [scale - 12, at(scale - 12)];
  for (let step = scale - 12; step <= scale + 24; step += 0.5) {
    const value = at(step);
    if (value < least) [best, least] = [step, value];
  }
  const tau2 = Math.exp(minimumOf(at, best - 0.5, best + 0.5, 1e-12));
  return criterion(alike, tau2) < criterion(alike, 0) - 1e-10 ? tau2 : 0;
}

/**
 * Estimates of several groups pooled, allowing for true differences between them. REML by default; the HKSJ interval is the one
 * to print for few groups, save where their estimates are all the same: it would have no width and is not given. Narrower than
 * the normal one where groups differ less than chance makes them. Variances in squared units of the estimate, all positive.
 * Null below two groups; throws a RangeError for a variance that is not positive. Source: DerSimonian & Laird 1986; Paule &
 * Mandel 1982, J Res Natl Bur Stand 87:377; Viechtbauer 2005, J Educ Behav Stat 30:261; Hartung & Knapp 2001; Higgins, Thompson
 * & Spiegelhalter 2009 (prediction). R: `metafor::rma(yi, vi, method = "REML", test = "knha")`.
 */
export function metaAnalysis(studies: readonly Study[], method: TauMethod = 'reml'): MetaAnalysis | null {
  const k = studies.length;
  if (k < 2) return null;
  if (!studies.every(({ variance, estimate }) => variance > 0 && Number.isFinite(variance * estimate)))
    throw new RangeError('every group needs a positive variance');
  const tau2 = between[method](studies);
  const { weights, mean, q: qAround } = weighedAt(studies, tau2);
  const se = Math.sqrt(1 / weights);
  const fixed = weighedAt(studies, 0);
  const typical = ((k - 1) * fixed.weights) / (fixed.weights ** 2 - fixed.squaredWeights);
  const z = normalQuantile(0.975);
  const adjusted = Math.sqrt(qAround / (k - 1) / weights);
  const alike = adjusted < 1e-9 * se;
  const t = studentTQuantile(0.975, k - 1);
  const base = {
    estimate: mean,
    n: k,
    method: metaAnalysisMethod,
    flags: tau2 === 0 && method !== 'fixed' ? [flag('no_difference_between_groups')] : [],
  };
  const spread = k > 2 ? studentTQuantile(0.975, k - 2) * Math.sqrt(tau2 + se ** 2) : null;
  return {
    mean: { ...base, interval: [mean - z * se, mean + z * se] },
    hksj: alike
      ? { ...base, interval: null, flags: [...base.flags, flag('no_variation_between')] }
      : { ...base, interval: [mean - t * adjusted, mean + t * adjusted] },
    hksjError: adjusted,
    prediction: spread === null ? null : [mean - spread, mean + spread],
    betweenVariance: tau2,
    iSquared: tau2 / (tau2 + typical),
    q: fixed.q,
    p: chiSquareUpper(fixed.q, k - 1),
    groups: () =>
      studies.map(({ estimate, variance }) => {
        const drawn = tau2 / (tau2 + variance);
        const own = tau2 * (1 - drawn) + ((1 - drawn) * se) ** 2;
        return { estimate: mean + drawn * (estimate - mean), standardError: Math.sqrt(own) };
      }),
  };
}
