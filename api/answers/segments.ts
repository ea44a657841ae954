import { randomBytes, randomUUID } from 'node:crypto';
import type { Client, InStatement } from '@libsql/client';
import { encodeSegment } from '../../analysis/columns/segment.ts';
import { columnAppender, columnsFor } from './campaignColumns.ts';
import { randomPermutation } from './permutation.ts';
import type { ScannedSegment } from './scanRequest.ts';
import { unsegmentedResponses } from './storedResponses.ts';

/** Most rows of a segment. */
export const segmentRows = 65_536;

/**
 * Reads up to `atMost` unsegmented rows of a campaign into a segment, shuffled; null when there are fewer than `atLeast`.
 * The rows are exactly those of `keys`: they never change, and `segmentStatements` finds out if one was withdrawn since.
 */
export async function scanSegment(
  client: Client,
  campaignId: string,
  atLeast: number,
  atMost = segmentRows,
): Promise<ScannedSegment | null> {
  const columns = await columnsFor(client, campaignId, atMost);
  const append = columnAppender(columns);
  const keys: string[] = [];
  for await (const response of unsegmentedResponses(client, [campaignId])) {
    append(response);
    keys.push(Buffer.from(response.key).toString('hex'));
    if (keys.length === atMost) break;
  }
  if (keys.length === 0 || keys.length < atLeast) return null;
  const bytes = encodeSegment(columns, 0, columns.rows, randomPermutation(columns.rows, randomBytes));
  return { rows: columns.rows, bytes: Uint8Array.from(bytes), keys };
}

/**
 * What turns the marks of a segment's rows into the segment, in one transaction: the segment is inserted only if every one
 * of its rows is still there and still unsegmented, and the marks go only if it was inserted. The last statement changes
 * as many rows as the segment has, or none.
 */
export function segmentStatements(campaignId: string, { rows, bytes, keys }: ScannedSegment): InStatement[] {
  const id = randomUUID();
  const list = JSON.stringify(keys);
  return [
    {
      sql: `insert into column_segments (id, campaignId, rows, data)
        select ?1, ?2, ?3, ?4 where ?3 = (
          select count(*) from json_each(?5) k
          join unsegmented_responses u on u.receiptHash = unhex(k.value)
          join responses r on r.receiptHash = u.receiptHash)`,
      args: [id, campaignId, rows, bytes, list],
    },
    {
      sql: `delete from unsegmented_responses
        where receiptHash in (select unhex(value) from json_each(?1))
        and exists (select 1 from column_segments where id = ?2)`,
      args: [list, id],
    },
  ];
}

/** Gives a campaign's segments up: they go, and all of its rows that have left the tail are unsegmented again. */
export const unsegmentStatements = (campaignId: string): InStatement[] => [
  { sql: 'delete from column_segments where campaignId = ?', args: [campaignId] },
  {
    sql: `insert into unsegmented_responses (receiptHash)
      select receiptHash from responses where campaignId = ? on conflict do nothing`,
    args: [campaignId],
  },
];
