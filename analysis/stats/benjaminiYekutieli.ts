import { benjaminiHochberg } from './benjaminiHochberg.ts';

/**
 * Benjamini and Hochberg's steps made safe for comparisons that depend on each other in any way: every adjusted probability
 * times 1 + ½ + … + 1/m, never above 1. For exploring many comparisons that may pull in opposite directions; not as a habit,
 * since it hides much, and answers of the same people mostly pull the same way. Null (no test) stays null and does not count in
 * m. Same order as given. Source: Benjamini & Yekutieli 2001, Ann Stat 29:1165. R: `p.adjust(p, "BY")`.
 */
export function benjaminiYekutieli(probabilities: readonly (number | null)[]): (number | null)[] {
  const known = probabilities.filter((p) => p !== null).length;
  const harmonic = Array.from({ length: known }, (_, i) => 1 / (i + 1)).reduce((sum, each) => sum + each, 0);
  const scaled = benjaminiHochberg(probabilities);
  return scaled.map((p) => (p === null ? null : Math.min(1, p * harmonic)));
}
