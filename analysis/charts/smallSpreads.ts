import type { TopLevelSpec } from 'vega-lite';
import { formatNumber, formatPercent } from '../format.ts';
import { type Bar, drawingSpec, type Label, label, pixelPanel, type RowAddress, type Rule, told } from './drawing.ts';
import { flowLegend } from './legend.ts';
import { patternFill } from './patterns.ts';
import type { SmallMultiplesOptions } from './smallMultiples.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { chartWidths, divergingColours, ink, inkOn, line, muted, smallSize } from './theme.ts';

/** Answers of one group by moment, from the lowest point to the highest; `withheld` is hatched, null (not asked) not drawn. */
export interface SmallSpread {
  label: string;
  moments: (number[] | 'withheld' | null)[];
  /** Of each moment. */
  tells?: RowAddress[];
}

export interface SmallSpreadsOptions
  extends Pick<SmallMultiplesOptions, 'width' | 'ends' | 'broken' | 'brokenWords' | 'hiddenWords'> {
  language: 'fr' | 'en';
  /** Words of the points, from the lowest to the highest. */
  points: string[];
}

const columns = { wide: 4, narrow: 2 };
const gap = 20;
const plotHeight = 120;
const lineHeight = 16;
const widestBar = 34;

/** How high a line of figures stands in a bar. */
const figureHeight = 14;

/** Many small charts, each a bar of answers for each moment, the lowest point below: shares of the answers, all from 0 to 100%. */
export function smallSpreads(charts: SmallSpread[], options: SmallSpreadsOptions): TopLevelSpec {
  const { width, ends, broken, language } = options;
  const [full, count] = [chartWidths[width], columns[width]];
  const colours = divergingColours(options.points.length);
  const keys = options.points.map((words, i) => ({ words, fill: colours[i] ?? line }));
  const legend = flowLegend(keys, 0, full);
  const tickWords = [0, 1].map((share) => formatPercent(share, language));
  const tickWidth = Math.max(...tickWords.map((words) => textWidth(words, smallSize))) + 8;
  const cell = (full - gap * (count - 1)) / count;
  const [rules, bars]: [Rule[], Bar[]] = [[], [...legend.bars]];
  const [names, left, right, figures, signs]: [Label[], Label[], Label[], Label[], Label[]] = [[], [], [], [], []];
  let hatched = false;
  let top = legend.height + 14;
  for (let first = 0; first < charts.length; first += count) {
    const row = charts.slice(first, first + count);
    const wrapped = row.map((chart) => wrapLines(chart.label, cell, smallSize, true));
    const head = Math.max(...wrapped.map((lines) => lines.length)) * lineHeight;
    const [plotTop, bottom] = [top + head + 10, top + head + 10 + plotHeight];
    row.forEach((chart, column) => {
      const start = column * (cell + gap);
      const [from, to] = [start + tickWidth, start + cell];
      const step = (to - from) / Math.max(1, chart.moments.length);
      const half = Math.min(widestBar, step * 0.8) / 2;
      names.push(...(wrapped[column] ?? []).map((each, i) => label(start, top + 8 + i * lineHeight, each, ink)));
      tickWords.forEach((words, end) => {
        const y = end === 0 ? bottom : plotTop;
        rules.push({ x: from, x2: to, y, y2: y, stroke: line, width: 1 });
        right.push(label(from - 6, y, words, muted));
      });
      // From the edge of the cell, under the shares too: on a phone the two months need the room.
      left.push(label(start, bottom + 13, ends[0], muted));
      right.push(label(to, bottom + 13, ends[1], muted));
      chart.moments.forEach((counts, index) => {
        const middle = from + (index + 0.5) * step;
        const place = { x: middle - half, x2: middle + half, ...told(chart.tells?.[index]) };
        if (broken[index] && index > 0) {
          for (let y = plotTop; y < bottom; y += 8)
            rules.push({ x: middle - step / 2, x2: middle - step / 2, y, y2: y + 4, stroke: ink, width: 1.25 });
          signs.push(label(middle - step / 2, plotTop - 5, '≠', ink));
        }
        if (counts === null) return;
        const all = counts === 'withheld' ? 0 : counts.reduce((sum, each) => sum + each, 0);
        if (counts === 'withheld' || all === 0) {
          hatched = true;
          bars.push({ ...place, y: plotTop, y2: bottom, fill: patternFill('hatch-grey'), stroke: line });
          return;
        }
        let y2 = bottom;
        counts.forEach((each, point) => {
          if (each === 0) return;
          const [y, fill] = [y2 - (each / all) * plotHeight, colours[point] ?? line];
          bars.push({ ...place, y, y2, fill, stroke: ink });
          const words = formatNumber(each, language);
          if (y2 - y >= figureHeight && 2 * half >= textWidth(words, smallSize) + 4)
            figures.push(label(middle, (y + y2) / 2 + 0.5, words, inkOn(fill)));
          y2 = y;
        });
      });
    });
    top = bottom + 34;
  }
  const notes = [...(signs.length > 0 ? [`≠ ${options.brokenWords}`] : []), ...(hatched ? [options.hiddenWords] : [])];
  const lines = notes.flatMap((each) => wrapLines(each, full, smallSize));
  const noteLabels = lines.map((each, i) => label(0, top + 8 + i * lineHeight, each, muted));
  return drawingSpec(full, top + 8 + lines.length * lineHeight, [
    pixelPanel(full, {
      ...{ rules, bars },
      labels: [
        { align: 'left', bold: true, values: names },
        { align: 'left', bold: false, values: [...legend.labels, ...left, ...noteLabels] },
        { align: 'right', bold: false, values: right },
        { align: 'center', bold: false, values: figures },
        { align: 'center', bold: true, values: signs },
      ],
    }),
  ]);
}
