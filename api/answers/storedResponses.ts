import type { Client } from '@libsql/client';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import { storedSide } from './storedSide.ts';

/** What the columns need of a stored response, and its key. */
export interface StoredResponse {
  key: Uint8Array;
  campaignId: string;
  teamId: string;
  side: Side;
  content: ResponseContent;
}

/** Rows read at a time: a reader must not keep the log from being emptied for longer than a blink. */
const pageSize = 1024;

const unsegmentedPage = `select r.receiptHash, r.campaignId, r.teamId, r.side, r.content
  from unsegmented_responses u cross join responses r on r.receiptHash = u.receiptHash
  where u.receiptHash > ? order by u.receiptHash limit ${pageSize}`;

const tailPage = `select receiptHash, campaignId, teamId, side, content from response_tail
  where receiptHash > ? order by receiptHash limit ${pageSize}`;

async function* pages(client: Client, sql: string, wanted: Set<string>): AsyncGenerator<StoredResponse> {
  for (let after: Uint8Array = new Uint8Array(0); ; ) {
    const { rows } = await client.execute({ sql, args: [after] });
    for (const row of rows) {
      const { receiptHash, campaignId, teamId, side, content } = row;
      if (!(receiptHash instanceof ArrayBuffer)) throw new TypeError('a response without a key');
      after = new Uint8Array(receiptHash);
      if (!wanted.has(String(campaignId))) continue;
      yield {
        key: after,
        campaignId: String(campaignId),
        teamId: String(teamId),
        side: storedSide(side),
        content: JSON.parse(String(content)) as ResponseContent,
      };
    }
    if (rows.length < pageSize) return;
  }
}

/** The responses of these campaigns that stand in no segment but have left the tail, by their random keys. */
export const unsegmentedResponses = (client: Client, campaignIds: Iterable<string>): AsyncGenerator<StoredResponse> =>
  pages(client, unsegmentedPage, new Set(campaignIds));

/** The responses of these campaigns that are still in the tail. */
export const tailResponses = (client: Client, campaignIds: Iterable<string>): AsyncGenerator<StoredResponse> =>
  pages(client, tailPage, new Set(campaignIds));

/** How many responses of a campaign are kept, tail included. */
export async function storedCount(client: Client, campaignId: string): Promise<number> {
  const { rows } = await client.execute({
    sql: `select (select count(*) from responses where campaignId = ?1)
      + (select count(*) from response_tail where campaignId = ?1) as stored`,
    args: [campaignId],
  });
  return Number(rows[0]?.stored ?? 0);
}
