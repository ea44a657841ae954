import type { Client, InStatement } from '@libsql/client';
import type { DeclineReason } from '../db/schema/campaigns.ts';
import { secureDelete } from './mixing.ts';

/** `declined` also when it had been said before: then nothing changes, and no second reason is kept. */
export type DeclineOutcome = 'declined' | 'unknown_token' | 'already_answered' | 'not_open';

const finding = `
  select i.spent, i.declined, i.campaignId, c.status from invitations i join campaigns c on c.id = i.campaignId
  where i.tokenHash = ?`;

const forgetSaved = 'delete from saved_answers where invitationId = (select id from invitations where tokenHash = ?)';

/** In place and of the same size: the row stays where it is. */
const markDeclined = 'update invitations set declined = 1 where tokenHash = ?';

/** All reasons again, in the order of their random keys: the pages then show nothing of the order in which they came. */
const rewriteReasons = (kept: string): InStatement[] => [
  'delete from decline_reasons',
  {
    sql: `insert into decline_reasons (id, campaignId, reason)
      select unhex(value ->> 0), value ->> 1, value ->> 2 from json_each(?) order by 1`,
    args: [kept],
  },
];

const allReasons =
  "select coalesce(json_group_array(json_array(hex(id), campaignId, reason)), '[]') as kept from decline_reasons";

/**
 * Records that the holder of a token will not answer, and apart from that, under a random key, why. One transaction; run it
 * between two other writes, and have the log emptied soon after: until then it shows which two belong together.
 * @param local false for a libSQL server, which decides itself what it overwrites.
 */
export async function commitDecline(
  client: Client,
  local: boolean,
  { tokenHash, reason, key }: { tokenHash: Uint8Array; reason: DeclineReason | null; key: Uint8Array },
): Promise<DeclineOutcome> {
  const tx = await client.transaction('write');
  try {
    if (local) await tx.execute(secureDelete);
    const { rows } = await tx.execute({ sql: finding, args: [tokenHash] });
    const row = rows[0];
    if (row === undefined) return 'unknown_token';
    if (row.spent === 1) return 'already_answered';
    if (row.declined === 1) return 'declined';
    if (row.status !== 'open' && row.status !== 'closing') return 'not_open';
    await tx.execute({ sql: markDeclined, args: [tokenHash] });
    await tx.execute({ sql: forgetSaved, args: [tokenHash] });
    if (reason !== null) {
      const insert = 'insert into decline_reasons (id, campaignId, reason) values (?, ?, ?)';
      await tx.execute({ sql: insert, args: [key, String(row.campaignId), reason] });
      const kept = await tx.execute(allReasons);
      for (const statement of rewriteReasons(String(kept.rows[0]?.kept))) await tx.execute(statement);
    }
    await tx.commit();
    return 'declined';
  } finally {
    tx.close();
  }
}
