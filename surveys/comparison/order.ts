/**
 * Which names stand elsewhere among those that both lists hold: as few as it takes for the others to stand in the same
 * order. What was added or removed around a name moves nothing.
 */
export function movedNames(before: readonly string[], after: readonly string[]): Set<string> {
  const earlier = new Map(before.map((name, at) => [name, at]));
  const kept = after.filter((name) => earlier.has(name));
  const places = kept.map((name) => earlier.get(name) ?? 0);
  // The longest rising run (patience sorting): `ends[n]` is the position that ends the best run of n + 1.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  places.forEach((place, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? undefined : ends[low - 1];
    ends[low] = at;
  });
  const moved = new Set(kept);
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) moved.delete(kept[at] ?? '');
  return moved;
}
