import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { type CrossProducts, covarianceMatrix, covarianceOfProducts } from './covariance.ts';
import { normalQuantile } from './distributions/normal.ts';
import { cholesky, type Matrix, solveWith } from './matrix.ts';

export const mcdonaldOmegaMethod: MethodReference = { id: 'mcdonald_omega', version: '2' };

export interface McdonaldOmega extends Estimate {
  /** Of each item on the one factor, in units of the item; empty when the model does not fit. */
  loadings: number[];
  residualVariances: number[];
}

interface Factor {
  loadings: number[];
  residuals: number[];
}

/** The most rounds of the EM algorithm; it needs a few hundred. */
const mostRounds = 20_000;

/**
 * One factor by maximum likelihood on a covariance matrix (divisor n), by the EM algorithm of Rubin & Thayer 1982,
 * Psychometrika 47:69: with β = λᵀΣ⁻¹ (Σ⁻¹ by Sherman–Morrison), λ ← Sβᵀ/(1 − βλ + βSβᵀ), ψ ← diag(S) − λ·βS.
 */
function oneFactor(s: Matrix): Factor | null {
  let loadings = s.map((row, i) => Math.sqrt((row[i] ?? 0) / 2));
  let residuals = s.map((row, i) => (row[i] ?? 0) / 2);
  for (let round = 0; round < mostRounds; round++) {
    const scaled = loadings.map((each, i) => each / (residuals[i] ?? Number.NaN));
    const information = 1 + loadings.reduce((sum, each, i) => sum + each * (scaled[i] ?? 0), 0);
    const beta = scaled.map((each) => each / information);
    const sBeta = s.map((row) => row.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), 0));
    const second = 1 / information + beta.reduce((sum, each, i) => sum + each * (sBeta[i] ?? 0), 0);
    const next = sBeta.map((each) => each / second);
    residuals = s.map((row, i) => (row[i] ?? 0) - (next[i] ?? 0) * (sBeta[i] ?? 0));
    const moved = Math.max(...next.map((each, i) => Math.abs(each - (loadings[i] ?? 0))));
    loadings = next;
    if (!residuals.every((each, i) => each > 1e-6 * (s[i]?.[i] ?? 0))) return null;
    if (moved < 1e-11) return { loadings, residuals };
  }
  return null;
}

/**
 * One factor by least squares on what lies off the diagonal (minres), item by item: λᵢ ← Σⱼ sᵢⱼλⱼ/Σⱼ λⱼ² over j ≠ i, until none
 * moves. Harman & Jones 1966, Psychometrika 31:351.
 */
function leastResiduals(s: Matrix): Factor | null {
  const loadings = s.map((row, i) => Math.sqrt((row[i] ?? 0) / 2));
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0;
    s.forEach((row, i) => {
      let [shared, squares] = [0, 0];
      loadings.forEach((each, j) => {
        if (j === i) return;
        shared += (row[j] ?? 0) * each;
        squares += each * each;
      });
      const next = squares > 0 ? shared / squares : 0;
      moved = Math.max(moved, Math.abs(next - (loadings[i] ?? 0)));
      loadings[i] = next;
    });
    const residuals = s.map((row, i) => (row[i] ?? 0) - (loadings[i] ?? 0) ** 2);
    if (!residuals.every((each, i) => each > 1e-6 * (s[i]?.[i] ?? 0))) return null;
    if (moved < 1e-12) return { loadings, residuals };
  }
  return null;
}

/**
 * What the factor is fitted to, and how: the items in their units (`covariance`), the items standardised (`correlation`), both by
 * maximum likelihood, or the items standardised by least residuals (`minres`), as R's psych does.
 */
export type OmegaFit = 'covariance' | 'correlation' | 'minres';

