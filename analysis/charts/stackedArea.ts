import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../../surveys/text.ts';
import { formatNumber } from '../format.ts';
import { type Bar, drawingSpec, type Label, label, pixelPanel, type Rule } from './drawing.ts';
import { flowLegend } from './legend.ts';
import type { StateOptions, StatePart } from './stateBars.ts';
import { textWidth } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, line, muted, smallSize } from './theme.ts';
import { axisTicks } from './valueAxis.ts';

/** A moment: its words under the axis, on one line or two, and the count of each part. */
export interface StackedMoment {
  words: string[];
  counts: Record<string, number>;
}

const plotHeight: Record<ChartWidth, number> = { wide: 300, narrow: 240 };

const totalOf = ({ counts }: StackedMoment, parts: StatePart[]): number =>
  parts.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);

const ticksTo = (highest: number, language: Language): { at: number; words: string }[] =>
  axisTicks([0, highest], 5)
    .filter(Number.isInteger)
    .map((at) => ({ at, words: formatNumber(at, language) }));

/** How many recommendations stood where at each moment, as one area by steps: a moment's column touches the next. */
export function stackedArea(moments: StackedMoment[], parts: StatePart[], options: StateOptions): TopLevelSpec {
  const { language, width } = options;
  const full = chartWidths[width];
  const used = parts.filter(({ key }) => moments.some(({ counts }) => (counts[key] ?? 0) > 0));
  const legend = flowLegend(used, 0, full);
  const highest = Math.max(1, ...moments.map((moment) => totalOf(moment, parts)));
  const ticks = ticksTo(highest, language);
  const left = Math.max(...ticks.map(({ words }) => textWidth(words, smallSize))) + 12;
  const right = full - 4;
  const top = legend.height + 12;
  const bottom = top + plotHeight[width];
  const step = (right - left) / Math.max(1, moments.length);
  const yOf = (count: number): number => bottom - (count / highest) * (bottom - top);
  const grid = ticks.map(({ at }): Rule => ({ x: left, x2: right, y: yOf(at), y2: yOf(at), stroke: line, width: 1 }));
  const bars: Bar[] = [];
  const words: Label[] = [];
  const widest = Math.max(1, ...moments.flatMap((moment) => moment.words.map((each) => textWidth(each, smallSize))));
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  moments.forEach((moment, index) => {
    const [x, x2] = [left + index * step, left + (index + 1) * step];
    let below = 0;
    for (const { key, fill } of used) {
      const count = moment.counts[key] ?? 0;
      if (count === 0) continue;
      bars.push({ x, x2, y: yOf(below + count), y2: yOf(below), fill, stroke: ink });
      below += count;
    }
    // The last moment always has its words; between them every so manyth, counted from the end.
    if ((moments.length - 1 - index) % every !== 0) return;
    const middle = Math.min(Math.max((x + x2) / 2, widest / 2), full - widest / 2);
    words.push(...moment.words.map((each, i) => label(middle, bottom + 14 + i * 17, each, muted)));
  });
  const lines = Math.max(1, ...moments.map((moment) => moment.words.length));
  return drawingSpec(full, bottom + 14 + lines * 17, [
    // Under the area: a panel draws its rules over its bars.
    pixelPanel(full, { rules: grid }),
    pixelPanel(full, { bars: [...bars, ...legend.bars] }),
    pixelPanel(full, {
      labels: [
        { align: 'left', bold: false, values: legend.labels },
        {
          align: 'right',
          bold: false,
          values: ticks.map(({ at, words: tick }) => label(left - 8, yOf(at), tick, muted)),
        },
        { align: 'center', bold: false, values: words },
      ],
    }),
  ]);
}
