import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../../surveys/text.ts';
import { formatNumber } from '../format.ts';
import { type Bar, drawingSpec, type Label, label, pixelPanel, type RowAddress, type Rule, told } from './drawing.ts';
import { flowLegend } from './legend.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, inkOn, line, muted, paper, smallSize, textSize } from './theme.ts';
import { axisTicks, valueAxis } from './valueAxis.ts';

/** A part of the stack: words and a fill that is a colour or a pattern. */
export interface StatePart {
  key: string;
  words: string;
  fill: string;
}

export interface StateRow {
  label: string;
  /** Recommendations per part key. */
  counts: Record<string, number>;
  tells?: RowAddress;
}

export interface StateOptions {
  language: Language;
  width: ChartWidth;
}

const places: Record<ChartWidth, { plot: [number, number]; total: number; label: number }> = {
  wide: { plot: [260, 820], total: 876, label: 244 },
  narrow: { plot: [6, 300], total: 343, label: 300 },
};
const barHeight = 22;
const lineHeight = 18;

/** Recommendations by state as stacked counts, one bar per team or institution, the total at the right. */
export function stateBars(rows: StateRow[], parts: StatePart[], { language, width }: StateOptions): TopLevelSpec {
  const full = chartWidths[width];
  const narrow = width === 'narrow';
  const { plot, total: totalRight, label: labelWidth } = places[width];
  const totals = rows.map((row) => parts.reduce((sum, { key }) => sum + (row.counts[key] ?? 0), 0));
  const domain: [number, number] = [0, Math.max(1, ...totals)];
  const pixels = (plot[1] - plot[0]) / domain[1];
  const used = parts.filter(({ key }) => rows.some((row) => (row.counts[key] ?? 0) > 0));
  const legend = flowLegend(used, 0, full);
  const labels: Label[] = [];
  const numbers: Label[] = [];
  const plates: Bar[] = [];
  const figures: Label[] = [];
  const bars: Bar[] = [];
  const rules: Rule[] = [];
  const top = legend.height + 10;
  let y = top;
  rows.forEach((row, index) => {
    rules.push({ x: 0, x2: full, y, y2: y, stroke: line, width: 1 });
    const lines = wrapLines(row.label, labelWidth, textSize, narrow);
    const words = lines.length * lineHeight;
    const size = narrow ? words + barHeight + 18 : Math.max(words, barHeight) + 14;
    const middle = narrow ? y + size - 8 - barHeight / 2 : y + size / 2;
    const first = narrow ? y + 14 : middle - (words - lineHeight) / 2;
    labels.push(...lines.map((text, i) => label(0, first + i * lineHeight, text, ink, textSize)));
    figures.push(label(totalRight, middle, formatNumber(totals[index] ?? 0, language), ink, textSize));
    let from = 0;
    for (const part of used) {
      const count = row.counts[part.key] ?? 0;
      if (count === 0) continue;
      const tells = told(row.tells, used.length > 1 ? part.words : undefined);
      const [barTop, bottom] = [middle - barHeight / 2, middle + barHeight / 2];
      bars.push({
        x: from,
        x2: from + count,
        y: barTop,
        y2: bottom,
        fill: part.fill,
        stroke: ink,
        ...tells,
      });
      const number = formatNumber(count, language);
      const taken = textWidth(number, smallSize);
      if (count * pixels > taken + 8) {
        const at = from + count / 2;
        numbers.push({ ...label(at, middle + 0.5, number, inkOn(part.fill)), ...tells });
        // A figure over a pattern needs a plate to be read.
        if (!part.fill.startsWith('#'))
          plates.push({
            x: at - (taken / 2 + 2) / pixels,
            x2: at + (taken / 2 + 2) / pixels,
            y: barTop + 3,
            y2: bottom - 3,
            fill: paper,
            stroke: paper,
            ...tells,
          });
      }
      from += count;
    }
    y += size;
  });
  const data = { domain, range: plot };
  const ticks = axisTicks(domain, narrow ? 3 : 6).filter(Number.isInteger);
  return drawingSpec(full, y + 26, [
    pixelPanel(full, { rules, bars: legend.bars }),
    valueAxis({
      ...{ domain, range: plot, spans: [[narrow ? y - 4 : top, y]], bottom: y, ticks },
      write: (value) => formatNumber(value, language),
    }),
    { ...data, bars },
    { ...data, bars: plates, labels: [{ align: 'center', bold: false, values: numbers }] },
    pixelPanel(full, {
      labels: [
        { align: 'left', bold: narrow, values: labels },
        { align: 'left', bold: false, values: legend.labels.map((words) => ({ ...words, colour: muted })) },
        { align: 'right', bold: true, values: figures },
      ],
    }),
  ]);
}
