/** One segment of a diverging bar: shares of the answers, from `from` to `to`, zero in the middle of the scale. */
export interface Segment {
  point: number;
  count: number;
  from: number;
  to: number;
}

const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Share to the left of zero: everything below the middle, and half of the middle point of an odd number. */
const leftShare = (counts: number[]): number => {
  const half = Math.floor(counts.length / 2);
  const below = total(counts.slice(0, half));
  const middle = counts.length % 2 === 1 ? (counts[half] ?? 0) / 2 : 0;
  return total(counts) === 0 ? 0 : (below + middle) / total(counts);
};

/** Segments of one bar from the lowest point to the highest; empty ones are left out. */
export function divergingSegments(counts: number[]): Segment[] {
  const n = total(counts);
  let at = -leftShare(counts);
  const segments = counts.map((count, point): Segment => {
    const from = at;
    at += n === 0 ? 0 : count / n;
    return { point, count, from, to: at };
  });
  return segments.filter(({ count }) => count > 0);
}

/** The horizontal domain that holds every bar, in quarters, at least a quarter to each side. */
export function divergingExtent(rows: number[][]): [low: number, high: number] {
  const lefts = rows.map(leftShare);
  const rights = rows.map((counts, i) => (total(counts) === 0 ? 0 : 1 - (lefts[i] ?? 0)));
  const quarters = (share: number): number => Math.max(1, Math.ceil(share * 4 - 1e-9)) / 4;
  return [-quarters(Math.max(0, ...lefts)), quarters(Math.max(0, ...rights))];
}

/** How many of the highest points count as agreement: two, or one when the scale has three points or fewer. */
export const topPoints = (points: number): number => (points >= 4 ? 2 : 1);
