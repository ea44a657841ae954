import type { Client, InStatement, Row } from '@libsql/client';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { CampaignStatus } from '../db/schema/campaigns.ts';
import type { SegmentMarks } from './campaignStore.ts';
import { secureDelete } from './mixing.ts';
import { unsegmentStatements } from './segments.ts';
import { storedSide } from './storedSide.ts';

/**
 * - `withdrawn`: gone from the database, durable.
 * - `unknown`: no response has this receipt; nothing changed. So it is after a withdrawal.
 * - `not_open`: it is kept, and the campaign no longer lets answers go.
 */
export type Withdrawal =
  | { outcome: 'unknown' | 'not_open' }
  | {
      outcome: 'withdrawn';
      response: { campaignId: string; teamId: string; side: Side; content: ResponseContent };
      marks: SegmentMarks;
    };

const finding = `
  select a.*, c.status, exists (select 1 from unsegmented_responses u where u.receiptHash = ?1) as unsegmented
  from (
    select 'tail' as home, campaignId, teamId, side, content, collectionMode from response_tail where receiptHash = ?1
    union all
    select 'settled', campaignId, teamId, side, content, collectionMode from responses where receiptHash = ?1
  ) a join campaigns c on c.id = a.campaignId`;

const letsGo: Record<CampaignStatus, boolean> = {
  draft: false,
  open: true,
  closing: true,
  closed: false,
  archived: false,
};

/** Columns hold no key: which row of a segment is this response's cannot be known, so the campaign's segments all go. */
function forgetting(row: Row, receiptHash: Uint8Array, inSegment: boolean): InStatement[] {
  const campaignId = String(row.campaignId);
  const byReceipt = (table: string): InStatement => ({
    sql: `delete from ${table} where receiptHash = ?`,
    args: [receiptHash],
  });
  return [
    ...(row.home === 'tail' ? [byReceipt('response_tail')] : ['unsegmented_responses', 'responses'].map(byReceipt)),
    ...(inSegment ? unsegmentStatements(campaignId) : []),
    // Only where the way stands with the answers: otherwise nobody knows which way this response came.
    {
      sql: 'update collection_modes set responses = responses - 1 where campaignId = ? and mode = ? and responses > 0',
      args: [campaignId, row.collectionMode ?? ''],
    },
  ];
}

/**
 * Deletes the response with this receipt, and whatever was derived from it, in one transaction. The token stays spent; a
 * demographic record has no key to the response and stays. Run it between two other writes.
 * @param local false for a libSQL server, which decides itself what it overwrites.
 */
export async function withdrawResponse(client: Client, local: boolean, receiptHash: Uint8Array): Promise<Withdrawal> {
  const tx = await client.transaction('write');
  try {
    if (local) await tx.execute(secureDelete);
    const { rows } = await tx.execute({ sql: finding, args: [receiptHash] });
    const row = rows[0];
    if (row === undefined) return { outcome: 'unknown' };
    if (!letsGo[String(row.status) as CampaignStatus]) return { outcome: 'not_open' };
    const inSegment = row.home === 'settled' && Number(row.unsegmented) === 0;
    for (const statement of forgetting(row, receiptHash, inSegment)) await tx.execute(statement);
    await tx.commit();
    return {
      outcome: 'withdrawn',
      response: {
        campaignId: String(row.campaignId),
        teamId: String(row.teamId),
        side: storedSide(row.side),
        content: JSON.parse(String(row.content)) as ResponseContent,
      },
      marks: inSegment ? 'all_unsegmented' : 'one_less',
    };
  } finally {
    tx.close();
  }
}
