import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { chiSquareQuantile } from './distributions/chiSquare.ts';

export const overdispersionMethod: MethodReference = { id: 'funnel_overdispersion', version: '1' };

export interface Overdispersion {
  /** Overall share, from 0 to 1. */
  target: number;
  /** Mean of the squared winsorised z: 1 where groups vary as chance alone would make them. */
  phi: number;
  /** Between-group variance on the arcsine scale that is added to the limits; 0 where it is not called for. */
  betweenVariance: number;
  /** Of each group: z as if only chance made groups differ, and after the addition. */
  z: number[];
  adjusted: number[];
  flags: Flag[];
}

/** Fewer groups cannot show that groups vary too much. */
const fewestGroups = 10;

/** Type-7 quantile, as in R. */
function typeSeven(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const [low, high] = [sorted[below] ?? Number.NaN, sorted[Math.min(sorted.length - 1, below + 1)] ?? Number.NaN];
  return low + (at - below) * (high - low);
}

/**
 * Whether groups of a funnel plot differ more than chance and their size allow, as institutions always do a little: z on the
 * arcsine square-root scale, winsorised at 10 and 90 %, φ̂ = mean z², and the additive between-group variance
 * τ² = max(0, (Iφ̂ − (I−1))/(Σw − Σw²/Σw)), w = 1/s². Added with ten groups or more, and only where I·φ of the z as they are
 * exceeds the 95 % point of χ²(I). `count` of `n` for each group. Null below two groups, or when
 * one has nobody. Source: Spiegelhalter 2005,
 * Stat Med 24:1185. R: `FunnelPlotR`.
 */
export function overdispersion(counts: readonly { count: number; n: number }[]): Overdispersion | null {
  for (const { count, n } of counts) assertCount(count, n);
  const size = counts.length;
  if (size < 2 || counts.some(({ n }) => n === 0)) return null;
  const target = counts.reduce((sum, { count }) => sum + count, 0) / counts.reduce((sum, { n }) => sum + n, 0);
  const angle = (share: number): number => Math.asin(Math.sqrt(share));
  const errors = counts.map(({ n }) => 1 / (2 * Math.sqrt(n)));
  const z = counts.map(({ count, n }, i) => (angle(count / n) - angle(target)) / (errors[i] ?? Number.NaN));
  const sorted = [...z].sort((a, b) => a - b);
  const [low, high] = [typeSeven(sorted, 0.1), typeSeven(sorted, 0.9)];
  const phi = z.reduce((sum, each) => sum + Math.min(high, Math.max(low, each)) ** 2, 0) / size;
  const raw = z.reduce((sum, each) => sum + each ** 2, 0);
  const weights = errors.map((error) => 1 / error ** 2);
  const sum = weights.reduce((total, w) => total + w, 0);
  const scale = sum - weights.reduce((total, w) => total + w * w, 0) / sum;
  const called = size >= fewestGroups && raw > chiSquareQuantile(0.95, size);
  const betweenVariance = called ? Math.max(0, (size * phi - (size - 1)) / scale) : 0;
  const adjusted = z.map((each, i) => {
    const error = errors[i] ?? Number.NaN;
    return (each * error) / Math.sqrt(error ** 2 + betweenVariance);
  });
  return {
    target,
    phi,
    betweenVariance,
    z,
    adjusted,
    flags: size < fewestGroups ? [flag('too_few_groups_for_spread')] : [],
  };
}

/** Limits of the share for n people after the addition, `z` standard deviations from the target, cut at 0 and 1. */
export function overdispersedLimits(
  n: number,
  { target, betweenVariance }: Pick<Overdispersion, 'target' | 'betweenVariance'>,
  z: number,
): [low: number, high: number] {
  const middle = Math.asin(Math.sqrt(target));
  const half = z * Math.sqrt(1 / (4 * n) + betweenVariance);
  const share = (angle: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
  return [share(middle - half), share(middle + half)];
}
