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
import { patternFill } from './patterns.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, line, muted, sideMarks, smallSize } from './theme.ts';

/** One small chart: its values by moment; `withheld` is drawn hatched, null (not asked) not at all. */
export interface SmallChart {
  label: string;
  values: (number | 'withheld' | null)[];
  /** Of each value. */
  tells?: RowAddress[];
}

export interface SmallMultiplesOptions {
  width: ChartWidth;
  /** Ends of every vertical axis, in units of the values: the same for all charts. */
  domain: [number, number];
  writeTick: (value: number) => string;
  /** Words under the first and the last moment. */
  ends: [first: string, last: string];
  /** Moments before which the question changed. */
  broken: boolean[];
  brokenWords: string;
  hiddenWords: string;
}

const columns: Record<ChartWidth, number> = { wide: 4, narrow: 2 };
const gap = 20;
const plotHeight = 84;
const lineHeight = 16;

/** Many small charts over time on one scale, each under its name. */
export function smallMultiples(charts: SmallChart[], options: SmallMultiplesOptions): TopLevelSpec {
  const { width, domain, ends, broken } = options;
  const full = chartWidths[width];
  const count = columns[width];
  const tickWidth = Math.max(...domain.map((end) => textWidth(options.writeTick(end), smallSize))) + 8;
  const cell = (full - gap * (count - 1)) / count;
  const { colour, shape } = sideMarks.both;
  const [rules, bars, dots]: [Rule[], Bar[], Dot[]] = [[], [], []];
  const [names, ticks, under, right, signs]: Label[][] = [[], [], [], [], []];
  let top = 0;
  for (let first = 0; first < charts.length; first += count) {
    const row = charts.slice(first, first + count);
    const wrapped = row.map((chart) => wrapLines(chart.label, cell, smallSize, true));
    const head = Math.max(...wrapped.map((lines) => lines.length)) * lineHeight;
    const [plotTop, bottom] = [top + head + 10, top + head + 10 + plotHeight];
    const yOf = (value: number): number =>
      bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (bottom - plotTop);
    row.forEach((chart, column) => {
      const left = column * (cell + gap);
      const [from, to] = [left + tickWidth, left + cell];
      const step = (to - from) / Math.max(1, chart.values.length);
      const xOf = (index: number): number => from + (index + 0.5) * step;
      names?.push(...(wrapped[column] ?? []).map((each, i) => label(left, top + 8 + i * lineHeight, each, ink)));
      for (const end of [...domain, (domain[0] + domain[1]) / 2])
        rules.push({ x: from, x2: to, y: yOf(end), y2: yOf(end), stroke: line, width: 1 });
      for (const end of domain) ticks?.push(label(from - 6, yOf(end), options.writeTick(end), muted));
      under?.push(label(from, bottom + 13, ends[0], muted));
      right?.push(label(to, bottom + 13, ends[1], muted));
      chart.values.forEach((value, index) => {
        const x = xOf(index);
        if (broken[index] && index > 0) {
          for (let y = plotTop; y < bottom; y += 8)
            rules.push({ x: x - step / 2, x2: x - step / 2, y, y2: y + 4, stroke: ink, width: 1.25 });
          signs?.push(label(x - step / 2, plotTop - 5, '≠', ink));
        }
        if (value === 'withheld')
          bars.push({
            ...{ x: x - Math.min(5, step / 3), x2: x + Math.min(5, step / 3), y: bottom - 20, y2: bottom },
            ...{ fill: patternFill('hatch-grey'), stroke: line, ...told(chart.tells?.[index]) },
          });
        if (typeof value !== 'number') return;
        const before = broken[index] ? null : (chart.values[index - 1] ?? null);
        if (typeof before === 'number')
          rules.push({ x: x - step, x2: x, y: yOf(before), y2: yOf(value), stroke: colour, width: 1.5 });
        dots.push({ x, y: yOf(value), shape, fill: colour, area: step < 14 ? 28 : 50, ...told(chart.tells?.[index]) });
      });
    });
    top = bottom + 34;
  }
  const notes = [
    ...(signs && signs.length > 0 ? [`≠ ${options.brokenWords}`] : []),
    ...(bars.length > 0 ? [options.hiddenWords] : []),
  ].flatMap((each) => wrapLines(each, full, smallSize));
  const noteLabels = notes.map((each, i) => label(0, top + 8 + i * lineHeight, each, muted));
  return drawingSpec(full, top + 8 + notes.length * lineHeight, [
    pixelPanel(full, {
      ...{ rules, bars, dots },
      labels: [
        { align: 'left', bold: true, values: names ?? [] },
        { align: 'left', bold: false, values: [...(under ?? []), ...noteLabels] },
        { align: 'right', bold: false, values: [...(ticks ?? []), ...(right ?? [])] },
        { align: 'center', bold: true, values: signs ?? [] },
      ],
    }),
  ]);
}
