/**
 * The reliability of a group's mean of n answers at an intraclass correlation: n·ICC/(1 + (n−1)·ICC), from 0 to 1.
 * Source: Spearman & Brown 1910.
 */
export const meanReliability = (n: number, icc: number): number => (n * icc) / (1 + (n - 1) * icc);

/** The fewest answers with which a group's mean is this reliable; null when none are enough (ICC of 0 or below). */
export function fewestForReliability(reliability: number, icc: number): number | null {
  if (!(icc > 0) || !(reliability < 1)) return null;
  return Math.ceil((reliability * (1 - icc)) / (icc * (1 - reliability)) - 1e-9);
}
