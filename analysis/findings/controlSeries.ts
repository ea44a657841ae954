import { type ControlChart, frozenFrom, shareChart, xmrChart } from '../stats/controlCharts.ts';
import { topCount } from './sideDifferences.ts';
import { isBroken, type TrendMeasure, type TrendPoint, type TrendWave } from './trendPoints.ts';

/** A moment with its limits, in units of the measure; null without. */
export interface ControlPoint {
  point: TrendPoint;
  /** In the stretch that may be compared with the last moment. */
  recent: boolean;
  lower: number | null;
  upper: number | null;
  outside: boolean;
  /** One of eight or more in a row on one side of the middle. */
  run: boolean;
}

export interface ControlSeries {
  points: ControlPoint[];
  chart: ControlChart;
  /** Moments shown since the question last changed, and whether it ever did. */
  shown: number;
  changed: boolean;
  frozen: boolean;
}

/**
 * The moments of one measure with the limits within which they move without a cause, from what the gate shows, since the
 * question last changed: nothing is pooled across a change. Of a mean the values as told, rounded: limits tell no more.
 */
export function controlSeries(waves: TrendWave[], points: TrendPoint[], { kind }: TrendMeasure): ControlSeries {
  const start = Math.max(
    0,
    waves.findLastIndex((wave, i) => i > 0 && isBroken(wave)),
  );
  const recent = new Set(waves.slice(start));
  const known = points.flatMap((point) => {
    const estimate = point.figures?.estimate ?? null;
    return recent.has(point.wave) && point.figures && estimate !== null
      ? [{ point, estimate, figures: point.figures }]
      : [];
  });
  const frozen = known.length >= frozenFrom;
  const baseline = frozen ? frozenFrom : known.length;
  const chart =
    kind === 'share'
      ? shareChart(
          known.map(({ figures }) => ({ count: topCount(figures), n: figures.n })),
          'auto',
          baseline,
        )
      : xmrChart(
          known.map(({ estimate }) => estimate),
          baseline,
        );
  const place = new Map(known.map(({ point }, i) => [point, i]));
  return {
    points: points.map((point) => {
      const at = place.get(point);
      return {
        ...{ point, recent: recent.has(point.wave) },
        lower: at === undefined ? null : (chart.lower[at] ?? null),
        upper: at === undefined ? null : (chart.upper[at] ?? null),
        outside: at !== undefined && chart.outside.includes(at),
        run: at !== undefined && chart.run.includes(at),
      };
    }),
    ...{ chart, shown: known.length, changed: start > 0, frozen },
  };
}
