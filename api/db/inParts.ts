/**
 * A list in parts that follow each other: the values that a statement binds are limited (32,766), and so is what should be held
 * at once. @param size how many of the list a part has at most; 500 suit rows of up to sixty columns.
 */
export function* inParts<T>(list: readonly T[], size = 500): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
