import type { TopLevelSpec } from 'vega-lite';
import type { Side } from '../../surveys/side.ts';
import { type Bar, type Dot, drawingSpec, label, pixelPanel, type Rule } from './drawing.ts';
import { flowLegend } from './legend.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, line, muted, sideMarks, smallSize } from './theme.ts';

/** A share that changes by steps: it stands from each time until the next. */
export interface StepPoint {
  time: number;
  /** From 0 to 1. */
  share: number;
  interval: [low: number, high: number] | null;
}

export interface StepCurve {
  words: string;
  mark: { colour: string; shape: string };
  points: readonly StepPoint[];
  /** Draw the interval as a band; one band at most is readable. */
  band: boolean;
}

export interface StepCurvesOptions {
  width: ChartWidth;
  /** Where the axis ends, in the units of the times. */
  limit: number;
  ticks: { at: number; words: string }[];
  writeShare: (share: number) => string;
  axisWords: string;
  bandWords: string;
}

/** Marks of curves: the sides as everywhere, and others for the ends of recommendations. */
export const curveMarks = {
  ...sideMarks,
  refused: { colour: '#b35806', shape: 'triangle-down' },
  closed: { colour: muted, shape: 'cross' },
} satisfies Record<Side | 'both' | 'refused' | 'closed', { colour: string; shape: string }>;

const bandColour = '#e6eaee';
const plotHeight: Record<ChartWidth, number> = { wide: 300, narrow: 240 };
/** Steps drawn: finer ones would lie within a few pixels. */
const most = 160;

/** The last step at or before a time; null before the first. */
export function stepAt<Point extends { time: number }>(points: readonly Point[], time: number): Point | null {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.time ?? Number.POSITIVE_INFINITY) <= time) low = middle + 1;
    else high = middle;
  }
  return points[low - 1] ?? null;
}

/** Times at which something is drawn: all of them, or as many as can be told apart; up to the end of watching. */
function drawnTimes(points: readonly StepPoint[], limit: number): number[] {
  const last = Math.min(limit, points.at(-1)?.time ?? 0);
  const own = points.filter(({ time }) => time <= last).map(({ time }) => time);
  if (own.length <= most) return [...new Set([...own, last])];
  return Array.from({ length: most + 1 }, (_, i) => (i * last) / most);
}

/** Shares by steps over time, each line with its own sign at the ticks; a band where an interval is drawn. */
export function stepCurves(curves: readonly StepCurve[], options: StepCurvesOptions): TopLevelSpec {
  const { width, limit, ticks } = options;
  const full = chartWidths[width];
  const keys = curves.map(({ words, mark }) => ({ words, fill: mark.colour, shape: mark.shape }));
  const banded = curves.some(({ band }) => band);
  const legend = flowLegend(banded ? [...keys, { words: options.bandWords, fill: bandColour }] : keys, 0, full);
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const left = Math.max(...shares.map((share) => textWidth(options.writeShare(share), smallSize))) + 12;
  const right = full - 16;
  const top = legend.height + 12;
  const bottom = top + plotHeight[width];
  const xOf = (time: number): number => left + (Math.min(time, limit) / limit) * (right - left);
  const yOf = (share: number): number => bottom - share * (bottom - top);
  const grid = shares.map(
    (share): Rule => ({ x: left, x2: right, y: yOf(share), y2: yOf(share), stroke: line, width: 1 }),
  );
  const bars: Bar[] = [];
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  for (const { points, mark, band } of curves) {
    const times = drawnTimes(points, limit);
    const stroke = mark.colour;
    let [time, share] = [0, stepAt(points, 0)?.share ?? 0];
    for (const next of times) {
      const own = stepAt(points, next);
      const [x, x2] = [xOf(time), xOf(next)];
      const interval = stepAt(points, time)?.interval ?? null;
      if (band && interval !== null && x2 > x)
        bars.push({ x, x2, y: yOf(interval[1]), y2: yOf(interval[0]), fill: bandColour, stroke: bandColour });
      rules.push({ x, x2, y: yOf(share), y2: yOf(share), stroke, width: 2 });
      rules.push({ x: x2, x2, y: yOf(share), y2: yOf(own?.share ?? share), stroke, width: 2 });
      [time, share] = [next, own?.share ?? share];
    }
    const end = times.at(-1) ?? 0;
    for (const at of [...ticks.map((tick) => tick.at).filter((each) => each > 0 && each < end), end])
      dots.push({
        ...{ x: xOf(at), y: yOf(stepAt(points, at)?.share ?? 0), shape: mark.shape, fill: stroke, area: 80 },
      });
  }
  const axisLines = wrapLines(options.axisWords, full, smallSize);
  const labels = ticks.map(({ at, words }) => label(xOf(at), bottom + 14, words, muted));
  const marks = ticks.map(
    ({ at }): Rule => ({ x: xOf(at), x2: xOf(at), y: bottom, y2: bottom + 5, stroke: muted, width: 1 }),
  );
  return drawingSpec(full, bottom + 28 + axisLines.length * 18, [
    pixelPanel(full, {
      bars: [...bars, ...legend.bars],
      rules: [...grid, ...marks, ...rules],
      dots: [...dots, ...legend.dots],
    }),
    pixelPanel(full, {
      labels: [
        {
          ...{ align: 'left', bold: false },
          values: [...legend.labels, ...axisLines.map((each, i) => label(0, bottom + 36 + i * 18, each, muted))],
        },
        {
          ...{ align: 'right', bold: false },
          values: shares.map((share) => label(left - 8, yOf(share), options.writeShare(share), muted)),
        },
        { align: 'center', bold: false, values: labels },
      ],
    }),
  ]);
}
