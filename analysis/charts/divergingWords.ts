import { formatNumber, formatPercent } from '../format.ts';
import type { DivergingOptions } from './divergingBars.ts';
import type { DivergingColumns, PlacedBlock, PlacedRow } from './divergingLayout.ts';
import { topPoints } from './divergingSegments.ts';
import { type Bar, type Dot, type Label, label, type Panel, pixelPanel, type Rule } from './drawing.ts';
import { wordsOnHatch } from './hatch.ts';
import { textWidth } from './textWidth.ts';
import { chartWidths, ink, line, muted, sideMarks, smallSize, textSize } from './theme.ts';
import { chartWords, fewestForPercent, notShown, sideNames } from './words.ts';

const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Everything that is words: legends, column heads, statements, sides and figures. */
export function divergingWords(
  blocks: PlacedBlock[],
  columns: DivergingColumns,
  sides: boolean,
  options: DivergingOptions,
): Panel {
  const { language, width } = options;
  const left: Label[] = [];
  const bold: Label[] = [];
  const right: Label[] = [];
  const figures: Label[] = [];
  const dots: Dot[] = [];
  const rules: Rule[] = [];
  const bars: Bar[] = blocks.flatMap((block) => block.legend.bars);
  const fullWidth = chartWidths[width];
  for (const block of blocks) {
    left.push(...block.legend.labels);
    if (width === 'wide') right.push(...columnHeads(block, columns, options));
    for (const item of block.items) {
      rules.push({ x: 0, x2: fullWidth, y: item.top, y2: item.top, stroke: line, width: 1 });
      (width === 'narrow' ? bold : left).push(...item.lines.map(({ text, y }) => label(0, y, text, ink, textSize)));
      for (const placed of item.rows) {
        if (sides) {
          const mark = sideMarks[placed.row.side];
          dots.push({ x: columns.side + 7, y: placed.words, shape: mark.shape, fill: mark.colour, area: 100 });
          left.push(label(columns.side + 19, placed.words, sideNames[placed.row.side][language], ink));
        }
        rowFigures(placed, columns, block, options, { left, right, figures, bars });
      }
    }
  }
  return pixelPanel(fullWidth, {
    bars,
    rules,
    dots,
    labels: [
      { align: 'left', bold: false, values: left },
      { align: 'left', bold: true, values: bold },
      { align: 'right', bold: false, values: right },
      { align: 'right', bold: true, values: figures },
    ],
  });
}

function columnHeads(block: PlacedBlock, columns: DivergingColumns, { language, figures }: DivergingOptions): Label[] {
  if (figures === 'answers') return [label(columns.n, block.heads, chartWords.answers[language], muted)];
  return [
    label(columns.top, block.heads, block.top, muted),
    label(columns.n, block.heads, chartWords.n[language], muted),
  ];
}

function rowFigures(
  { row, words, top, bottom }: PlacedRow,
  columns: DivergingColumns,
  block: PlacedBlock,
  { language, width, minimumGroup, figures }: DivergingOptions,
  to: { left: Label[]; right: Label[]; figures: Label[]; bars: Bar[] },
): void {
  if (!row.counts || total(row.counts) === 0) {
    const plate = wordsOnHatch(columns.bars[0] + 12, top, bottom, notShown(minimumGroup)[language]);
    to.bars.push(plate.bar);
    to.left.push(plate.label);
    return;
  }
  const n = total(row.counts);
  const highest = total(row.counts.slice(-topPoints(row.counts.length)));
  const share =
    n < fewestForPercent
      ? `${formatNumber(highest, language)}/${formatNumber(n, language)}`
      : formatPercent(highest / n, language);
  const count = formatNumber(n, language);
  if (figures === 'answers') {
    const size = width === 'wide' ? count : `${count} ${chartWords.answers[language].toLowerCase()}`;
    to.right.push(label(columns.n, words, size, muted));
    return;
  }
  if (width === 'wide') {
    to.figures.push(label(columns.top, words, share, ink, textSize));
    to.right.push(label(columns.n, words, count, muted));
    return;
  }
  const size = `n = ${count}`;
  to.right.push(label(columns.n, words, size, muted));
  const edge = columns.n - textWidth(size, smallSize) - 12;
  to.figures.push(label(edge, words, `${share} ${block.top.toLowerCase()}`, ink));
}
