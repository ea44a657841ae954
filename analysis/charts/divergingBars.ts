import type { TopLevelSpec } from 'vega-lite';
import type { Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import { divergingColumns, placeBlocks } from './divergingLayout.ts';
import { axisMarks, rowMarks } from './divergingMarks.ts';
import { divergingExtent } from './divergingSegments.ts';
import { divergingWords } from './divergingWords.ts';
import { drawingSpec, type RowAddress } from './drawing.ts';
import { type ChartWidth, chartWidths } from './theme.ts';

/** One bar: the answers of one side to one statement. */
export interface DivergingRow {
  side: Side | 'both';
  /** Answers per point, from the lowest to the highest; null when the gate withholds them. */
  counts: number[] | null;
  /** Answers off the scale: not applicable, prefer not to say, skipped and the like. */
  offScale: number;
  tells?: RowAddress;
}

/** Statements answered on the same points, under one legend. */
export interface DivergingBlock {
  /** Words of the points, from the lowest to the highest. */
  points: string[];
  /** Head of the column that gives the share of the highest points. */
  top: string;
  items: { statement: string; rows: DivergingRow[] }[];
}

export interface DivergingOptions {
  language: Language;
  width: ChartWidth;
  minimumGroup: number;
  /** Beside the bars, the share of the highest points and n; or the number of answers alone, where nothing is to be put in order. */
  figures?: 'share_and_n' | 'answers';
}

/**
 * A diverging stacked bar per statement and side: answers below the middle point to the left of zero, above it to the
 * right, the middle point split around zero. Lengths are shares of the answers on the scale; answers off the scale
 * stand beside the bar, hatched.
 */
export function divergingBars(blocks: DivergingBlock[], options: DivergingOptions): TopLevelSpec {
  const sides = blocks.some(({ items }) => items.some(({ rows }) => rows.some((row) => row.side !== 'both')));
  const columns = divergingColumns(options.width, sides);
  const { blocks: placed, height } = placeBlocks(blocks, options, sides);
  const rows = placed.flatMap((block) => block.items.flatMap((item) => item.rows));
  const domain = divergingExtent(rows.map(({ row }) => row.counts ?? []));
  const width = chartWidths[options.width];
  return drawingSpec(width, height, [
    ...axisMarks(placed, columns, domain, options),
    ...placed.flatMap((block) => rowMarks(block, columns, domain, options)),
    divergingWords(placed, columns, sides, options),
  ]);
}
