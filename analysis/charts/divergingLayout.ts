import type { DivergingBlock, DivergingOptions, DivergingRow } from './divergingBars.ts';
import { flowLegend, type Legend } from './legend.ts';
import { patternFill } from './patterns.ts';
import { wrapLines } from './textWidth.ts';
import { type ChartWidth, chartWidths, divergingColours, smallSize, textSize } from './theme.ts';
import { chartWords } from './words.ts';

/** Horizontal places in pixels. In the narrow form the words stand above each bar. */
export interface DivergingColumns {
  statement: { left: number; width: number };
  side: number;
  bars: [left: number, right: number];
  /** Right edges of the figures. */
  top: number;
  n: number;
  offScale: [left: number, right: number];
}

export const divergingColumns = (width: ChartWidth, sides: boolean): DivergingColumns =>
  width === 'narrow'
    ? {
        statement: { left: 0, width: chartWidths.narrow },
        side: 0,
        bars: [1, 280],
        // The words stand above the bar: they may use the place of what is off the scale, and keep clear of the side.
        top: 290,
        n: chartWidths.narrow,
        offScale: [292, 343],
      }
    : {
        statement: { left: 0, width: sides ? 272 : 330 },
        side: 290,
        bars: [sides ? 412 : 350, 708],
        top: 768,
        n: 816,
        offScale: [828, 879],
      };

export interface PlacedRow {
  row: DivergingRow;
  /** Middle of the line of words beside (wide) or above (narrow) the bar. */
  words: number;
  top: number;
  bottom: number;
}
export interface PlacedItem {
  top: number;
  lines: { text: string; y: number }[];
  rows: PlacedRow[];
}
export interface PlacedBlock {
  colours: string[];
  legend: Legend;
  /** Bottom line of the column heads. */
  heads: number;
  top: string;
  items: PlacedItem[];
  /** Where the axis words of the block stand. */
  axis: number;
}

const barHeight = 20;
const statementLine = 18;

/** Where everything stands, in pixels from the top. */
export function placeBlocks(
  blocks: DivergingBlock[],
  { width, language }: DivergingOptions,
  sides: boolean,
): { blocks: PlacedBlock[]; height: number } {
  let y = 0;
  const offScale = { words: chartWords.offScale[language], fill: patternFill('hatch-grey') };
  const placed = blocks.map((block): PlacedBlock => {
    const colours = divergingColours(block.points.length);
    const keys = block.points.map((words, i) => ({ words, fill: colours[i] ?? '' }));
    if (block.items.some(({ rows }) => rows.some((row) => row.counts && row.offScale > 0))) keys.push(offScale);
    const legend = flowLegend(keys, y, chartWidths[width]);
    y += legend.height + (width === 'wide' ? 28 : 12);
    const heads = y - 8;
    const items = block.items.map((item) => {
      const placedItem = placeItem(item, y, width, sides);
      y = placedItem.bottom;
      return placedItem;
    });
    const axis = y + 12;
    y += 38;
    return { colours, legend, heads, top: block.top, items, axis };
  });
  return { blocks: placed, height: y - 14 };
}

function placeItem(
  item: DivergingBlock['items'][number],
  top: number,
  width: ChartWidth,
  sides: boolean,
): PlacedItem & { bottom: number } {
  const { statement } = divergingColumns(width, sides);
  const narrow = width === 'narrow';
  const texts = wrapLines(item.statement, statement.width, textSize, narrow);
  const first = top + 10;
  const lines = texts.map((text, i) => ({ text, y: first + statementLine * (i + 0.5) }));
  const step = narrow ? barHeight + 24 : barHeight + 6;
  const rowsHeight = item.rows.length * step - (narrow ? 0 : 6);
  // Beside each other, statement and bars are centred on one line; above each other, the bars follow.
  const words = texts.length * statementLine;
  const tallest = Math.max(words, rowsHeight);
  const start = narrow ? first + words + 2 : first + (tallest - rowsHeight) / 2;
  if (!narrow) for (const line of lines) line.y += (tallest - words) / 2;
  const rows = item.rows.map((row, i): PlacedRow => {
    const barTop = start + i * step + (narrow ? smallSize + 8 : 0);
    const middle = narrow ? start + i * step + 10 : barTop + barHeight / 2;
    return { row, words: middle, top: barTop, bottom: barTop + barHeight };
  });
  return { top, lines, rows, bottom: first + (narrow ? words + 2 + rowsHeight : tallest) + 10 };
}
