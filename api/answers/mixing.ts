import type { Client, InStatement } from '@libsql/client';

/** Responses that may stand in the tail, which each mixing rewrites. */
export const usualTail = 256;

/** Overwrites deleted cells and freed pages with zeroes. Of the connection, hence set again in each transaction. */
export const secureDelete = 'pragma secure_delete = on';

/** A table emptied into another and back stands in its pages in the order of its random keys, not in that of arrival. */
const rewrite = (tail: string, aside: string, key: string): InStatement[] => [
  `insert into ${aside} select * from ${tail} order by ${key}`,
  `delete from ${tail}`,
  `insert into ${tail} select * from ${aside} order by ${key}`,
  `delete from ${aside}`,
];

const shuffle: InStatement[] = [
  ...rewrite('response_tail', 'response_mixing', 'receiptHash'),
  ...rewrite('demographic_tail', 'demographic_mixing', 'recordKey'),
];

const leaveTail: InStatement[] = [
  'insert into responses select * from response_tail order by receiptHash',
  'insert into unsegmented_responses select receiptHash from response_tail order by receiptHash',
  'delete from response_tail',
  'insert into demographic_records select * from demographic_tail order by recordKey',
  'delete from demographic_tail',
];

/**
 * Empties the write-ahead log, which otherwise shows which token was spent together with which answers. Never waits for
 * a reader of another process: the driver would freeze the whole process while it waits.
 * @returns false when a reader held the log, and it must be tried again.
 */
async function truncateLog(client: Client): Promise<boolean> {
  const before = await client.execute('pragma busy_timeout');
  await client.execute('pragma busy_timeout = 0');
  try {
    const { rows } = await client.execute('pragma wal_checkpoint(TRUNCATE)');
    return Number(rows[0]?.[0]) === 0;
  } finally {
    await client.execute(`pragma busy_timeout = ${Number(before.rows[0]?.[0])}`);
  }
}

/**
 * Rewrites the tails so that nothing in the file shows in which order answers came, or moves them on once there are
 * more than `tailLimit` responses in them; then empties the log. The keys are random, so their order tells nothing, and
 * the pages depend on what is stored only, not on its history. Run it between two other writes.
 * @param local false for a libSQL server, whose log and deleted cells are its own.
 * @returns false when the log could not be emptied yet.
 */
export async function mixAnswers(client: Client, local: boolean, tailLimit: number): Promise<boolean> {
  const count = await client.execute(
    'select (select count(*) from response_tail) as responses, (select count(*) from demographic_tail) as records',
  );
  const responses = Number(count.rows[0]?.responses);
  const records = Number(count.rows[0]?.records);
  if (responses + records > 0) {
    const statements = responses > tailLimit ? leaveTail : shuffle;
    await client.batch(local ? [secureDelete, ...statements] : statements, 'write');
  }
  return emptyLog(client, local);
}

/** Tries to empty the log, between two writes. @returns false when it could not be emptied yet. */
export const emptyLog = (client: Client, local: boolean): Promise<boolean> =>
  local ? truncateLog(client) : Promise.resolve(true);
