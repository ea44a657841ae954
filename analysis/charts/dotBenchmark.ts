import type { TopLevelSpec } from 'vega-lite';
import type { Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import { formatPercent } from '../format.ts';
import { intervalStroke } from './dotInterval.ts';
import { type Dot, drawingSpec, label, pixelPanel, type Rule, told } from './drawing.ts';
import { type IntervalRow, intervalFrame } from './intervalRows.ts';
import { flowLegend } from './legend.ts';
import { type ChartWidth, chartWidths, ink, muted, sideMarks } from './theme.ts';
import { axisTicks, valueAxis } from './valueAxis.ts';
import { chartWords } from './words.ts';

/** A category: its share of the respondents (0 to 1), the interval, and its share of the reference population. */
export interface DotBenchmarkRow extends IntervalRow {
  share: number | null;
  interval: [low: number, high: number] | null;
  benchmark: number | null;
}

export interface DotBenchmarkOptions {
  language: Language;
  width: ChartWidth;
  side: Side | 'both';
  hiddenWords: string;
}

/** Shares with their intervals against the black tick of the reference population. */
export function dotBenchmark(rows: DotBenchmarkRow[], options: DotBenchmarkOptions): TopLevelSpec {
  const { language, width } = options;
  const full = chartWidths[width];
  const mark = sideMarks[options.side];
  const shown = rows.filter((row) => !row.hidden);
  const most = Math.max(0.1, ...shown.map((row) => Math.max(row.interval?.[1] ?? row.share ?? 0, row.benchmark ?? 0)));
  const domain: [number, number] = [0, Math.min(1, Math.ceil(most * 10 + 1e-9) / 10)];
  const legend = flowLegend([{ words: chartWords.share[language], fill: mark.colour, shape: mark.shape }], 0, full);
  const hasBenchmark = rows.some((row) => row.benchmark !== null);
  // The tick's own key, on the line under the dot's key in the narrow form.
  const keyLeft = width === 'wide' ? 300 : 0;
  const keyY = width === 'wide' ? 11 : legend.height + 11;
  const top = hasBenchmark && width === 'narrow' ? legend.height + 28 : legend.height + 6;
  const frame = intervalFrame(rows, width, top, options.hiddenWords);
  const intervals: Rule[] = [];
  const ticks: Rule[] = [];
  const dots: Dot[] = [];
  for (const { row, middle } of frame.rows) {
    const { share, interval, benchmark } = row;
    const at = { y: middle, y2: middle, ...told(row.tells) };
    if (row.hidden) continue;
    if (benchmark !== null)
      ticks.push({ ...at, x: benchmark, x2: benchmark, y: middle - 12, y2: middle + 12, stroke: ink, width: 3 });
    if (share === null) continue;
    if (interval)
      intervals.push({
        ...at,
        x: interval[0],
        x2: interval[1],
        stroke: intervalColour(interval, domain, mark.colour),
        width: 5,
      });
    dots.push({ ...at, x: share, shape: mark.shape, fill: mark.colour, area: 120 });
  }
  const data = { domain, range: frame.plot };
  return drawingSpec(full, frame.height, [
    pixelPanel(full, {
      rules: [
        ...frame.rules,
        ...(hasBenchmark
          ? [{ x: keyLeft + 7, x2: keyLeft + 7, y: keyY - 9, y2: keyY + 9, stroke: ink, width: 3 }]
          : []),
      ],
      dots: legend.dots,
      bars: frame.bars,
    }),
    valueAxis({
      ...{ domain, range: frame.plot, spans: frame.spans, bottom: frame.bottom },
      ticks: axisTicks(domain, width === 'narrow' ? 4 : 5),
      write: (value) => formatPercent(value, language),
    }),
    { ...data, rules: intervals },
    { ...data, rules: ticks },
    { ...data, dots },
    pixelPanel(full, {
      labels: [
        { align: 'left', bold: false, values: [...legend.labels, ...frame.labels] },
        {
          align: 'left',
          bold: false,
          values: hasBenchmark ? [label(keyLeft + 20, keyY, chartWords.benchmark[language], muted)] : [],
        },
        { align: 'left', bold: true, values: frame.boldLabels },
        { align: 'right', bold: true, values: frame.rightLabels },
      ],
    }),
  ]);
}

const intervalColour = (interval: [number, number], domain: [number, number], colour: string): string =>
  intervalStroke(interval, domain) === ink ? colour : '#8b95a1';
