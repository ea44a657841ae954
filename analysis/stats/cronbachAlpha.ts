import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { type CrossProducts, covarianceMatrix, covarianceOfProducts } from './covariance.ts';
import { fisherFQuantile } from './distributions/fisherF.ts';
import { correlation, type Matrix } from './matrix.ts';
import { type ItemSpread, spreadOfTotals, type TotalSums } from './totalSums.ts';

export const cronbachAlphaMethod: MethodReference = { id: 'cronbach_alpha', version: '1' };

export interface CronbachAlpha extends Estimate {
  /** Correlation of each item with the sum of the others; null where one of the two does not vary. */
  itemTotal: (number | null)[];
  /** α without each item; null where it cannot be computed. */
  ifDropped: (number | null)[];
}

/** Below this number of people α is not printed. */
const fewestForAlpha = 30;

const sumOf = (matrix: Matrix): number => matrix.flat().reduce((sum, value) => sum + value, 0);
const add = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

const without = (matrix: Matrix, left: number): number[][] =>
  matrix.filter((_, i) => i !== left).map((row) => row.filter((_, j) => j !== left));

function spreadOf(covariance: Matrix): ItemSpread {
  return {
    variances: covariance.map((row, i) => row[i] ?? 0),
    total: sumOf(covariance),
    rests: covariance.map((_, i) => sumOf(without(covariance, i))),
    shared: covariance.map((row, i) => add(row.filter((_, j) => j !== i))),
  };
}

/** α of items with these variances and that of their sum; null for fewer than two items or a sum that does not vary. */
function alphaOf(variances: readonly number[], total: number): number | null {
  const k = variances.length;
  return k < 2 || !(total > 1e-12) ? null : (k / (k - 1)) * (1 - add(variances) / total);
}

function itemTotalOf({ variances, rests, shared }: ItemSpread, item: number): number | null {
  const [own, rest] = [variances[item] ?? 0, rests[item] ?? 0];
  return own > 1e-12 && rest > 1e-12 ? correlation((shared[item] ?? 0) / Math.sqrt(own * rest)) : null;
}

function alphaFrom(n: number, k: number, fewest: number, read: () => ItemSpread): CronbachAlpha {
  const none = { estimate: null, interval: null, n, method: cronbachAlphaMethod, itemTotal: [], ifDropped: [] };
  if (n < fewest) return { ...none, flags: [flag('too_few_to_tell')] };
  const spread = read();
  const { variances, total, rests } = spread;
  const alpha = alphaOf(variances, total);
  const itemTotal = variances.map((_, i) => itemTotalOf(spread, i));
  const ifDropped = rests.map((rest, i) =>
    alphaOf(
      variances.filter((_, j) => j !== i),
      rest,
    ),
  );
  if (alpha === null) return { ...none, itemTotal, ifDropped, flags: [flag('no_variation')] };
  if (alpha < 0) return { ...none, itemTotal, ifDropped, flags: [flag('items_do_not_agree')] };
  // Items that say the same of everybody: the interval would have no width.
  if (1 - alpha < 1e-12) return { ...none, estimate: 1, itemTotal, ifDropped, flags: [flag('no_width')] };
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const interval: [number, number] = [
    1 - (1 - alpha) * fisherFQuantile(0.975, df1, df2),
    1 - (1 - alpha) * fisherFQuantile(0.025, df1, df2),
  ];
  return { ...none, estimate: alpha, interval, itemTotal, ifDropped, flags: [] };
}

/**
 * How far the items of a scale move together in this sample: Cronbach's α with Feldt's exact 95 % interval. `rows` are the
 * people who answered every item, reversed items turned first. Not "validity", and not a property of the questionnaire.
 * Null with a flag for fewer than thirty people, fewer than two items, no variation, or a negative α. Source: Cronbach 1951,
 * Psychometrika 16:297; Feldt 1965, Psychometrika 30:357 (the LOWER limit takes the 0.975 quantile of F). R: `psych::alpha`.
 */
export const cronbachAlpha = (rows: Matrix, fewest = fewestForAlpha): CronbachAlpha =>
  alphaFrom(rows.length, rows[0]?.length ?? 0, fewest, () => spreadOf(covarianceMatrix(rows)));

/** The same from sums and cross-products over the people who answered every item: for more people than fit in rows. */
export const cronbachAlphaOfProducts = (items: CrossProducts): CronbachAlpha =>
  alphaFrom(items.n, items.sums.length, fewestForAlpha, () => spreadOf(covarianceOfProducts(items)));

/** The same from sums and products with the total: where nothing else is asked of the items, they are read the quickest. */
export const cronbachAlphaOfTotals = (items: TotalSums): CronbachAlpha =>
  alphaFrom(items.n, items.sums.length, fewestForAlpha, () => spreadOfTotals(items));
