import type { Client } from '@libsql/client';
import { secureDelete } from './mixing.ts';
import type { RuledRow, SubmissionRow } from './submissionRow.ts';

const receiptKnown = ['response_tail', 'responses']
  .map((table) => `exists (select 1 from ${table} a where a.receiptHash = unhex(s.value ->> 1))`)
  .join(' or ');

/**
 * The one place where the outcome of a submission is ruled. Campaign, team and side come from the invitation. Parameter
 * rows: token hash, receipt hash. The rulings come as one JSON text: a row each would take the driver twice as long.
 */
const ruling = `
  select json_group_array(json_array(s.key, case
    when i.id is null then 'unknown_token'
    when ${receiptKnown} then iif(i.spent = 1, 'received', 'receipt_in_use')
    when i.spent = 1 then 'already_answered'
    when c.status not in ('open', 'closing') then 'not_open'
    else 'stored' end, i.campaignId, i.teamId, i.side, t.institutionId, c.mode)) as rulings
  from json_each(?) s
  left join invitations i on i.tokenHash = unhex(s.value ->> 0)
  left join campaigns c on c.id = i.campaignId
  left join teams t on t.id = i.teamId`;

type Ruled = RuledRow & { institutionId: string | null; mode: string | null };
type RulingColumns = [
  position: number,
  ...[Ruled['outcome'], Ruled['campaignId'], Ruled['teamId'], Ruled['side'], Ruled['institutionId'], Ruled['mode']],
];

function ruledOf(text: string): Ruled[] {
  const ruled: Ruled[] = [];
  for (const [position, outcome, campaignId, teamId, side, institutionId, mode] of JSON.parse(text) as RulingColumns[])
    ruled[position] = { outcome, campaignId, teamId, side, institutionId, mode };
  return ruled;
}

const placed = (column: string, place: number): string =>
  column === 'pairing' ? `unhex(value ->> ${place})` : `value ->> ${place}`;

/** Inserts parameter rows, a JSON array of arrays, in the order of the key, which comes first and in hexadecimal. */
const insertInto = (table: string, key: string, columns: string[]): string => `
  insert into ${table} (${[key, ...columns].join(', ')})
  select unhex(value ->> 0), ${columns.map((name, i) => placed(name, i + 1)).join(', ')} from json_each(?) order by 1`;

const place = ['campaignId', 'versionId'];
export const storeAnswers = insertInto('response_tail', 'receiptHash', [
  ...[...place, 'teamId', 'side', 'pseudonym', 'language', 'answeredOn', 'content', 'collectionMode', 'pairing'],
]);
/** Institution and side, never the team. */
export const storeRecords = insertInto('demographic_tail', 'recordKey', [...place, 'institutionId', 'side', 'content']);

/** In place and of the same size: the row stays where it is. */
const spendTokens = 'update invitations set spent = 1 where tokenHash in (select unhex(value) from json_each(?))';

/** How many came in which way, in place: the counts are of the campaign, with no key to any response. */
export const countWays = `
  insert into collection_modes (campaignId, mode, responses)
  select value ->> 0, value ->> 1, count(*) from json_each(?) where true group by 1, 2
  on conflict (campaignId, mode) do update set responses = responses + excluded.responses`;

/** What was saved to be resumed elsewhere is of no use any more. */
const forgetSaved = `delete from saved_answers where invitationId in
  (select id from invitations where tokenHash in (select unhex(value) from json_each(?)))`;

interface GroupStatement {
  sql: string;
  args: string[];
}

/** The statements that store what was ruled so: answers, records, tokens. */
function statementsOf(group: SubmissionRow[], rulings: Ruled[]): GroupStatement[] {
  const answers: (string | null)[][] = [];
  const records: (string | null)[][] = [];
  const tokens: string[] = [];
  const ways: (string | null)[][] = [];
  const resumable: string[] = [];
  for (const [position, row] of group.entries()) {
    const ruled = rulings[position];
    if (ruled?.outcome !== 'stored') continue;
    const { campaignId, teamId, side, institutionId, mode } = ruled;
    const anonymous = mode === 'anonymous';
    const personal = anonymous ? [null, null, null] : [row.pseudonym, row.language, row.today];
    const how = anonymous ? [null, null] : [row.collectionMode, row.pairing];
    answers.push([row.receiptHash, campaignId, row.versionId, teamId, side, ...personal, row.content, ...how]);
    ways.push([campaignId, row.collectionMode]);
    if (!anonymous) resumable.push(row.tokenHash);
    const { record } = row;
    if (record) records.push([record.key, campaignId, record.versionId, institutionId, side, record.content]);
    tokens.push(row.tokenHash);
  }
  if (answers.length === 0) return [];
  return [
    { sql: storeAnswers, args: [JSON.stringify(answers)] },
    ...(records.length > 0 ? [{ sql: storeRecords, args: [JSON.stringify(records)] }] : []),
    { sql: spendTokens, args: [JSON.stringify(tokens)] },
    { sql: countWays, args: [JSON.stringify(ways)] },
    ...(resumable.length > 0 ? [{ sql: forgetSaved, args: [JSON.stringify(resumable)] }] : []),
  ];
}

/** Runs one statement of a transaction. @returns the text that it gives, null without one. */
export type Ask = (statement: GroupStatement) => Promise<string | null>;

/**
 * Stores a group of submissions in one transaction and rules each of them; durable when it resolves. Run it between two
 * other writes.
 * @param transact runs a job in one write transaction in which what is deleted is overwritten: a page that an insert splits
 * would keep a copy of the cells that moved to the next one.
 * @param group submissions with distinct tokens, receipts and record keys.
 */
export function commitGroup(
  transact: (job: (ask: Ask) => Promise<RuledRow[]>) => Promise<RuledRow[]>,
  group: SubmissionRow[],
): Promise<RuledRow[]> {
  const keys = JSON.stringify(group.map(({ tokenHash, receiptHash }) => [tokenHash, receiptHash]));
  return transact(async (ask) => {
    const text = await ask({ sql: ruling, args: [keys] });
    if (text === null) throw new Error('a group of submissions was not ruled');
    const rulings = ruledOf(text);
    for (const statement of statementsOf(group, rulings)) await ask(statement);
    return rulings.map(({ outcome, campaignId, teamId, side }) => ({ outcome, campaignId, teamId, side }));
  });
}

/** As a client does it, which a libSQL server needs, and whoever writes in the thread that has one. */
export const throughClient =
  (client: Client, local: boolean) =>
  async <T>(job: (ask: Ask) => Promise<T>): Promise<T> => {
    const tx = await client.transaction('write');
    try {
      if (local) await tx.execute(secureDelete);
      const result = await job(async (statement) => {
        const [first] = (await tx.execute(statement)).rows;
        return first === undefined ? null : String(first[0]);
      });
      await tx.commit();
      return result;
    } finally {
      tx.close();
    }
  };
