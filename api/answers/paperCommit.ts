import type { Client } from '@libsql/client';
import type { Side } from '../../surveys/side.ts';
import { countWays, storeAnswers, storeRecords } from './groupCommit.ts';
import { secureDelete } from './mixing.ts';
import { storedSide } from './storedSide.ts';

/**
 * - `stored`: now in the database, durable; the entry is gone.
 * - `unknown_entry`: there is no such entry (any more).
 * - `no_envelope`: as many sheets are entered as envelopes came back.
 */
export type PaperOutcome =
  | 'stored'
  | 'unknown_entry'
  | 'receipt_in_use'
  | 'no_envelope'
  | 'already_answered'
  | 'not_open';

/** A sheet of which two entries agree; hashes and keys in hexadecimal, contents as JSON. */
export interface PaperRow {
  entryId: string;
  receiptHash: string;
  versionId: string;
  content: string;
  record: { key: string; versionId: string; content: string } | null;
  /** Kept outside `anonymous` mode only. */
  pseudonym: string | null;
  language: string | null;
  today: string;
  audit: { id: string; at: number; actorId: string; verb: string; detail: string };
}

export interface PaperRuling {
  outcome: PaperOutcome;
  campaignId: string;
  teamId: string;
  side: Side;
}

const finding = `
  select e.campaignId, e.teamId, e.side, e.invitationId, t.institutionId, c.mode, c.status, c.programId, i.spent,
    exists (select 1 from response_tail a where a.receiptHash = unhex(:receipt)) or
    exists (select 1 from responses a where a.receiptHash = unhex(:receipt)) as known
  from paper_entries e join campaigns c on c.id = e.campaignId join teams t on t.id = e.teamId
  left join invitations i on i.id = e.invitationId where e.id = :entry`;

const countEntered = `update paper_returns set entered = entered + 1
  where campaignId = ? and teamId = ? and side = ? and returned > entered`;

const logAudit =
  'insert into audit_events (id, at, actorId, programId, verb, subject, detail) values (?, ?, ?, ?, ?, ?, ?)';

/**
 * Makes a response of a sheet that was entered twice, in one transaction: the response, its record apart, the count of sheets
 * entered (in `anonymous` mode) or the token (otherwise), the audit event; the entry goes. Run it between two other writes.
 */
export async function commitPaper(client: Client, local: boolean, row: PaperRow): Promise<PaperRuling | null> {
  const tx = await client.transaction('write');
  try {
    if (local) await tx.execute(secureDelete);
    const { rows } = await tx.execute({ sql: finding, args: { receipt: row.receiptHash, entry: row.entryId } });
    const found = rows[0];
    if (found === undefined) return null;
    const [campaignId, teamId, side] = [String(found.campaignId), String(found.teamId), storedSide(found.side)];
    const ruled = (outcome: PaperOutcome): PaperRuling => ({ outcome, campaignId, teamId, side });
    if (found.known === 1) return ruled('receipt_in_use');
    if (found.status !== 'open' && found.status !== 'closing') return ruled('not_open');
    const anonymous = found.mode === 'anonymous';
    if (anonymous) {
      const { rowsAffected } = await tx.execute({ sql: countEntered, args: [campaignId, teamId, side] });
      if (rowsAffected !== 1) return ruled('no_envelope');
    } else {
      if (found.spent !== 0) return ruled('already_answered');
      const invitation = String(found.invitationId);
      await tx.execute({ sql: 'update invitations set spent = 1 where id = ?', args: [invitation] });
      await tx.execute({ sql: 'delete from saved_answers where invitationId = ?', args: [invitation] });
    }
    const personal = anonymous ? [null, null, null] : [row.pseudonym, row.language, row.today];
    const how = anonymous ? [null, null] : ['paper', null];
    const answers = [row.receiptHash, campaignId, row.versionId, teamId, side, ...personal, row.content, ...how];
    await tx.execute({ sql: storeAnswers, args: [JSON.stringify([answers])] });
    const { record } = row;
    if (record !== null) {
      const columns = [record.key, campaignId, record.versionId, String(found.institutionId), side, record.content];
      await tx.execute({ sql: storeRecords, args: [JSON.stringify([columns])] });
    }
    await tx.execute({ sql: countWays, args: [JSON.stringify([[campaignId, 'paper']])] });
    await tx.execute({ sql: 'delete from paper_entries where id = ?', args: [row.entryId] });
    const { id, at, actorId, verb, detail } = row.audit;
    const subject = `campaign:${campaignId}`;
    await tx.execute({ sql: logAudit, args: [id, at, actorId, String(found.programId), verb, subject, detail] });
    await tx.commit();
    return ruled('stored');
  } finally {
    tx.close();
  }
}
