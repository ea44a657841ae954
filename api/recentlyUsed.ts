/** What was worked out lately, kept in memory: the entry unused for longest goes first. */
export interface RecentlyUsed<V> {
  /** The kept value, or the one `make` gives now. A promise that fails is not kept. */
  get(key: string, make: () => V): V;
}

/** @param most number of entries kept. */
export function recentlyUsed<V>(most: number): RecentlyUsed<V> {
  const kept = new Map<string, V>();
  return {
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) kept.delete(key);
      const value = known ?? make();
      kept.set(key, value);
      if (value instanceof Promise) value.catch(() => kept.get(key) === value && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
