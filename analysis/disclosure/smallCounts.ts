/** Counts of people from one to this many are hidden. */
export const largestHidden = 4;

const isSmall = (count: number): boolean => count >= 1 && count <= largestHidden;

/**
 * Counts of people in parts of a whole whose size is known, with every count from 1 to 4 hidden (null), and as many others as
 * it takes so that none of these can be worked out: at least two are hidden, of six people or more together, so that each stays
 * possible from one or fewer to five or more. Null in place of all when the parts have too few people for that.
 */
export function hideSmall<K extends string>(counts: Readonly<Record<K, number>>): Record<K, number | null> | null {
  const keys = Object.keys(counts) as K[];
  const hidden = new Set(keys.filter((key) => isSmall(counts[key])));
  if (hidden.size > 0) {
    const hiddenSum = () => [...hidden].reduce((sum, key) => sum + counts[key], 0);
    const rest = keys.filter((key) => !hidden.has(key)).sort((a, b) => counts[a] - counts[b]);
    // Nobody in a part says as much as somebody: those without anyone are hidden last, with those of the smallest number.
    const candidates = [...rest.filter((key) => counts[key] > 0), ...rest.filter((key) => counts[key] === 0)];
    while (hidden.size < 2 || hiddenSum() <= largestHidden + 1) {
      const next = candidates.shift();
      if (next === undefined) return null;
      hidden.add(next);
    }
  }
  return Object.fromEntries(keys.map((key) => [key, hidden.has(key) ? null : counts[key]])) as Record<K, number | null>;
}
