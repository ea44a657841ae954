import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { chiSquareQuantile } from './distributions/chiSquare.ts';

export const overdispersionMethod: MethodReference = { id: 'funnel_overdispersion', version: '1' };

/** Shares are compared as arcsine square roots, whose error does not hang on the share, or as they are. */
export type FunnelScale = 'arcsine' | 'identity';

const onScale = {
  arcsine: (share: number): number => Math.asin(Math.sqrt(share)),
  identity: (share: number): number => share,
};

const errorOf = (scale: FunnelScale, target: number, n: number): number =>
  scale === 'arcsine' ? 1 / (2 * Math.sqrt(n)) : Math.sqrt((target * (1 - target)) / n);

export interface Overdispersion {
  /** Overall share, from 0 to 1. */
  target: number;
  /** Of each group, its standard error on the scale used: arcsine square roots, or the share itself. */
  scale: FunnelScale;
  errors: number[];
  /** Ends to which z is drawn in, and the mean of the squared z before that. */
  winsorised: [low: number, high: number];
  rawPhi: number;
  /** Mean of the squared winsorised z: 1 where groups vary as chance alone would make them. */
  phi: number;
  /** Between-group variance on that scale that is added to the limits; 0 where it is not called for. */
  betweenVariance: number;
  /** Of each group: z as if only chance made groups differ, and after the addition. */
  z: number[];
  adjusted: number[];
  flags: Flag[];
}

/** Fewer groups cannot show that groups vary too much. */
export const fewestForSpread = 10;

/** Type-7 quantile, as in R. */
function typeSeven(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const [low, high] = [sorted[below] ?? Number.NaN, sorted[Math.min(sorted.length - 1, below + 1)] ?? Number.NaN];
  return low + (at - below) * (high - low);
}

/** What z of groups and their standard errors say of how much more than by chance they vary. */
export interface SpreadOfZ {
  winsorised: [low: number, high: number];
  rawPhi: number;
  phi: number;
  betweenVariance: number;
}

/** φ̂ and τ² of `overdispersion`, from z and standard errors on any scale: of at least two groups. */
export function spreadOfZ(z: readonly number[], errors: readonly number[]): SpreadOfZ {
  const size = z.length;
  const sorted = [...z].sort((a, b) => a - b);
  const [low, high] = [typeSeven(sorted, 0.1), typeSeven(sorted, 0.9)];
  const phi = z.reduce((sum, each) => sum + Math.min(high, Math.max(low, each)) ** 2, 0) / size;
  const raw = z.reduce((sum, each) => sum + each ** 2, 0);
  const weights = errors.map((error) => 1 / error ** 2);
  const sum = weights.reduce((total, w) => total + w, 0);
  const divisor = sum - weights.reduce((total, w) => total + w * w, 0) / sum;
  const called = size >= fewestForSpread && raw > chiSquareQuantile(0.95, size);
  const betweenVariance = called ? Math.max(0, (size * phi - (size - 1)) / divisor) : 0;
  return { winsorised: [low, high], rawPhi: raw / size, phi, betweenVariance };
}

/**
 * Whether groups of a funnel plot differ more than chance and their size allow, as institutions always do a little: z on the
 * arcsine square-root scale, winsorised at 10 and 90 %, φ̂ = mean z², and the additive between-group variance
 * τ² = max(0, (Iφ̂ − (I−1))/(Σw − Σw²/Σw)), w = 1/s². Added with ten groups or more, and only where I·φ of the z as they are
 * exceeds the 95 % point of χ²(I). `count` of `n` for each group; on the plain scale (`identity`) with the error √(p(1−p)/n)
 * of the overall share p, for comparing with funnels drawn so. Null below two groups, when one has nobody, or on the plain scale
 * where nobody or everybody says yes. Source: Spiegelhalter 2005, Stat Med 24:1185. R: `FunnelPlotR`.
 */
export function overdispersion(
  counts: readonly { count: number; n: number }[],
  scale: FunnelScale = 'arcsine',
): Overdispersion | null {
  for (const { count, n } of counts) assertCount(count, n);
  const size = counts.length;
  if (size < 2 || counts.some(({ n }) => n === 0)) return null;
  const target = counts.reduce((sum, { count }) => sum + count, 0) / counts.reduce((sum, { n }) => sum + n, 0);
  const placeOf = onScale[scale];
  // Nobody or everybody: on the plain scale no share has an error.
  if (scale === 'identity' && !(target > 0 && target < 1)) return null;
  const errors = counts.map(({ n }) => errorOf(scale, target, n));
  const z = counts.map(({ count, n }, i) => (placeOf(count / n) - placeOf(target)) / (errors[i] ?? Number.NaN));
  const spread = spreadOfZ(z, errors);
  const adjusted = z.map((each, i) => {
    const error = errors[i] ?? Number.NaN;
    return (each * error) / Math.sqrt(error ** 2 + spread.betweenVariance);
  });
  return {
    target,
    ...{ scale, errors },
    ...spread,
    z,
    adjusted,
    flags: size < fewestForSpread ? [flag('too_few_groups_for_spread')] : [],
  };
}

const shareAt = (scale: FunnelScale, place: number): number =>
  scale === 'identity' ? Math.min(1, Math.max(0, place)) : Math.sin(Math.min(Math.PI / 2, Math.max(0, place))) ** 2;

/** Limits of the share for n people after the addition, `z` standard deviations from the target, cut at 0 and 1. */
export function overdispersedLimits(
  n: number,
  {
    target,
    betweenVariance,
    scale = 'arcsine',
  }: Pick<Overdispersion, 'target' | 'betweenVariance'> & { scale?: FunnelScale },
  z: number,
): [low: number, high: number] {
  const middle = onScale[scale](target);
  const half = z * Math.sqrt(errorOf(scale, target, n) ** 2 + betweenVariance);
  return [shareAt(scale, middle - half), shareAt(scale, middle + half)];
}

/**
 * Limits widened by a factor instead: `z`·√φ̂ standard errors from the target, never narrower than chance alone makes them, cut
 * at 0 and 1. For comparing with funnels drawn so: large groups are widened as much as small ones, where the addition, which
 * is what figures use, leaves true differences their place. Source: Spiegelhalter 2005, Qual Saf Health Care 14:347.
 */
export function multipliedLimits(
  n: number,
  { target, phi, scale }: Pick<Overdispersion, 'target' | 'phi' | 'scale'>,
  z: number,
): [low: number, high: number] {
  const middle = onScale[scale](target);
  const half = z * Math.sqrt(Math.max(1, phi)) * errorOf(scale, target, n);
  return [shareAt(scale, middle - half), shareAt(scale, middle + half)];
}
