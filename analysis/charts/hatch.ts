import { type Bar, type Label, label } from './drawing.ts';
import { patternFill } from './patterns.ts';
import { textWidth } from './textWidth.ts';
import { ink, line, paper, smallSize } from './theme.ts';

/** Words on a hatched row, on a plate of paper so that they are read. Pixels. */
export const wordsOnHatch = (left: number, top: number, bottom: number, words: string): { bar: Bar; label: Label } => ({
  bar: {
    x: left - 5,
    x2: left + textWidth(words, smallSize) + 5,
    y: top + 1,
    y2: bottom - 1,
    fill: paper,
    stroke: paper,
  },
  label: label(left, (top + bottom) / 2, words, ink),
});

/** A whole hatched row, for a group whose figures are withheld. Pixels. */
export const hatchedRow = (
  left: number,
  right: number,
  top: number,
  bottom: number,
  words: string,
): { bars: Bar[]; label: Label } => {
  const plate = wordsOnHatch(left + 12, top, bottom, words);
  return {
    bars: [{ x: left, x2: right, y: top, y2: bottom, fill: patternFill('hatch-grey'), stroke: line }, plate.bar],
    label: plate.label,
  };
};
