import type { TopLevelSpec } from 'vega-lite';
import { type Dot, drawingSpec, type Label, label, pixelPanel, type RowAddress, type Rule, told } from './drawing.ts';
import { flowLegend } from './legend.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { accent, type ChartWidth, chartWidths, ink, line, muted, sideMarks, smallSize } from './theme.ts';
import { axisTicks } from './valueAxis.ts';

/** One group: how many answered, and its share from 0 to 1. */
export interface FunnelDot {
  label: string;
  n: number;
  share: number;
  /** Outside the outer limits: numbered, and named under the drawing. */
  outside: boolean;
  /** Of a group on the table's page; the drawing holds those of all pages. */
  tells?: RowAddress;
}

/** Limits of the share at one size; null where nothing of this size could lie outside on that side. */
export interface FunnelLimit {
  n: number;
  outerLow: number | null;
  innerLow: number | null;
  innerHigh: number | null;
  outerHigh: number | null;
}

export interface FunnelPlotOptions {
  width: ChartWidth;
  /** Ends of the axis of sizes, in people, and of that of shares. */
  sizes: [number, number];
  shares: [number, number];
  target: { value: number; words: string };
  /** By rising n. */
  limits: FunnelLimit[];
  writeSize: (n: number) => string;
  writeShare: (share: number) => string;
  words: { sizes: string; group: string; inner: string; outer: string; more: (count: number) => string };
}

/** More names than these would bury the drawing: the table has them all. */
export const mostNamed = 12;
const plotHeight: Record<ChartWidth, number> = { wide: 320, narrow: 260 };
const lineHeight = 17;

type LimitName = Exclude<keyof FunnelLimit, 'n'>;

/** Groups by size and share, between limits that close in as groups get larger. */
export function funnelPlot(dots: FunnelDot[], options: FunnelPlotOptions): TopLevelSpec {
  const { width, sizes, shares, limits, target, words } = options;
  const full = chartWidths[width];
  const { colour, shape } = sideMarks.both;
  const keyed = flowLegend([{ words: words.group, fill: colour, shape }], 0, full);
  const ticks = axisTicks(shares, 5);
  const left = Math.max(...ticks.map((tick) => textWidth(options.writeShare(tick), smallSize))) + 12;
  const right = full - 12;
  const [top, bottom] = [keyed.height + 12, keyed.height + 12 + plotHeight[width]];
  const xOf = (n: number): number => left + ((n - sizes[0]) / (sizes[1] - sizes[0])) * (right - left);
  const yOf = (share: number): number => bottom - ((share - shares[0]) / (shares[1] - shares[0])) * (bottom - top);
  const within = (share: number): boolean => share >= shares[0] && share <= shares[1];

  const grid = ticks.map((tick): Rule => ({ x: left, x2: right, y: yOf(tick), y2: yOf(tick), stroke: line, width: 1 }));
  const curve = (name: LimitName, stroke: string, every: boolean): Rule[] =>
    limits.slice(1).flatMap((to, i): Rule[] => {
      const from = limits[i];
      const [a, b] = [from?.[name] ?? null, to[name]];
      if (from === undefined || a === null || b === null || !within(a) || !within(b)) return [];
      if (!every && i % 2 === 1) return [];
      return [{ x: xOf(from.n), x2: xOf(to.n), y: yOf(a), y2: yOf(b), stroke, width: every ? 1.5 : 1.25 }];
    });
  const rules: Rule[] = [
    { x: left, x2: right, y: yOf(target.value), y2: yOf(target.value), stroke: accent, width: 1.5 },
    ...curve('outerLow', ink, true),
    ...curve('outerHigh', ink, true),
    ...curve('innerLow', muted, false),
    ...curve('innerHigh', muted, false),
  ];
  const sizeTicks = axisTicks(sizes, width === 'narrow' ? 4 : 8);
  const sizeWords = sizeTicks.map((tick) => label(xOf(tick), bottom + 14, options.writeSize(tick), muted));
  for (const tick of sizeTicks)
    rules.push({ x: xOf(tick), x2: xOf(tick), y: bottom, y2: bottom + 4, stroke: muted, width: 1 });

  const named = dots.filter(({ outside }) => outside).slice(0, mostNamed);
  const marks: Dot[] = [];
  const numbers: Label[] = [];
  for (const dot of dots) {
    const [x, y] = [xOf(dot.n), yOf(dot.share)];
    const fill = dot.outside ? accent : colour;
    marks.push({ x, y, shape, fill, area: dot.outside ? 130 : 70, ...told(dot.tells) });
    const place = named.indexOf(dot);
    if (place >= 0) numbers.push(label(x > right - 24 ? x - 14 : x + 14, y, String(place + 1), ink));
  }
  const rest = dots.filter(({ outside }) => outside).length - named.length;
  const lines = [
    `— ${words.outer}`,
    `- - ${words.inner}`,
    target.words,
    ...named.map((dot, i) => `${i + 1}. ${dot.label}`),
    ...(rest > 0 ? [words.more(rest)] : []),
  ].flatMap((each) => wrapLines(each, full, smallSize));
  const linesTop = bottom + 58;
  return drawingSpec(full, linesTop + lines.length * lineHeight, [
    pixelPanel(full, {
      rules: grid,
      labels: [
        {
          align: 'right',
          bold: false,
          values: ticks.map((tick) => label(left - 8, yOf(tick), options.writeShare(tick), muted)),
        },
      ],
    }),
    pixelPanel(full, {
      rules,
      dots: [...keyed.dots, ...marks],
      labels: [
        {
          align: 'left',
          bold: false,
          values: [...keyed.labels, ...lines.map((each, i) => label(0, linesTop + i * lineHeight, each, muted))],
        },
        {
          align: 'center',
          bold: false,
          values: [...sizeWords, label((left + right) / 2, bottom + 34, words.sizes, muted)],
        },
        { align: 'center', bold: true, values: numbers },
      ],
    }),
  ]);
}
