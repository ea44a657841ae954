/**
 * Probabilities of several comparisons made at once, adjusted by Holm's steps: the smallest times m, the next times m − 1,
 * …, never falling, at most 1. Naming those at or below 0.05 names a difference where none exists in at most one set of
 * comparisons in twenty, whatever the comparisons have to do with each other. Same order as given. Source: Holm 1979, Scand
 * J Stat 6:65. R: `p.adjust(p, "holm")`.
 */
export function holmAdjusted(probabilities: number[]): number[] {
  const order = probabilities.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const adjusted = probabilities.map(() => 1);
  let reached = 0;
  order.forEach(({ p, at }, step) => {
    reached = Math.max(reached, Math.min(1, p * (probabilities.length - step)));
    adjusted[at] = reached;
  });
  return adjusted;
}
