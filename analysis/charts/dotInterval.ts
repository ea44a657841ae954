import type { TopLevelSpec } from 'vega-lite';
import type { Side } from '../../surveys/side.ts';
import { type Dot, drawingSpec, type Label, label, pixelPanel, type Rule, told } from './drawing.ts';
import { type IntervalRow, intervalFrame } from './intervalRows.ts';
import { flowLegend } from './legend.ts';
import { textWidth } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, muted, sideMarks, smallSize } from './theme.ts';
import { axisTicks, valueAxis } from './valueAxis.ts';

export interface DotIntervalRow extends IntervalRow {
  side: Side | 'both';
  estimate: number | null;
  interval: [low: number, high: number] | null;
  /** What was seen before it was drawn towards the overall mean; a small circle beside the estimate. */
  observed?: number | null;
}

export interface DotIntervalOptions {
  width: ChartWidth;
  /** Ends of the axis, in units of the estimate. */
  domain: [number, number];
  writeTick: (value: number) => string;
  /** A vertical rule that the rows are read against, with its words. */
  reference?: { value: number; words: string };
  legend: { words: string; side: Side | 'both' }[];
  hiddenWords: string;
  /** Names the small circles; needed where rows have one. */
  observedWords?: string;
}

/** Told apart from the estimate by size and form as well. */
const observedColour = muted;

/** Intervals wider than half the axis fade: they say little. */
export const intervalStroke = ([low, high]: [number, number], [from, to]: [number, number]): string =>
  high - low > 0.5 * (to - from) ? '#8b95a1' : ink;

/** Dots with their intervals, one per row; the interval is drawn stronger than the dot, because it is the finding. */
export function dotInterval(rows: DotIntervalRow[], options: DotIntervalOptions): TopLevelSpec {
  const { width, domain, reference } = options;
  const full = chartWidths[width];
  const keys = options.legend.map(({ words, side }) => ({
    words,
    fill: sideMarks[side].colour,
    shape: sideMarks[side].shape,
  }));
  const observedKey = { words: options.observedWords ?? '', fill: observedColour, shape: 'circle' };
  const legend = flowLegend(options.observedWords === undefined ? keys : [...keys, observedKey], 0, full);
  const referenceTop = legend.height + (reference ? 26 : 6);
  const frame = intervalFrame(rows, width, referenceTop, options.hiddenWords);
  const several = options.legend.length > 1;
  const series = (side: Side | 'both') =>
    several ? options.legend.find((key) => key.side === side)?.words : undefined;
  const intervals: Rule[] = [];
  const dots: Dot[] = [];
  for (const { row, middle } of frame.rows) {
    const mark = sideMarks[row.side];
    const tells = told(row.tells, series(row.side));
    if (row.hidden || row.estimate === null) continue;
    if (row.interval)
      intervals.push({
        x: Math.max(domain[0], row.interval[0]),
        x2: Math.min(domain[1], row.interval[1]),
        y: middle,
        y2: middle,
        stroke: intervalStroke(row.interval, domain),
        width: 4,
        ...tells,
      });
    if (row.observed != null && row.observed >= domain[0] && row.observed <= domain[1])
      dots.push({ x: row.observed, y: middle, shape: 'circle', fill: observedColour, area: 64, ...tells });
    dots.push({ x: row.estimate, y: middle, shape: mark.shape, fill: mark.colour, area: 110, ...tells });
  }
  const data = { domain, range: frame.plot };
  const rule = reference && {
    ...data,
    rules: frame.spans.map(([y, y2]) => ({ x: reference.value, x2: reference.value, y, y2, stroke: ink, width: 1.5 })),
    labels: [
      {
        align: 'center' as const,
        bold: false,
        values: [referenceLabel(reference, domain, frame.plot, full, referenceTop - 14)],
      },
    ],
  };
  return drawingSpec(full, frame.height, [
    pixelPanel(full, { rules: frame.rules, bars: legend.bars, dots: legend.dots }),
    valueAxis({
      ...{ domain, range: frame.plot, spans: frame.spans, bottom: frame.bottom },
      ...{ ticks: axisTicks(domain, width === 'narrow' ? 4 : 5), write: options.writeTick },
    }),
    ...(rule ? [rule] : []),
    { ...data, rules: intervals },
    { ...data, dots },
    pixelPanel(full, {
      bars: frame.bars,
      labels: [
        { align: 'left', bold: false, values: [...legend.labels, ...frame.labels] },
        { align: 'left', bold: true, values: frame.boldLabels },
        { align: 'right', bold: true, values: frame.rightLabels },
      ],
    }),
  ]);
}

/** The words over the reference line, kept inside the drawing where the line stands near an edge. */
function referenceLabel(
  reference: { value: number; words: string },
  [low, high]: [number, number],
  [left, right]: [number, number],
  full: number,
  y: number,
): Label {
  const pixels = left + ((reference.value - low) / (high - low)) * (right - left);
  const half = textWidth(reference.words, smallSize) / 2;
  const kept = Math.min(full - half, Math.max(half, pixels));
  return label(low + ((kept - left) / (right - left)) * (high - low), y, reference.words, muted);
}
