import { type Bar, type Label, label, type RowAddress, type Rule, told } from './drawing.ts';
import { hatchedRow } from './hatch.ts';
import { textWidth, wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, ink, line, muted, smallSize, textSize } from './theme.ts';

/** What every row with an interval has besides its marks. */
export interface IntervalRow {
  label: string;
  /** Figures at the right of the label, e.g. "14% · n = 52"; empty when there is nothing to say. */
  figures: string;
  /** The reading in words; may be empty. */
  verdict: string;
  hidden: boolean;
  tells?: RowAddress;
}

/** One row in pixels from the top: the marks stand at `middle`. */
export interface PlacedIntervalRow<Row extends IntervalRow> {
  row: Row;
  middle: number;
}

export interface IntervalFrame<Row extends IntervalRow> {
  rows: PlacedIntervalRow<Row>[];
  /** Pixel range of the plot. */
  plot: [left: number, right: number];
  height: number;
  /** Bottom of the rows, where the axis stands. */
  bottom: number;
  /** Vertical reaches of grid and reference lines, clear of the words. */
  spans: [top: number, bottom: number][];
  bars: Bar[];
  rules: Rule[];
  labels: Label[];
  boldLabels: Label[];
  rightLabels: Label[];
}

const plots: Record<ChartWidth, [number, number]> = { wide: [300, 600], narrow: [16, 322] };
const lineHeight = 18;

/**
 * Words and places of rows that carry an interval: beside the plot in the wide form, above each row's plot in the
 * narrow one. `top` is where the rows begin, `hiddenWords` what a withheld row says.
 */
export function intervalFrame<Row extends IntervalRow>(
  rows: Row[],
  width: ChartWidth,
  top: number,
  hiddenWords: string,
): IntervalFrame<Row> {
  const narrow = width === 'narrow';
  const plot = plots[width];
  const full = chartWidths[width];
  const frame: IntervalFrame<Row> = {
    rows: [],
    plot,
    height: 0,
    bottom: top,
    spans: [],
    bars: [],
    rules: [],
    labels: [],
    boldLabels: [],
    rightLabels: [],
  };
  let y = top;
  for (const row of rows) {
    const figuresWidth = textWidth(row.figures, smallSize, true);
    const lines = wrapLines(row.label, narrow ? full - figuresWidth - 12 : 280, textSize, narrow);
    const verdictLines = wrapLines(row.verdict, narrow ? full : 226 - 74, smallSize);
    const words = lines.length * lineHeight;
    const size = narrow
      ? words + (row.verdict ? verdictLines.length * lineHeight : 0) + 30
      : Math.max(words, verdictLines.length * lineHeight) + 14;
    const middle = narrow ? y + size - 16 : y + size / 2;
    const firstLine = narrow ? y + 12 : middle - (words - lineHeight) / 2;
    const target = narrow ? frame.boldLabels : frame.labels;
    target.push(...lines.map((text, i) => label(0, firstLine + i * lineHeight, text, ink, textSize)));
    if (row.hidden) {
      const hatched = hatchedRow(plot[0], plot[1], middle - 9, middle + 9, hiddenWords);
      frame.bars.push(...hatched.bars.map((bar) => ({ ...bar, ...told(row.tells) })));
      frame.labels.push({ ...hatched.label, ...told(row.tells) });
    } else {
      const verdictTop = narrow ? y + 12 + words : middle - ((verdictLines.length - 1) * lineHeight) / 2;
      frame.labels.push(
        ...verdictLines.map((text, i) => label(narrow ? 0 : 716, verdictTop + i * lineHeight, text, muted)),
      );
      frame.rightLabels.push(label(narrow ? full : 704, narrow ? firstLine : middle, row.figures, ink));
    }
    y += size;
    frame.rules.push({ x: 0, x2: full, y, y2: y, stroke: line, width: 1 });
    frame.rows.push({ row, middle });
  }
  frame.bottom = y;
  frame.spans = narrow ? frame.rows.map(({ middle }) => [middle - 14, middle + 14]) : [[top - 4, y]];
  frame.height = y + 26;
  return frame;
}
