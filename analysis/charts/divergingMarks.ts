import { formatNumber, formatPercent } from '../format.ts';
import type { DivergingOptions } from './divergingBars.ts';
import type { DivergingColumns, PlacedBlock, PlacedRow } from './divergingLayout.ts';
import { divergingSegments } from './divergingSegments.ts';
import { type Bar, type Label, label, type Panel, type Rule, told } from './drawing.ts';
import { patternFill } from './patterns.ts';
import { textWidth } from './textWidth.ts';
import { ink, inkOn, line, muted, smallSize } from './theme.ts';
import { sideNames } from './words.ts';

/** Quiet grid, the zero line, and shares under each block. */
export function axisMarks(
  blocks: PlacedBlock[],
  columns: DivergingColumns,
  domain: [number, number],
  { language, width }: DivergingOptions,
): Panel[] {
  const step = width === 'narrow' || domain[1] - domain[0] > 1.25 ? 0.5 : 0.25;
  const first = Math.ceil(domain[0] / step) * step;
  const ticks = Array.from({ length: Math.floor((domain[1] - first) / step) + 1 }, (_, i) => first + i * step);
  const rules: Rule[] = [];
  const labels: Label[] = [];
  const edge: Label[] = [];
  for (const block of blocks) {
    const bottom = block.axis - 10;
    const top = block.items[0]?.top ?? bottom;
    for (const x of ticks) {
      // In the narrow form words stand between the bars: the grid is left out, the zero line is cut around them.
      if (width === 'wide') rules.push({ x, x2: x, y: top, y2: bottom, stroke: x === 0 ? muted : line, width: 1 });
      else rules.push({ x, x2: x, y: bottom - 4, y2: bottom, stroke: muted, width: 1 });
      // On a phone the bars begin at the edge of the drawing, which would cut the middle of the words there.
      const atEdge = width === 'narrow' && x === domain[0];
      const words = x === 0 ? '0' : formatPercent(Math.abs(x), language);
      (atEdge ? edge : labels).push(label(x, block.axis, words, muted, smallSize));
    }
  }
  const panel = { domain, range: columns.bars };
  return [
    {
      ...panel,
      rules,
      labels: [
        { align: 'center', bold: false, values: labels },
        ...(edge.length > 0 ? [{ align: 'left' as const, bold: false, values: edge }] : []),
      ],
    },
  ];
}

/** The bars of one block, with the number of answers where it fits, and the hatched answers off the scale. */
export function rowMarks(
  block: PlacedBlock,
  columns: DivergingColumns,
  domain: [number, number],
  { language }: Pick<DivergingOptions, 'language'>,
): Panel[] {
  const placed = block.items.flatMap((item) => item.rows);
  const [left, right] = columns.bars;
  const pixels = (right - left) / (domain[1] - domain[0]);
  const bars: Bar[] = [];
  const zero: Rule[] = [];
  const dark: Label[] = [];
  const tellsOf = tellingOf(placed, language);
  for (const { row, top, bottom } of placed) {
    const tells = tellsOf(row);
    const segments = divergingSegments(row.counts ?? []);
    for (const { point, count, from, to } of segments) {
      const fill = block.colours[point] ?? line;
      bars.push({ x: from, x2: to, y: top, y2: bottom, fill, stroke: ink, ...tells });
      const words = formatNumber(count, language);
      if ((to - from) * pixels > textWidth(words, smallSize) + 6)
        dark.push({ ...label((from + to) / 2, (top + bottom) / 2 + 0.5, words, inkOn(fill), smallSize), ...tells });
    }
    if (segments.length === 0)
      bars.push({
        x: domain[0],
        x2: domain[1],
        y: top,
        y2: bottom,
        fill: patternFill('hatch-grey'),
        stroke: line,
        ...tells,
      });
    else for (const y of [top - 3, bottom]) zero.push({ x: 0, x2: 0, y, y2: y + 3, stroke: ink, width: 1 });
  }
  return [
    { domain, range: columns.bars, bars, rules: zero, labels: [{ align: 'center', bold: false, values: dark }] },
    offScaleMarks(placed, columns, language),
  ];
}

/** The sides are keys of the legend only where there are two. */
function tellingOf(rows: PlacedRow[], language: DivergingOptions['language']) {
  const several = new Set(rows.map(({ row }) => row.side)).size > 1;
  return (row: PlacedRow['row']) => told(row.tells, several ? sideNames[row.side][language] : undefined);
}

function offScaleMarks(rows: PlacedRow[], columns: DivergingColumns, language: DivergingOptions['language']): Panel {
  const shares = rows.map(({ row }) => {
    const answers = (row.counts ?? []).reduce((sum, count) => sum + count, 0);
    return row.counts && row.offScale > 0 ? row.offScale / (answers + row.offScale) : 0;
  });
  const shown = rows.map((placed, i) => ({ ...placed, share: shares[i] ?? 0 })).filter(({ share }) => share > 0);
  const tellsOf = tellingOf(rows, language);
  // The column is narrow: half of all the answers fills it at first, everything when some row needs more.
  const most = Math.max(0.5, ...shares);
  const [left, right] = columns.offScale;
  const domain: [number, number] = [0, most * ((right - left) / (right - left - 26))];
  return {
    domain,
    range: columns.offScale,
    bars: shown.map(({ row, top, bottom, share }) => ({
      x: 0,
      x2: share,
      y: top + 3,
      y2: bottom - 3,
      fill: patternFill('hatch-grey'),
      stroke: muted,
      ...tellsOf(row),
    })),
    labels: [
      {
        align: 'left',
        bold: false,
        values: shown.map(({ row, top, bottom, share }) =>
          label(
            share + (domain[1] * 4) / (right - left),
            (top + bottom) / 2,
            formatNumber(row.offScale, language),
            muted,
          ),
        ),
      },
    ],
  };
}
