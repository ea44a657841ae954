import type { TopLevelSpec } from 'vega-lite';
import type { Side } from '../../surveys/side.ts';
import { intervalStroke } from './dotInterval.ts';
import {
  type Bar,
  type Dot,
  drawingSpec,
  type Label,
  label,
  pixelPanel,
  type RowAddress,
  type Rule,
  told,
} from './drawing.ts';
import { type EventMark, eventMarks } from './eventMarks.ts';
import { flowLegend } from './legend.ts';
import { patternFill } from './patterns.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, line, muted, sideMarks, smallSize } from './theme.ts';
import { axisTicks } from './valueAxis.ts';

/** One value in time; `withheld` is drawn hatched, null (not asked, no answer) not at all. */
export type TrendMark = { estimate: number; interval: [low: number, high: number] | null } | 'withheld' | null;

export interface TrendMoment {
  /** What stands under the axis, in lines. */
  words: string[];
  marks: Partial<Record<Side | 'both', TrendMark>>;
  /** No line comes here from the moment before: what was asked is not the same. */
  broken: boolean;
  tells?: Partial<Record<Side | 'both', RowAddress>>;
}

export interface TrendLinesOptions {
  width: ChartWidth;
  /** Ends of the vertical axis, in units of the values. */
  domain: [number, number];
  writeTick: (value: number) => string;
  legend: { words: string; side: Side | 'both' }[];
  /** What the upright bars are; said under the drawing where there is one. */
  intervalWords: string;
  /** What a break and a hatched mark mean; said under the drawing where there is one. */
  brokenWords: string;
  hiddenWords: string;
  /** Numbered marks, and what they are; said under the drawing where there is one. */
  events?: { marks: EventMark[]; words: string };
}

const plotHeight: Record<ChartWidth, number> = { wide: 260, narrow: 220 };
const lineHeight = 17;
/** Pixels between the marks of the two sides at one moment: fewer where the moments themselves stand close. */
const apartAt = (step: number): number => Math.min(14, step * 0.4);
/** Size of a mark, in square pixels; smaller where moments stand close. */
const areaAt = (step: number): number => (step < 32 ? 50 : 90);

/** A dashed upright line, of short strokes. Pixels. */
const dashed = (x: number, top: number, bottom: number): Rule[] =>
  Array.from({ length: Math.floor((bottom - top) / 8) }, (_, i) => ({
    ...{ x, x2: x, y: top + 8 * i, y2: top + 8 * i + 4, stroke: ink, width: 1.5 },
  }));

const widestWords = (moments: TrendMoment[]): number =>
  Math.max(...moments.flatMap(({ words }) => words.map((each) => textWidth(each, smallSize))), 1);

/**
 * Which moments have words under the axis, so that these do not touch: the first, the last, and between them every so
 * manyth.
 */
function worded(count: number, step: number, widest: number): Set<number> {
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  const last = count - 1;
  const between = Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0 && last - i >= every);
  return new Set(last > 0 && last < every ? [last] : [...between, last]);
}

/**
 * Values over time with their intervals, one line for each side; a line stops at a break, where the question changed, and
 * is never drawn across a moment without a value. Moments stand at equal distances, in order.
 */
