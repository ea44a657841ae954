import { isDesignEffect, unlikeWithin } from './designEffect.ts';
import { cholesky, inverse, solveWith } from './matrix.ts';
import { minimumOf } from './minimum.ts';

/** Sums over the people of one group that a linear model with a random intercept needs; `x` begins with 1 for the intercept. */
export interface GroupSums {
  people: number;
  /** As many people who have nothing in common would tell as much of the group's mean; the number of people unless they are alike. */
  n: number;
  xx: number[][];
  xy: number[];
  yy: number;
  x: number[];
  y: number;
}

/** People of one group with the same covariates, as they are summed up: Σ(y − their mean)² is the `sumOfSquares`. */
export interface Stratum {
  n: number;
  mean: number;
  sumOfSquares: number;
  /** Without the intercept. */
  x: readonly number[];
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/**
 * The sums of people who are alike, as if they were not: what differs within the group counts × (n − 1)/(n − d), its means × 1/d,
 * d the design effect. A model of these sums has the right variance of the group's mean, and on the whole of what lies within.
 */
function asIfUnlike(sums: GroupSums, designEffect: number): GroupSums {
  const { people, xx, xy, yy, x, y } = sums;
  if (designEffect === 1) return sums;
  if (!isDesignEffect(people, designEffect)) throw new RangeError('a group has a broken design effect');
  const inside = unlikeWithin(people, designEffect);
  const of = (whole: number, product: number): number =>
    inside * (whole - product / people) + product / people / designEffect;
  return {
    people,
    n: people / designEffect,
    xx: xx.map((row, i) => row.map((each, j) => of(each, (x[i] ?? 0) * (x[j] ?? 0)))),
    xy: xy.map((each, i) => of(each, (x[i] ?? 0) * y)),
    yy: of(yy, y * y),
    x: x.map((each) => each / designEffect),
    y: y / designEffect,
  };
}

/**
 * The sums of one group from its strata, outcomes less `centre` so that squares keep their digits. `designEffect` from 1 to less
 * than its people, else a RangeError.
 */
export function sumsOfStrata(strata: readonly Stratum[], centre: number, designEffect = 1): GroupSums {
  const width = 1 + (strata[0]?.x.length ?? 0);
  const sums: GroupSums = {
    ...{ people: 0, n: 0, y: 0, yy: 0, x: zeros(width), xy: zeros(width) },
    xx: Array.from({ length: width }, () => zeros(width)),
  };
  for (const { n, mean, sumOfSquares, x } of strata) {
    const y = mean - centre;
    sums.people += n;
    sums.n += n;
    sums.y += n * y;
    sums.yy += sumOfSquares + n * y * y;
    const full = [1, ...x];
    full.forEach((value, i) => {
      sums.x[i] = (sums.x[i] ?? 0) + n * value;
      sums.xy[i] = (sums.xy[i] ?? 0) + n * value * y;
      const row = sums.xx[i] ?? [];
      full.forEach((other, j) => {
        row[j] = (row[j] ?? 0) + n * value * other;
      });
    });
  }
  return asIfUnlike(sums, designEffect);
}

function fitAt(groups: readonly GroupSums[], ratio: number, width: number, people: number) {
  const information = Array.from({ length: width }, () => zeros(width));
  const score = zeros(width);
  let [squares, logs] = [0, 0];
  for (const { n, xx, xy, yy, x, y } of groups) {
    const k = ratio / (1 + ratio * n);
    squares += yy - k * y * y;
    logs += Math.log1p(ratio * n);
    score.forEach((_, i) => {
      score[i] = (score[i] ?? 0) + (xy[i] ?? 0) - k * (x[i] ?? 0) * y;
      const row = information[i];
      if (row)
        row.forEach((__, j) => {
          row[j] = (row[j] ?? 0) + (xx[i]?.[j] ?? 0) - k * (x[i] ?? 0) * (x[j] ?? 0);
        });
    });
  }
  const lower = cholesky(information);
  if (lower === null) return null;
  const effects = solveWith(lower, score);
  const residual = (squares - effects.reduce((sum, effect, i) => sum + effect * (score[i] ?? 0), 0)) / (people - width);
  const determinant = lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? Number.NaN), 0);
  return {
    effects,
    residual,
    information,
    criterion: ((people - width) * Math.log(residual) + logs + determinant) / 2,
  };
}

export interface MixedFit {
  /** The intercept, less the centre, then the covariates in their order. */
  effects: number[];
  /** Of the effects. */
  covariance: number[][];
  /** λ = τ²/σ²; 0 where no difference between groups is found. */
  ratio: number;
  residualVariance: number;
}

/**
 * y = x·β + u(group) + e by restricted maximum likelihood, from sums: the profile over λ = τ²/σ², the best of a grid on log λ,
 * refined, against no difference at all. Groups without people are left out. Null when no model can be fitted: columns that
 * repeat each other, too few people, nobody who shares a group, or nothing that varies (within groups either). Source: Laird & Ware 1982, Biometrics 38:963.
 */
export function mixedFit(all: readonly GroupSums[]): MixedFit | null {
  const groups = all.filter(({ n }) => n > 0);
  const width = groups[0]?.x.length ?? 1;
  const people = groups.reduce((sum, own) => sum + own.people, 0);
  if (groups.length < 2 || people <= width + 1) return null;
  // Of people alone in their groups nothing tells what is the group's: every λ fits as well.
  if (groups.every((own) => own.people < 2)) return null;
  const at = (ratio: number) => fitAt(groups, ratio, width, people);
  const value = (log: number): number => at(Math.exp(log))?.criterion ?? Number.POSITIVE_INFINITY;
  const none = at(0);
  if (none === null || !(none.residual > 1e-12)) return null;
  let best = -14;
  let least = value(best);
  for (let log = -13.5; log <= 14; log += 0.5) {
    const own = value(log);
    if (own < least) [best, least] = [log, own];
  }
  // A ratio at the end of the search: nothing varies within groups.
  if (best > 13.9) return null;
  const ratio = Math.exp(minimumOf(value, best - 0.5, best + 0.5));
  const found = at(ratio);
  const better = found !== null && found.criterion < none.criterion - 1e-10;
  const fit = better ? found : none;
  const information = inverse(fit.information);
  if (information === null) return null;
  return {
    effects: fit.effects,
    covariance: information.map((row) => row.map((each) => each * fit.residual)),
    ratio: better ? ratio : 0,
    residualVariance: fit.residual,
  };
}
