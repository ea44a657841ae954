import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type EntryDifference, entryDifferences } from '../../surveys/entryComparison.ts';
import { commitPaper, type PaperOutcome, type PaperRow } from '../answers/paperCommit.ts';
import { hashReceipt } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members } from '../db/schema/organization.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { mayEnterSomewhere } from './paperEnvelopes.ts';
import { type ReadSheet, readSheet, type secondEntryInput, type TypedSheet } from './paperSheetInput.ts';
import { findEntry } from './paperSheets.ts';
import { pseudonymOf } from './pseudonyms.ts';
import { checkReceipt } from './receipts.ts';
import { newId } from './write.ts';

type SecondEntry = z.infer<typeof secondEntryInput>;

/** Where the two entries differ; `item` is null when only one of them holds the part at all. */
export type SheetDifference = Omit<EntryDifference, 'item'> & {
  part: 'experience' | 'demographics';
  item: string | null;
};

function differencesOf(first: ReadSheet, second: ReadSheet): SheetDifference[] {
  const experience = entryDifferences(first.experience.content, second.experience.content);
  const inExperience = experience.map((each) => ({ part: 'experience' as const, ...each }));
  if ((first.demographics === null) !== (second.demographics === null)) {
    const reason = first.demographics === null ? 'absent' : 'present';
    return [...inExperience, { part: 'demographics', item: null, reason }];
  }
  if (first.demographics === null || second.demographics === null) return inExperience;
  const own = entryDifferences(first.demographics.content, second.demographics.content);
  return [...inExperience, ...own.map((each) => ({ part: 'demographics' as const, ...each }))];
}

/** What is kept of the person outside `anonymous` mode. */
async function personOf({ db, config }: Context, invitationId: string | null) {
  if (invitationId === null) return { pseudonym: null, language: null };
  const [person] = await db.read
    .select({ memberId: members.id, language: members.language })
    .from(invitations)
    .innerJoin(members, eq(members.id, invitations.memberId))
    .where(eq(invitations.id, invitationId));
  if (!person) throw new Problem('not_found', { noun: 'member' });
  return { pseudonym: pseudonymOf(config.secret, person.memberId), language: person.language };
}

const refusals: Record<Exclude<PaperOutcome, 'stored'>, ProblemCode> = {
  unknown_entry: 'not_found',
  receipt_in_use: 'receipt_in_use',
  no_envelope: 'no_envelope',
  already_answered: 'already_answered',
  not_open: 'campaign_not_open',
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Compares the second entry of a sheet with the first. When they agree, or every difference was settled by looking at the
 * sheet, the sheet becomes a response like any other. The same receipt code again answers the same.
 * @throws Problem `entries_differ` with what the first entry says in each place, `invalid_answers`, `not_found`, `no_envelope`,
 * `already_answered`, `receipt_in_use`, `campaign_not_open`.
 */
export async function enterSecond(context: Context, campaignId: string, id: string, input: SecondEntry) {
  await mayEnterSomewhere(context, campaignId);
  const { receiptCode, recordKey, settled, ...typed } = input;
  const received = { status: 'received' as const, receiptCode };
  const entry = await findEntry(context, context.db.read, campaignId, id).catch(async (error: unknown) => {
    const isGone = error instanceof Problem && error.code === 'not_found';
    if (isGone && (await checkReceipt(context, { receiptCode })).received) return null;
    throw error;
  });
  if (entry === null) return received;
  const campaign = await findCampaign(context.db.read, campaignId);
  const second = await readSheet(context, campaign, entry.side, typed);
  const first = await readSheet(context, campaign, entry.side, entry.first as TypedSheet);
  const open = differencesOf(first, second).filter(
    ({ part, item }) => !settled.includes(item === null ? part : `${part}.${item}`),
  );
  if (open.length > 0) throw new Problem('entries_differ', { differences: open });
  const { experience, demographics } = second;
  const at = context.now().getTime();
  const row: PaperRow = {
    entryId: id,
    receiptHash: hex(hashReceipt(receiptCode)),
    versionId: experience.versionId,
    content: JSON.stringify(experience.content),
    record: demographics && {
      key: hex(Buffer.from(recordKey, 'base64url')),
      versionId: demographics.versionId,
      content: JSON.stringify(demographics.content),
    },
    ...(await personOf(context, entry.invitationId)),
    today: dayOf(at),
    audit: { id: newId(), at, actorId: context.actor?.userId ?? 'system', verb: 'paper.enter', detail: '{"sheets":1}' },
  };
  const ruling = await context.db.maintain((client) => commitPaper(client, context.db.local, row));
  // The same press twice: the other one has stored it meanwhile.
  if (ruling === null && (await checkReceipt(context, { receiptCode })).received) return received;
  if (ruling?.outcome !== 'stored') throw new Problem(refusals[ruling?.outcome ?? 'unknown_entry']);
  context.submissions.mixSoon();
  const { teamId, side } = ruling;
  context.live.append([{ campaignId, teamId, side, ...experience }]);
  return received;
}
