import { and, count, eq } from 'drizzle-orm';
import type * as z from 'zod';
import type { Side } from '../../surveys/side.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { paperEntries, paperReturns } from '../db/schema/paper.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { checkTakesPaper, codedInvitation, mayEnterSomewhere } from './paperEnvelopes.ts';
import { type firstEntryInput, readSheet } from './paperSheetInput.ts';
import { placeOfTeam } from './places.ts';
import { newId, write } from './write.ts';

type FirstEntry = z.infer<typeof firstEntryInput>;

const fault = (path: string, message: string): Problem =>
  new Problem('invalid_request', { target: 'json', faults: [{ path, message }] });

interface SheetPlace {
  teamId: string;
  side: Side;
  invitationId: string | null;
}

/** Team and side of a sheet from an envelope that came back. @throws Problem `no_envelope` when none waits for its sheet. */
async function amongEnvelopes(tx: Transaction, campaignId: string, { teamId, side }: FirstEntry): Promise<SheetPlace> {
  if (teamId === undefined || side === undefined) throw fault('teamId', 'is needed, with the side');
  const here = and(
    eq(paperReturns.campaignId, campaignId),
    eq(paperReturns.teamId, teamId),
    eq(paperReturns.side, side),
  );
  const [counts] = await tx.select().from(paperReturns).where(here);
  const [waiting] = await tx
    .select({ sheets: count() })
    .from(paperEntries)
    .where(and(eq(paperEntries.campaignId, campaignId), eq(paperEntries.teamId, teamId), eq(paperEntries.side, side)));
  const left = (counts?.returned ?? 0) - (counts?.entered ?? 0) - (waiting?.sheets ?? 0);
  if (left < 1) throw new Problem('no_envelope');
  return { teamId, side, invitationId: null };
}

/** Whose sheet it is, outside `anonymous` mode. @throws Problem `unknown_code`, `already_answered`, `conflict`. */
async function ofPerson(context: Context, tx: Transaction, campaignId: string, code?: string): Promise<SheetPlace> {
  if (code === undefined) throw fault('code', 'is needed');
  const { id, teamId, side, spent } = await codedInvitation(context, tx, campaignId, code);
  if (spent === 1) throw new Problem('already_answered');
  const [other] = await tx.select().from(paperEntries).where(eq(paperEntries.invitationId, id));
  if (other) throw new Problem('conflict', { field: 'code' });
  return { teamId, side, invitationId: id };
}

const placeOf = (context: Context, tx: Transaction, campaign: Campaign, input: FirstEntry): Promise<SheetPlace> =>
  campaign.mode === 'anonymous'
    ? amongEnvelopes(tx, campaign.id, input)
    : ofPerson(context, tx, campaign.id, input.code);

/** May the actor enter paper at the team that the sheet names, or somewhere in the programme when a code will tell? */
async function authoriseFirst(context: Context, campaignId: string, { teamId }: FirstEntry): Promise<void> {
  if (context.actor === null) throw new Problem('unauthenticated');
  if (teamId === undefined) return mayEnterSomewhere(context, campaignId);
  authorise(context, 'paper.enter', await placeOfTeam(context.db.read, teamId));
  const [member] = await context.db.read
    .select()
    .from(campaignTeams)
    .where(and(eq(campaignTeams.campaignId, campaignId), eq(campaignTeams.teamId, teamId)));
  if (!member) throw new Problem('not_found', { noun: 'team' });
}

/**
 * Keeps the first entry of a sheet until a second one agrees with it.
 * @throws Problem `invalid_answers` with every fault, `conflict` for a number that is in use, `no_envelope`, `unknown_code`,
 * `already_answered`, `campaign_not_open`.
 */
export async function enterFirst(context: Context, campaignId: string, input: FirstEntry): Promise<{ id: string }> {
  await authoriseFirst(context, campaignId, input);
  const { sheet, answers, missing, demographics } = input;
  const firstBy = context.actor?.userId ?? '';
  return write({ ...context, idempotencyKey: null }, 'paper.enter', { campaignId }, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    checkTakesPaper(campaign);
    const used = and(eq(paperEntries.campaignId, campaignId), eq(paperEntries.sheet, sheet));
    if ((await tx.select({ id: paperEntries.id }).from(paperEntries).where(used)).length > 0) {
      throw new Problem('conflict', { field: 'sheet' });
    }
    const place = await placeOf(context, tx, campaign, input);
    const first = { answers, missing, demographics };
    await readSheet(context, campaign, place.side, first);
    const id = newId();
    await tx.insert(paperEntries).values({ id, campaignId, ...place, sheet, first, firstBy });
    return { result: { id }, subject: `campaign:${campaignId}`, detail: { firstEntries: 1 } };
  });
}

/** An entry that waits for its second one, where the actor may enter paper. @throws Problem `not_found`. */
export async function findEntry(context: Context, db: Pick<Transaction, 'select'>, campaignId: string, id: string) {
  const [entry] = await db
    .select()
    .from(paperEntries)
    .where(and(eq(paperEntries.id, id), eq(paperEntries.campaignId, campaignId)));
  if (!entry) throw new Problem('not_found', { noun: 'sheet' });
  authorise(context, 'paper.enter', await placeOfTeam(db, entry.teamId));
  return entry;
}

/** Gives up the first entry of a sheet; the sheet can be entered again from the start. What was typed is overwritten. */
export async function abandonEntry(context: Context, campaignId: string, id: string): Promise<{ abandoned: true }> {
  await mayEnterSomewhere(context, campaignId);
  const given = await write({ ...context, idempotencyKey: null }, 'paper.enter', { campaignId, id }, async (tx) => {
    await findEntry(context, tx, campaignId, id);
    await tx.delete(paperEntries).where(eq(paperEntries.id, id));
    const result = { abandoned: true as const };
    return { result, subject: `campaign:${campaignId}`, detail: { abandonedEntries: 1 } };
  });
  // The log goes too, which still shows what was typed.
  context.submissions.mixSoon();
  return given;
}