function standardised(s: Matrix): Matrix {
  const sd = s.map((row, i) => Math.sqrt(row[i] ?? 0));
  return s.map((row, i) => row.map((value, j) => (i === j ? 1 : value / ((sd[i] ?? 0) * (sd[j] ?? 0)))));
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The 95 % interval of ω on the scale of its logit, from the expected information of loadings and residual variances under
 * normality: with W = Σ⁻¹, g = Wλ and c = λᵀWλ, n(gᵢgⱼ + cWᵢⱼ), nWᵢⱼgⱼ and nWᵢⱼ²/2. Null where it has no inverse.
 */
function omegaInterval({ loadings, residuals }: Factor, n: number, omega: number): [number, number] | null {
  const k = loadings.length;
  const scaled = loadings.map((each, i) => each / (residuals[i] ?? Number.NaN));
  const spread = 1 + total(loadings.map((each, i) => each * (scaled[i] ?? 0)));
  const inverse = loadings.map((_, i) =>
    loadings.map(
      (__, j) => (i === j ? 1 / (residuals[i] ?? Number.NaN) : 0) - ((scaled[i] ?? 0) * (scaled[j] ?? 0)) / spread,
    ),
  );
  const [g, c] = [scaled.map((each) => each / spread), (spread - 1) / spread];
  const information = Array.from({ length: 2 * k }, (_, a) =>
    Array.from({ length: 2 * k }, (__, b) => {
      const [i, j] = [a % k, b % k];
      const own = inverse[i]?.[j] ?? 0;
      if (a < k && b < k) return n * ((g[i] ?? 0) * (g[j] ?? 0) + c * own);
      if (a >= k && b >= k) return (n * own ** 2) / 2;
      return n * own * (g[a < k ? j : i] ?? 0);
    }),
  );
  const [sum, rest] = [total(loadings), total(residuals)];
  const slope = Array.from(
    { length: 2 * k },
    (_, a) => (a < k ? 2 * sum * rest : -(sum ** 2)) / (sum ** 2 + rest) ** 2,
  );
  const lower = cholesky(information);
  if (lower === null) return null;
  const error = Math.sqrt(total(solveWith(lower, slope).map((value, i) => value * (slope[i] ?? 0))));
  const [middle, half] = [Math.log(omega / (1 - omega)), (normalQuantile(0.975) * error) / (omega * (1 - omega))];
  const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit));
  const ends: [number, number] = [shareOf(middle - half), shareOf(middle + half)];
  return ends.every(Number.isFinite) ? ends : null;
}

interface OmegaInput {
  /** People, and items. */
  n: number;
  k: number;
  fewest: number;
  covarianceOf: () => Matrix;
  fit: OmegaFit;
}

function omegaFrom({ n, k, fewest, covarianceOf, fit }: OmegaInput): McdonaldOmega {
  const none = { estimate: null, interval: null, n, method: mcdonaldOmegaMethod, loadings: [], residualVariances: [] };
  if (n < fewest || k < 3) return { ...none, flags: [flag('too_few_to_tell')] };
  const covariance = covarianceOf().map((row) => row.map((value) => (value * (n - 1)) / n));
  if (covariance.some((row, i) => !((row[i] ?? 0) > 1e-12))) return { ...none, flags: [flag('no_variation')] };
  const fitted = fit === 'covariance' ? covariance : standardised(covariance);
  const factor = fit === 'minres' ? leastResiduals(fitted) : oneFactor(fitted);
  if (factor === null) return { ...none, flags: [flag('heywood_case')] };
  const { loadings, residuals } = factor;
  const [common, own] = [total(loadings) ** 2, total(residuals)];
  const estimate = common / (common + own);
  const interval = fit === 'covariance' ? omegaInterval(factor, n, estimate) : null;
  const flags = fit === 'covariance' && interval === null ? [flag('too_few_to_tell')] : [];
  return { ...none, estimate, interval, loadings, residualVariances: residuals, flags };
}

/**
 * The share of the variance of a sum of items that one common factor explains: McDonald's ω = (Σλ)²/((Σλ)² + Σθ) from a
 * one-factor model by maximum likelihood. `rows` are the people who answered every item, reversed items turned first. The
 * interval is the one on the logit of ω by the delta method, of the items in their units alone; people of one team are alike,
 * which it does not see. Null with a flag for fewer than a hundred people, fewer than three items, items that do not vary, or a
 * Heywood case (an item the factor would explain whole, or a fit that creeps towards one without end). Source: McDonald 1999,
 * Test Theory; interval: Raykov 2002, Multivariate Behav Res 37:89; Kelley & Pornprasertmanit 2016, Psychol Methods 21:69. R:
 * `lavaan::cfa(std.lv = TRUE)`, `MBESS::ci.reliability(type = "omega", interval.type = "mll")`; `factanal`, `psych::fa(fm =
 * "minres")` for standardised items.
 */
export const mcdonaldOmega = (rows: Matrix, fewest = 100, fit: OmegaFit = 'covariance'): McdonaldOmega =>
  omegaFrom({ n: rows.length, k: rows[0]?.length ?? 0, fewest, covarianceOf: () => covarianceMatrix(rows), fit });

/** The same from sums and cross-products over the people who answered every item: for more people than fit in rows. */
export const mcdonaldOmegaOfProducts = (items: CrossProducts, fewest = 100): McdonaldOmega =>
  omegaFrom({
    ...{ n: items.n, k: items.sums.length, fewest },
    ...{ covarianceOf: () => covarianceOfProducts(items), fit: 'covariance' },
  });
