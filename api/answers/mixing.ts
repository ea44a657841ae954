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

/** Responses, and records, that leave the tails in one turn: so few that a submission hardly waits for it. */
export const portion = 64;

/** The first of a tail, by their random keys, go to where they stay. */
const leave = (tail: string, key: string, inserts: string[]): InStatement[] => [
  ...inserts.map((insert) => `${insert} from ${tail} order by ${key} limit ${portion}`),
  `delete from ${tail} where ${key} in (select ${key} from ${tail} order by ${key} limit ${portion})`,
];

const leaveTails: InStatement[] = [
  ...leave('response_tail', 'receiptHash', [
    'insert into responses select *',
    'insert into unsegmented_responses select receiptHash',
  ]),
  ...leave('demographic_tail', 'recordKey', ['insert into demographic_records select *']),
];

/** @returns the larger number of rows in one of the tails. */
async function tailLength(client: Client): Promise<number> {
  const { rows } = await client.execute(
    'select max((select count(*) from response_tail), (select count(*) from demographic_tail)) as longest',
  );
  return Number(rows[0]?.longest);
}

/** Moves the first of the tails on, when one is longer than `most`. @returns whether it was. */
export async function movePortion(client: Client, local: boolean, most: number): Promise<boolean> {
  const isTooLong = (await tailLength(client)) > most;
  if (isTooLong) await client.batch(local ? [secureDelete, ...leaveTails] : leaveTails, 'write');
  return isTooLong;
}

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
 * Rewrites the tails so that nothing in the file shows in which order answers came; then empties the log. The keys are
 * random, so their order tells nothing, and the pages depend on what is stored only, not on its history. Run it between
 * two other writes.
 * @param local false for a libSQL server, whose log and deleted cells are its own.
 * @returns false when the log could not be emptied yet.
 */
export async function mixTails(client: Client, local: boolean): Promise<boolean> {
  if ((await tailLength(client)) > 0) await client.batch(local ? [secureDelete, ...shuffle] : shuffle, 'write');
  return emptyLog(client, local);
}

/** Tries to empty the log, between two writes. @returns false when it could not be emptied yet. */
export const emptyLog = (client: Client, local: boolean): Promise<boolean> =>
  local ? truncateLog(client) : Promise.resolve(true);
