/**
 * Probabilities of several exploratory comparisons made at once, adjusted by Benjamini and Hochberg's steps: the largest as
 * it is, the next m/(m−1) times, …, never rising, at most 1. Null (no test) stays null and does not count in m. Among the
 * comparisons named at or below q, a share of at most q is expected to be false. Same order as given. Source: Benjamini &
 * Hochberg 1995, J R Stat Soc B 57:289. R: `p.adjust(p, "BH")`.
 */
export function benjaminiHochberg(probabilities: readonly (number | null)[]): (number | null)[] {
  const known = probabilities.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = probabilities.map(() => null);
  let reached = 1;
  known.forEach(({ p, at }, step) => {
    reached = Math.min(reached, (p * known.length) / (known.length - step));
    adjusted[at] = reached;
  });
  return adjusted;
}
