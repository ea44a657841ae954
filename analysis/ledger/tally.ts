/** How many rows fall under each of the keys, in one walk; a row under null counts nowhere. */
export function tally<Key extends string, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts[key] += 1;
  }
  return counts;
}
