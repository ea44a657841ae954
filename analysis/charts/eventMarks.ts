import { type Label, label, type Rule } from './drawing.ts';
import { ink, muted } from './theme.ts';

/** An event among moments: 0 is the first moment, 1.5 halfway between the second and the third. */
export interface EventMark {
  number: number;
  at: number;
}

interface Placing {
  xOf: (at: number) => number;
  /** Ends of the upright lines, in pixels. */
  top: number;
  bottom: number;
  /** Where signs stand over the drawing already. */
  taken?: number[];
}

/** Numbered upright lines where events happened; numbers that stand close are set one under the other. */
export function eventMarks(events: readonly EventMark[], { xOf, top, bottom, taken = [] }: Placing) {
  const rules: Rule[] = [];
  const signs: Label[] = [];
  const placed = [...taken];
  for (const { number, at } of events) {
    const x = xOf(at);
    const row = placed.filter((other) => Math.abs(other - x) < 16).length;
    placed.push(x);
    rules.push({ x, x2: x, y: top + 12 * row, y2: bottom, stroke: muted, width: 1 });
    signs.push(label(x, top - 8 + 14 * row, String(number), ink));
  }
  return { rules, signs };
}
