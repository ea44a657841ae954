/** A total and its parts, by position of their cells: total = sum of parts. */
export interface Equation {
  total: number;
  parts: number[];
}

/** What a reader may still think of a count: from `low` to `high`. */
export interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

const rounds = 60;

/**
 * Narrows the bounds of hidden counts by every equation in turn until nothing moves: a part is the total less the other
 * parts, the total is the sum of the parts. Shown counts have low = high. Changes `bounds`.
 */
export function narrow(bounds: Bounds, equations: Equation[]): void {
  const { low, high } = bounds;
  const at = (numbers: Float64Array, cell: number) => numbers[cell] ?? 0;
  let moved = true;
  const raise = (cell: number, value: number) => {
    if (value <= at(low, cell)) return;
    low[cell] = value;
    moved = true;
  };
  const lower = (cell: number, value: number) => {
    if (value >= at(high, cell)) return;
    high[cell] = value;
    moved = true;
  };
  for (let round = 0; moved && round < rounds; round++) {
    moved = false;
    for (const { total, parts } of equations) {
      let [least, most, open] = [0, 0, 0];
      for (const part of parts) {
        least += at(low, part);
        // Parts without an upper bound are counted apart: ∞ − ∞ says nothing.
        if (at(high, part) === Number.POSITIVE_INFINITY) open += 1;
        else most += at(high, part);
      }
      raise(total, least);
      if (open === 0) lower(total, most);
      for (const part of parts) {
        lower(part, at(high, total) - (least - at(low, part)));
        const own = at(high, part);
        const othersOpen = own === Number.POSITIVE_INFINITY ? open - 1 : open;
        if (othersOpen === 0) raise(part, at(low, total) - (own === Number.POSITIVE_INFINITY ? most : most - own));
        // Every change of a part's bounds is taken up in the next round.
      }
    }
  }
}
