import type { Bar, Dot, Label } from './drawing.ts';
import { label } from './drawing.ts';
import { textWidth } from './textWidth.ts';
import { ink, muted, smallSize } from './theme.ts';

/** A key of the legend: a swatch with a fill, or a dot with a shape. */
export interface LegendKey {
  words: string;
  fill: string;
  shape?: string;
}

export interface Legend {
  bars: Bar[];
  dots: Dot[];
  labels: Label[];
  /** Pixels taken from `top`. */
  height: number;
}

const swatch = 14;
const lineHeight = 22;

/** Keys set in lines like words, from the left, in at most `width` pixels. Positions are pixels. */
export function flowLegend(keys: LegendKey[], top: number, width: number, left = 0): Legend {
  const legend: Legend = { bars: [], dots: [], labels: [], height: 0 };
  let x = left;
  let y = top + lineHeight / 2;
  for (const key of keys) {
    const taken = swatch + 6 + textWidth(key.words, smallSize) + 16;
    if (x > left && x + taken - 16 > left + width) {
      x = left;
      y += lineHeight;
    }
    if (key.shape) legend.dots.push({ x: x + swatch / 2, y, shape: key.shape, fill: key.fill, area: 90 });
    else legend.bars.push({ x: x + 0.5, x2: x + swatch, y: y - 7, y2: y + 6.5, fill: key.fill, stroke: ink });
    legend.labels.push(label(x + swatch + 6, y, key.words, muted));
    x += taken;
  }
  if (keys.length > 0) legend.height = y + lineHeight / 2 - top;
  return legend;
}
