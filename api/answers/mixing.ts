import type { Client } from '@libsql/client';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  demographicRecords,
  demographicTail,
  responses,
  responseTail,
  unsegmentedResponses,
} from '../db/schema/answers.ts';

/** Responses that may stand in the tail, which each mixing rewrites. */
export const usualTail = 256;

/** Overwrites deleted cells and freed pages with zeroes. Of the connection, hence set again in each transaction. */
export const secureDelete = 'pragma secure_delete = on';

/**
 * What is put down anew is held in a table aside meanwhile. On a file this is one of the connection, which stands in memory and in
 * no log: half as much is written. A libSQL server knows no such tables; the log is its own there.
 */
type Aside = 'temp.gathered' | 'main.gathered';

/** Puts rows down in the order of their random keys, so that the pages do not show that of arrival. */
function putDownAnew(aside: Aside, rows: string, key: string, emptied: readonly string[], home: SQLiteTable): string[] {
  const columns = Object.keys(getTableColumns(home)).map((_, i) => `column${i}`);
  return [
    `create table ${aside} (${columns.join(', ')})`,
    `insert into ${aside} ${rows} order by ${key}`,
    ...emptied.map((part) => `delete from ${part}`),
    `insert into ${getTableName(home)} select * from ${aside} order by rowid`,
    `drop table ${aside}`,
  ];
}

function rewrite(aside: Aside, tail: SQLiteTable, key: string): string[] {
  const name = getTableName(tail);
  return putDownAnew(aside, `select * from ${name}`, key, [name], tail);
}

const shuffle = (aside: Aside): string[] => [
  ...rewrite(aside, responseTail, 'receiptHash'),
  ...rewrite(aside, demographicTail, 'recordKey'),
];

/** The campaigns that have something in a tail. */
const ofTail = (tail: string): string => `campaignId in (select distinct campaignId from ${tail})`;

/**
 * A tail goes to where its rows stay, together with what its campaigns already have there: all of it is put down anew in the
 * order of the random keys. Added to what stands, a later batch would take other places in the pages than an earlier one, and
 * who was reminded in between would be told from who was not.
 */
function settle(aside: Aside, tail: string, home: SQLiteTable, key: string): string[] {
  const settled = `${getTableName(home)} where ${ofTail(tail)}`;
  return putDownAnew(aside, `select * from ${settled} union all select * from ${tail}`, key, [settled, tail], home);
}

/** The marks of rows that stand in no segment, all put down anew with those of the tail. */
const remark = (aside: Aside): string[] =>
  putDownAnew(
    aside,
    'select receiptHash from unsegmented_responses union all select receiptHash from response_tail',
    'receiptHash',
    ['unsegmented_responses'],
    unsegmentedResponses,
  );

const settleTails = (aside: Aside): string[] => [
  ...remark(aside),
  ...settle(aside, 'response_tail', responses, 'receiptHash'),
  ...settle(aside, 'demographic_tail', demographicRecords, 'recordKey'),
];

/** Rewrites in one transaction; on a file with what is deleted overwritten. */
async function inOneGo(client: Client, local: boolean, statements: (aside: Aside) => string[]): Promise<void> {
  if (local) await client.execute('pragma temp_store = memory');
  await client.batch(local ? [secureDelete, ...statements('temp.gathered')] : statements('main.gathered'), 'write');
}

/**
 * A tail may hold one part in so many of what its campaigns have settled, so that putting it all down anew stays rare: of a
 * long campaign each answer is then written about five times, and the tail, which each mixing rewrites, stays short beside it.
 */
const share = 4;

/** @returns the larger number of rows in one of the tails. */
async function tailLength(client: Client): Promise<number> {
  const { rows } = await client.execute(
    'select max((select count(*) from response_tail), (select count(*) from demographic_tail)) as longest',
  );
  return Number(rows[0]?.longest);
}

async function settledLength(client: Client): Promise<number> {
  const { rows } = await client.execute(`select count(*) as settled from responses where ${ofTail('response_tail')}`);
  return Number(rows[0]?.settled);
}

/** Moves the tails on when one is longer than `most`, and than its share of what is settled; for `most` 0, always. */
export async function moveTails(client: Client, local: boolean, most: number): Promise<boolean> {
  const length = await tailLength(client);
  if (length <= most) return false;
  if (most > 0 && length * share < (await settledLength(client))) return false;
  await inOneGo(client, local, settleTails);
  return true;
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
  if ((await tailLength(client)) > 0) await inOneGo(client, local, shuffle);
  return emptyLog(client, local);
}

/** Tries to empty the log, between two writes. @returns false when it could not be emptied yet. */
export const emptyLog = (client: Client, local: boolean): Promise<boolean> =>
  local ? truncateLog(client) : Promise.resolve(true);
