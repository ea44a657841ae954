import type { TopLevelSpec } from 'vega-lite';
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
import { accent, type ChartWidth, chartWidths, ink, line, muted, sideMarks, smallSize } from './theme.ts';
import { axisTicks } from './valueAxis.ts';

/** One moment: its value and limits in units of the axis; `withheld` is drawn hatched, null not at all. */
export interface ControlMoment {
  words: string[];
  value: number | 'withheld' | null;
  lower: number | null;
  upper: number | null;
  /** Stands out: drawn larger, in another colour, with a ring of words under the drawing. */
  signal: boolean;
  /** The middle line passes here. */
  recent: boolean;
  /** The question changed before it. */
  broken: boolean;
  tells?: RowAddress;
}

export interface ControlLinesOptions {
  width: ChartWidth;
  domain: [number, number];
  writeTick: (value: number) => string;
  /** About how many lines across; 3 when left out. */
  ticks?: number;
  /** Mean, overall share, or median. */
  centre: number | null;
  /** Numbered marks, in moments from 0 for the first. */
  events: EventMark[];
  words: {
    moment: string;
    signal: string;
    centre: string;
    limits: string;
    event: string;
    broken: string;
    hidden: string;
  };
}

const plotHeight: Record<ChartWidth, number> = { wide: 260, narrow: 220 };
const lineHeight = 17;

/** Words under the axis, only so many that they do not touch, the last among them. */
const isWorded = (index: number, count: number, every: number): boolean => (count - 1 - index) % every === 0;

/** One measure over time between its limits, with the events that may explain it. */
export function controlLines(moments: ControlMoment[], options: ControlLinesOptions): TopLevelSpec {
  const { width, domain, centre, events, words } = options;
  const full = chartWidths[width];
  const { colour, shape } = sideMarks.both;
  const signals = moments.some(({ signal }) => signal);
  const legend = flowLegend(
    [
      { words: words.moment, fill: colour, shape },
      ...(signals ? [{ words: words.signal, fill: accent, shape: 'square' }] : []),
    ],
    0,
    full,
  );
  const ticks = axisTicks(domain, options.ticks ?? 3);
  const left = Math.max(...ticks.map((tick) => textWidth(options.writeTick(tick), smallSize))) + 12;
  const [top, bottom] = [legend.height + 30, legend.height + 30 + plotHeight[width]];
  const step = (full - left - 8) / Math.max(1, moments.length);
  const xOf = (index: number): number => left + (index + 0.5) * step;
  const yOf = (value: number): number => bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (bottom - top);
  const kept = (value: number): number => Math.min(domain[1], Math.max(domain[0], value));

  const grid = ticks.map(
    (tick): Rule => ({ x: left, x2: full - 8, y: yOf(tick), y2: yOf(tick), stroke: line, width: 1 }),
  );
  const rules: Rule[] = [];
  const bars: Bar[] = [];
  const dots: Dot[] = [];
  const signs: Label[] = [];
  for (const [index, moment] of moments.entries()) {
    const [from, to] = [xOf(index) - step / 2, xOf(index) + step / 2];
    if (moment.broken) {
      for (let y = top; y < bottom; y += 8) rules.push({ x: from, x2: from, y, y2: y + 4, stroke: ink, width: 1.5 });
      signs.push(label(from, top - 8, '≠', ink));
    }
    if (moment.recent && centre !== null)
      rules.push({ x: from, x2: to, y: yOf(centre), y2: yOf(centre), stroke: accent, width: 1.5 });
    for (const limit of [moment.lower, moment.upper])
      if (limit !== null && limit >= domain[0] && limit <= domain[1])
        rules.push({ x: from, x2: to, y: yOf(limit), y2: yOf(limit), stroke: ink, width: 1.25 });
    if (moment.value === 'withheld')
      bars.push({
        ...{ x: xOf(index) - 5, x2: xOf(index) + 5, y: bottom - 28, y2: bottom },
        ...{ fill: patternFill('hatch-grey'), stroke: line, ...told(moment.tells) },
      });
    if (typeof moment.value !== 'number') continue;
    const before = moment.broken ? null : (moments[index - 1]?.value ?? null);
    const y = yOf(kept(moment.value));
    if (typeof before === 'number')
      rules.push({ x: xOf(index - 1), x2: xOf(index), y: yOf(kept(before)), y2: y, stroke: muted, width: 1.25 });
    const mark = moment.signal ? { shape: 'square', fill: accent, area: 120 } : { shape, fill: colour, area: 60 };
    dots.push({ x: xOf(index), y, ...mark, ...told(moment.tells) });
  }
  const marked = eventMarks(events, { xOf, top, bottom });
  rules.push(...marked.rules);
  signs.push(...marked.signs);
  const widest = Math.max(1, ...moments.flatMap((moment) => moment.words.map((each) => textWidth(each, smallSize))));
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  const under = moments.flatMap((moment, index) =>
    isWorded(index, moments.length, every)
      ? moment.words.map((each, i) =>
          label(Math.min(xOf(index), full - widest / 2), bottom + 15 + i * lineHeight, each, muted),
        )
      : [],
  );
  const lines = Math.max(0, ...moments.map((moment) => moment.words.length));
  const notes = [
    ...(centre === null ? [] : [words.centre]),
    ...(moments.some(({ lower, upper }) => lower !== null || upper !== null) ? [words.limits] : []),
    ...(events.length > 0 ? [words.event] : []),
    ...(moments.some(({ broken }) => broken) ? [`≠ ${words.broken}`] : []),
    ...(bars.length > 0 ? [words.hidden] : []),
  ].flatMap((each) => wrapLines(each, full, smallSize));
  const notesTop = bottom + 15 + lines * lineHeight + 8;
  return drawingSpec(full, notesTop + notes.length * lineHeight, [
    pixelPanel(full, {
      rules: grid,
      labels: [
        {
          ...{ align: 'right' as const, bold: false },
          values: ticks.map((tick) => label(left - 8, yOf(tick), options.writeTick(tick), muted)),
        },
      ],
    }),
    pixelPanel(full, {
      ...{ rules, bars: [...legend.bars, ...bars], dots: [...legend.dots, ...dots] },
      labels: [
        {
          ...{ align: 'left' as const, bold: false },
          values: [...legend.labels, ...notes.map((each, i) => label(0, notesTop + i * lineHeight, each, muted))],
        },
        { align: 'center', bold: false, values: under },
        { align: 'center', bold: true, values: signs },
      ],
    }),
  ]);
}
