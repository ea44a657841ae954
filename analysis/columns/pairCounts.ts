import { completeRows, type PointColumn } from './completeRows.ts';

/** Codes of several items together must fit in a byte: three items of five or six points, two of seven to sixteen. */
const mostCodes = 256;
/** Rows counted at a time: their codes stay in the processor's cache while every pair is counted. */
const stretch = 16_384;

/** Items, from `first` to `first + points.length` (excluded), whose slots are read as the digits of one number. */
export interface Bundle {
  first: number;
  /** Points of each item by code. */
  points: Float64Array[];
}

/** How many people who answered every item have each pair of codes, for every pair of bundles; of one bundle, with itself. */
export interface PairCounts {
  base: number;
  /** Codes of a bundle. */
  size: number;
  bundles: Bundle[];
  pairs: { own: number; other: number; counts: Uint32Array }[];
  /** Rows looked at, and those of them that are complete. */
  rows: number;
  complete: number;
}

export function emptyPairCounts(items: readonly PointColumn[]): PairCounts {
  const base = items.reduce((most, { points }) => Math.max(most, points.length), 2);
  let width = 1;
  while (base ** (width + 1) <= mostCodes && width < items.length) width += 1;
  const size = base ** width;
  const bundles: Bundle[] = [];
  for (let first = 0; first < items.length; first += width) {
    const own = items.slice(first, first + width);
    const digit = (code: number, place: number) => Math.floor(code / base ** (own.length - 1 - place)) % base;
    const points = own.map((item, place) =>
      Float64Array.from({ length: size }, (_, code) => item.points[digit(code, place)] ?? 0),
    );
    bundles.push({ first, points });
  }
  const pairOf = (own: number, other: number) => ({ own, other, counts: new Uint32Array(size * size) });
  const pairs = bundles.flatMap((_, own) => bundles.slice(own + 1).map((__, i) => pairOf(own, own + 1 + i)));
  if (bundles.length === 1) pairs.push(pairOf(0, 0));
  return { base, size, bundles, pairs, rows: 0, complete: 0 };
}

function encode(codes: Uint8Array, items: readonly PointColumn[], rows: Uint32Array, base: number): void {
  codes.fill(0);
  for (const { slots } of items)
    for (let i = 0; i < rows.length; i++) codes[i] = (codes[i] ?? 0) * base + (slots[rows[i] ?? 0] ?? 0);
}

function countPairs(counts: Uint32Array, own: Uint8Array, other: Uint8Array, rows: number, size: number): void {
  for (let i = 0; i < rows; i++) {
    const at = (own[i] ?? 0) * size + (other[i] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** Counts the rows up to `rows` that were not counted yet. `items` are those the counts were made for. */
export function countRows(pairCounts: PairCounts, items: readonly PointColumn[], rows: number): void {
  const { base, size, bundles, pairs } = pairCounts;
  const complete = completeRows(pairCounts.rows, rows, items);
  const codes = bundles.map(() => new Uint8Array(stretch));
  const none = new Uint8Array(0);
  for (let from = 0; from < complete.length; from += stretch) {
    const stretchRows = complete.subarray(from, from + stretch);
    bundles.forEach(({ first, points }, at) => {
      encode(codes[at] ?? none, items.slice(first, first + points.length), stretchRows, base);
    });
    for (const { own, other, counts } of pairs)
      countPairs(counts, codes[own] ?? none, codes[other] ?? none, stretchRows.length, size);
  }
  pairCounts.rows = rows;
  pairCounts.complete += complete.length;
}

/** How many people have each code of one bundle. */
export function codeCounts({ pairs, size }: PairCounts, bundle: number): Float64Array {
  const found = new Float64Array(size);
  const pair = pairs.find(({ own, other }) => own === bundle || other === bundle);
  pair?.counts.forEach((people, at) => {
    const code = pair.own === bundle ? Math.floor(at / size) : at % size;
    found[code] = (found[code] ?? 0) + people;
  });
  return found;
}
