/** A page of rows of one table, from the key after the given one on. */
export type PageAfter<Row> = (after: Buffer) => Promise<Row[]>;

/**
 * The rows of a tail and of the table that it moves to, a page at a time by their random keys: no order of arrival exists. The
 * tail goes first, and is remembered: a row that leaves it meanwhile must not come twice.
 */
export async function* tailFirst<Row>(
  tail: PageAfter<Row>,
  table: PageAfter<Row>,
  keyOf: (row: Row) => Buffer,
): AsyncGenerator<Row> {
  const inTail = new Set<string>();
  for (const pageAfter of [tail, table]) {
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const page = await pageAfter(after);
      for (const row of page) {
        const key = keyOf(row).toString('latin1');
        if (pageAfter === tail) inTail.add(key);
        else if (inTail.has(key)) continue;
        yield row;
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = keyOf(last);
    }
  }
}
