import { median } from 'simple-statistics';
import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';

export const controlChartMethod: MethodReference = { id: 'control_chart', version: '1' };

/** Below this number of points a run chart with its median is drawn, without limits. */
export const fewestForLimits = 12;
/** From this number of points on the limits are those of the first so many: later points do not move their own limits. */
export const frozenFrom = 20;
/** d₂ of two values: the mean moving range in standard deviations. */
const meanRange = 1.128;

export interface ControlChart {
  kind: 'xmr' | 'p' | 'laney' | 'run';
  /** Null without points. */
  centre: number | null;
  /** By point, in the order given; null for a run chart and for a point without people. */
  lower: (number | null)[];
  upper: (number | null)[];
  /** Indices of points outside the limits, and of the eighth and later ones in a row on one side of the centre. */
  outside: number[];
  run: number[];
  /** For Laney's chart: how much wider the limits are than chance alone would make them. */
  sigmaZ: number | null;
  flags: Flag[];
}

/** A distance that is more than what rounding leaves behind. */
const apart = (value: number, from: number): boolean => Math.abs(value - from) > 1e-9 * Math.max(1, Math.abs(from));

/** Points that make eight or more in a row on one side of the centre; those on it are passed over. */
function runsOf(values: readonly number[], centre: number): number[] {
  let [length, side] = [0, 0];
  return values.flatMap((value, i) => {
    if (!apart(value, centre)) return [];
    const own = Math.sign(value - centre);
    length = own === side ? length + 1 : 1;
    side = own;
    return length >= 8 ? [i] : [];
  });
}

const rangesOf = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0)));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function runChart(values: readonly number[]): ControlChart {
  const centre = values.length === 0 ? null : median([...values]);
  const none = values.map(() => null);
  const few = values.length < fewestForLimits ? 'too_few_for_limits' : 'no_variation';
  const flags = [flag(values.length === 0 ? 'no_observations' : few)];
  return {
    kind: 'run',
    centre,
    lower: none,
    upper: none,
    outside: [],
    run: centre === null ? [] : runsOf(values, centre),
    sigmaZ: null,
    flags,
  };
}

function withLimits(
  kind: ControlChart['kind'],
  values: readonly number[],
  centre: number,
  halves: readonly number[],
  sigmaZ: number | null = null,
): ControlChart {
  const share = kind !== 'xmr';
  const lower = halves.map((half) => (share ? Math.max(0, centre - half) : centre - half));
  const upper = halves.map((half) => (share ? Math.min(1, centre + half) : centre + half));
  const outside = values.flatMap((value, i) => {
    const [low, high] = [lower[i] ?? value, upper[i] ?? value];
    return (value < low && apart(value, low)) || (value > high && apart(value, high)) ? [i] : [];
  });
  return { kind, centre, lower, upper, outside, run: runsOf(values, centre), sigmaZ, flags: [] };
}

/**
 * Means over time with the limits within which they move without a cause: x̄ ± 3·mR̄/1.128, mR the distance between
 * neighbours, from the first `baseline` values (by default all): twenty once there are so many. Annotate events and changes of
 * the questionnaire. Fewer than twelve points, or no movement at all: a run chart. Source: Shewhart; Provost & Murray 2011. R:
 * `qcc::qcc(type = "xbar.one")`.
 */
export function xmrChart(
  values: readonly number[],
  baseline = values.length,
): ControlChart & { rangeLimit: number | null } {
  if (!values.every(Number.isFinite)) throw new RangeError('a value is not a finite number');
  if (values.length < fewestForLimits) return { ...runChart(values), rangeLimit: null };
  const base = values.slice(0, baseline);
  const range = mean(rangesOf(base));
  if (!apart(range, 0)) return { ...runChart(values), rangeLimit: null };
  const half = (3 * range) / meanRange;
  return {
    ...withLimits(
      'xmr',
      values,
      mean(base),
      values.map(() => half),
    ),
    rangeLimit: 3.267 * range,
  };
}

/** A chart of the points that have people, with its lists and indices turned back to those of all points. */
function overAll(chart: ControlChart, places: readonly number[], length: number): ControlChart {
  const spread = (values: (number | null)[]): (number | null)[] => {
    const all = new Array<number | null>(length).fill(null);
    for (const [i, place] of places.entries()) all[place] = values[i] ?? null;
    return all;
  };
  const back = (indices: number[]): number[] => indices.map((i) => places[i] ?? i);
  return {
    ...chart,
    ...{ lower: spread(chart.lower), upper: spread(chart.upper) },
    ...{ outside: back(chart.outside), run: back(chart.run) },
  };
}

/**
 * Shares over time, `count` of `n` each: p̄ ± 3√(p̄(1−p̄)/n), widened by Laney's σz = mR̄(z)/1.128 where n exceeds about 300 or
 * σz 1.25, because large groups vary more than chance alone makes them. Points without people are passed over. Fewer than
 * twelve with people, or all shares 0 or 1: a run chart. Below σz = 1 Laney's limits are narrower than those of chance, as he
 * has it. Limits come from the first `baseline` points with people, by default all. Throws a RangeError for impossible counts.
 * Source: Laney 2002, Qual Eng 14:531. R: `qicharts2::qic(chart = "pp")`.
 */
export function shareChart(
  points: readonly { count: number; n: number }[],
  laney: 'auto' | 'always' | 'never' = 'auto',
  baseline = points.length,
): ControlChart {
  for (const { count, n } of points) assertCount(count, n);
  const places = points.flatMap(({ n }, i) => (n > 0 ? [i] : []));
  const known = points.filter(({ n }) => n > 0);
  return overAll(chartOfShares(known, laney, known.slice(0, baseline)), places, points.length);
}

function chartOfShares(
  known: readonly { count: number; n: number }[],
  laney: 'auto' | 'always' | 'never',
  base: readonly { count: number; n: number }[],
): ControlChart {
  const shares = known.map(({ count, n }) => count / n);
  if (known.length < fewestForLimits) return runChart(shares);
  const people = base.reduce((sum, { n }) => sum + n, 0);
  const centre = base.reduce((sum, { count }) => sum + count, 0) / people;
  const sds = known.map(({ n }) => Math.sqrt((centre * (1 - centre)) / n));
  if (!(centre > 0 && centre < 1)) return runChart(shares);
  const z = shares.map((share, i) => (share - centre) / (sds[i] ?? Number.NaN));
  const sigmaZ = mean(rangesOf(z.slice(0, base.length))) / meanRange;
  const wide = laney === 'always' || (laney === 'auto' && (people / base.length > 300 || sigmaZ > 1.25));
  // Shares that do not vary at all would have limits of no width.
  if (wide && !(sigmaZ > 1e-9)) return runChart(shares);
  const halves = sds.map((sd) => 3 * sd * (wide ? sigmaZ : 1));
  return withLimits(wide ? 'laney' : 'p', shares, centre, halves, wide ? sigmaZ : null);
}
