/** A total and its parts, by position of their cells: total = sum of parts. */
export interface Equation {
  total: number;
  parts: number[];
}

/** People who gave at least one of several answers: no fewer than gave any of them, at most all mentions together. */
export interface Union {
  whole: number;
  mentions: number[];
}

/** What a reader may still think of a count: from `low` to `high`. */
export interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

const rounds = 60;

interface Narrowing extends Bounds {
  moved: boolean;
}

const lowOf = ({ low }: Bounds, cell: number): number => low[cell] ?? 0;
const highOf = ({ high }: Bounds, cell: number): number => high[cell] ?? 0;

function raise(bounds: Narrowing, cell: number, value: number): void {
  if (value <= lowOf(bounds, cell)) return;
  bounds.low[cell] = value;
  bounds.moved = true;
}

function lower(bounds: Narrowing, cell: number, value: number): void {
  if (value >= highOf(bounds, cell)) return;
  bounds.high[cell] = value;
  bounds.moved = true;
}

/** Sum of the upper bounds, those without one counted apart: ∞ − ∞ says nothing. */
function mostTogether(bounds: Bounds, cells: number[]): { most: number; open: number } {
  let [most, open] = [0, 0];
  for (const cell of cells) {
    const high = highOf(bounds, cell);
    if (high === Number.POSITIVE_INFINITY) open += 1;
    else most += high;
  }
  return { most, open };
}

/** A cell is at least the whole less the most the other cells may hold. */
function raiseByRest(bounds: Narrowing, whole: number, cells: number[]): void {
  const { most, open } = mostTogether(bounds, cells);
  if (open > 1) return;
  const least = lowOf(bounds, whole);
  for (const cell of cells) {
    const own = highOf(bounds, cell);
    if (own === Number.POSITIVE_INFINITY) raise(bounds, cell, least - most);
    else if (open === 0) raise(bounds, cell, least - (most - own));
  }
}

function narrowEquation(bounds: Narrowing, { total, parts }: Equation): void {
  let least = 0;
  for (const part of parts) least += lowOf(bounds, part);
  const { most, open } = mostTogether(bounds, parts);
  raise(bounds, total, least);
  if (open === 0) lower(bounds, total, most);
  for (const part of parts) lower(bounds, part, highOf(bounds, total) - (least - lowOf(bounds, part)));
  raiseByRest(bounds, total, parts);
}

function narrowUnion(bounds: Narrowing, { whole, mentions }: Union): void {
  for (const mention of mentions) {
    raise(bounds, whole, lowOf(bounds, mention));
    lower(bounds, mention, highOf(bounds, whole));
  }
  const { most, open } = mostTogether(bounds, mentions);
  if (open === 0) lower(bounds, whole, most);
  raiseByRest(bounds, whole, mentions);
}

/**
 * Narrows the bounds of hidden counts by every equation and union in turn until nothing moves: a part is the total less the
 * other parts, the total is the sum of the parts. Shown counts have low = high. Changes `bounds`.
 */
export function narrow(bounds: Bounds, equations: Equation[], unions: Union[] = []): void {
  const narrowing: Narrowing = { ...bounds, moved: true };
  for (let round = 0; narrowing.moved && round < rounds; round++) {
    narrowing.moved = false;
    for (const equation of equations) narrowEquation(narrowing, equation);
    for (const union of unions) narrowUnion(narrowing, union);
  }
}
