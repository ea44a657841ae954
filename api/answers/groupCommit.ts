import type { InStatement } from '@libsql/client';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import { secureDelete } from './mixing.ts';
import type { StoredResponse, Submission, SubmissionOutcome } from './submission.ts';

const column = (index: number, name: string) => `value ->> ${index} as ${name}`;

/** The parameter: a JSON array of arrays, one per submission; hashes and keys in hexadecimal. */
const submitted = `
  select key as position, unhex(value ->> 0) as tokenHash, unhex(value ->> 1) as receiptHash,
    ${['versionId', 'content', 'language', 'today', 'pseudonym'].map((name, i) => column(i + 2, name)).join(', ')}
  from json_each(?)`;

const receiptKnown = ['response_tail', 'responses']
  .map((table) => `exists (select 1 from ${table} a where a.receiptHash = s.receiptHash)`)
  .join(' or ');

/** The one place where the outcome of a submission is ruled. Campaign, team and side come from the invitation. */
const ruled = `
  select s.*, i.campaignId, i.teamId, i.side, c.mode,
    case when i.id is null then 'unknown_token'
      when ${receiptKnown} then 'received'
      when i.spent = 1 then 'already_answered'
      when c.status not in ('open', 'closing') then 'not_open'
      else 'stored' end as outcome
  from (${submitted}) s
  left join invitations i on i.tokenHash = s.tokenHash
  left join campaigns c on c.id = i.campaignId`;

const ruling = `select position, outcome, campaignId, teamId, side from (${ruled})`;

/** Rows to store pass through `response_mixing`, so that the statements after it need not rule again. */
const stage = `
  insert into response_mixing
    (receiptHash, campaignId, versionId, teamId, side, pseudonym, language, answeredOn, content)
  select receiptHash, campaignId, versionId, teamId, side, iif(mode = 'anonymous', null, pseudonym),
    iif(mode = 'anonymous', null, language), iif(mode = 'anonymous', null, today), content
  from (${ruled}) where outcome = 'stored'`;

/** Parameter rows: receipt hash, record key, version, content. Institution and side, never the team. */
const storeDemographics = `
  insert into demographic_tail (recordKey, campaignId, versionId, institutionId, side, content)
  select unhex(value ->> 1), m.campaignId, value ->> 2, t.institutionId, m.side, value ->> 3
  from json_each(?)
  join response_mixing m on m.receiptHash = unhex(value ->> 0)
  join teams t on t.id = m.teamId
  order by 1`;

/** In place and of the same size: the row stays where it is. Parameter rows: token hash, receipt hash. */
const spendTokens = `
  update invitations set spent = 1 where tokenHash in (
    select unhex(value ->> 0) from json_each(?) join response_mixing m on m.receiptHash = unhex(value ->> 1))`;

const hex = (bytes: Buffer): string => bytes.toString('hex');

/** The statements of one group: all of it is stored, or nothing. */
function statementsOf(group: Submission[]): InStatement[] {
  const rows = group.map(({ tokenHash, receiptHash, experience, language, today, pseudonym }) => [
    hex(tokenHash),
    hex(receiptHash),
    experience.versionId,
    JSON.stringify(experience.content),
    language,
    today,
    pseudonym,
  ]);
  const demographics = group.flatMap(({ receiptHash, demographics: record }) =>
    record ? [[hex(receiptHash), hex(record.recordKey), record.versionId, JSON.stringify(record.content)]] : [],
  );
  const submissions = JSON.stringify(rows);
  return [
    { sql: ruling, args: [submissions] },
    { sql: stage, args: [submissions] },
    ...(demographics.length > 0 ? [{ sql: storeDemographics, args: [JSON.stringify(demographics)] }] : []),
    { sql: spendTokens, args: [JSON.stringify(rows.map((row) => row.slice(0, 2)))] },
    'insert into response_tail select * from response_mixing order by receiptHash',
    'delete from response_mixing',
  ];
}

export interface Ruling {
  outcome: SubmissionOutcome;
  /** Present when the outcome is `stored`. */
  stored: StoredResponse | null;
}

/**
 * Stores a group of submissions in one transaction and rules each of them; durable when it resolves.
 * @param group submissions with distinct tokens, receipts and record keys.
 */
export async function commitGroup(db: Database, group: Submission[]): Promise<Ruling[]> {
  const preparation = db.local ? [secureDelete] : [];
  const results = await db.batch([...preparation, ...statementsOf(group)]);
  const rulings: Ruling[] = group.map(() => ({ outcome: 'unknown_token', stored: null }));
  for (const row of results[preparation.length]?.rows ?? []) {
    const position = Number(row.position);
    const submission = group[position];
    if (!submission) continue;
    const outcome = String(row.outcome) as SubmissionOutcome;
    const stored = {
      campaignId: String(row.campaignId),
      teamId: String(row.teamId),
      side: String(row.side) as Side,
      ...submission.experience,
    };
    rulings[position] = { outcome, stored: outcome === 'stored' ? stored : null };
  }
  return rulings;
}