export function trendLines(moments: TrendMoment[], options: TrendLinesOptions): TopLevelSpec {
  const { width, domain } = options;
  const full = chartWidths[width];
  const keys = options.legend.map(({ words, side }) => {
    const { colour: fill, shape } = sideMarks[side];
    return { words, fill, shape };
  });
  const legend = flowLegend(keys, 0, full);
  const ticks = axisTicks(domain, 5);
  const left = Math.max(...ticks.map((tick) => textWidth(options.writeTick(tick), smallSize))) + 12;
  const [top, bottom] = [legend.height + 22, legend.height + 22 + plotHeight[width]];
  const step = (full - left - 8) / Math.max(1, moments.length);
  const xOf = (index: number): number => left + (index + 0.5) * step;
  const yOf = (value: number): number => bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (bottom - top);

  const grid = ticks.map(
    (tick): Rule => ({ ...{ x: left, x2: full - 8, stroke: line, width: 1 }, y: yOf(tick), y2: yOf(tick) }),
  );
  const tickWords = ticks.map((tick) => label(left - 8, yOf(tick), options.writeTick(tick), muted));
  const rules: Rule[] = [];
  const bars: Bar[] = [];
  const dots: Dot[] = [];
  const signs: Label[] = [];
  for (const [index, { broken }] of moments.entries()) {
    if (!broken || index === 0) continue;
    const x = xOf(index) - step / 2;
    rules.push(...dashed(x, top - 6, bottom));
    signs.push(label(x, top - 14, '≠', ink));
  }
  const { marks: events, words: eventWords } = options.events ?? { marks: [], words: '' };
  const breaks = moments.flatMap(({ broken }, index) => (broken && index > 0 ? [xOf(index) - step / 2] : []));
  const marked = eventMarks(events, { xOf, top, bottom, taken: breaks });
  rules.push(...marked.rules);
  const count = options.legend.length;
  for (const [place, { side, words }] of options.legend.entries()) {
    const series = count > 1 ? words : undefined;
    const { colour, shape } = sideMarks[side];
    const shift = (place - (count - 1) / 2) * apartAt(step);
    for (const [index, { marks, broken, tells }] of moments.entries()) {
      const telling = told(tells?.[side], series);
      const mark = marks[side] ?? null;
      const x = xOf(index) + shift;
      if (mark === 'withheld')
        bars.push({
          ...{ x: x - 5, x2: x + 5, y: bottom - 28, y2: bottom, fill: patternFill('hatch-grey'), stroke: line },
          ...telling,
        });
      if (mark === null || mark === 'withheld') continue;
      const before = broken ? null : (moments[index - 1]?.marks[side] ?? null);
      if (before !== null && before !== 'withheld')
        rules.push({
          ...{ x: x - step, x2: x, y: yOf(before.estimate), y2: yOf(mark.estimate), stroke: colour, width: 1.5 },
          ...told(undefined, series),
        });
      if (mark.interval) {
        const [low, high] = mark.interval;
        rules.push({
          ...{ x, x2: x, y: yOf(low), y2: yOf(high), stroke: intervalStroke(mark.interval, domain), width: 3 },
          ...telling,
        });
      }
      dots.push({ x, y: yOf(mark.estimate), shape, fill: colour, area: areaAt(step), ...telling });
    }
  }
  const widest = widestWords(moments);
  const withWords = worded(moments.length, step, widest);
  const words = moments.flatMap(({ words }, index) => {
    if (!withWords.has(index)) return [];
    rules.push({ ...{ x: xOf(index), x2: xOf(index), stroke: muted, width: 1 }, y: bottom, y2: bottom + 5 });
    const x = Math.min(xOf(index), full - widest / 2);
    return words.map((each, i) => label(x, bottom + 15 + i * lineHeight, each, muted));
  });
  const wordLines = Math.max(0, ...moments.map((moment) => moment.words.length));
  const hasInterval = moments.some(({ marks }) =>
    Object.values(marks).some((mark) => mark !== null && mark !== 'withheld' && mark.interval !== null),
  );
  const plainNotes = [
    ...(hasInterval ? wrapLines(options.intervalWords, full, smallSize) : []),
    ...(events.length > 0 ? wrapLines(eventWords, full, smallSize) : []),
    ...(signs.length > 0 ? wrapLines(`≠ ${options.brokenWords}`, full, smallSize) : []),
  ];
  const hatchNotes = bars.length > 0 ? wrapLines(options.hiddenWords, full - 20, smallSize) : [];
  const notes = [...plainNotes, ...hatchNotes];
  const notesTop = bottom + 15 + wordLines * lineHeight + 8;
  const noteLabels = notes.map((each, i) =>
    label(i < plainNotes.length ? 0 : 20, notesTop + i * lineHeight, each, muted),
  );
  if (hatchNotes.length > 0) {
    const y = notesTop + plainNotes.length * lineHeight;
    bars.push({ x: 0.5, x2: 13, y: y - 6, y2: y + 6, fill: patternFill('hatch-grey'), stroke: line });
  }
  return drawingSpec(full, notesTop + notes.length * lineHeight, [
    pixelPanel(full, { rules: grid, labels: [{ align: 'right', bold: false, values: tickWords }] }),
    pixelPanel(full, {
      rules,
      bars: [...legend.bars, ...bars],
      dots: [...legend.dots, ...dots],
      labels: [
        { align: 'left', bold: false, values: [...legend.labels, ...noteLabels] },
        { align: 'center', bold: false, values: words },
        { align: 'center', bold: true, values: [...signs, ...marked.signs] },
      ],
    }),
  ]);
}
