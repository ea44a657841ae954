import { and, count, desc, eq, isNull, max } from 'drizzle-orm';
import * as z from 'zod';
import { type CoderAgreement, coderAgreement } from '../../analysis/comments/agreement.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { commentCodings, commentDecisions, commentSettlements, comments, themes } from '../db/schema/comments.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { commentKeyOf, mostCoders, placeOfComment } from './commentStates.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** Null: none of the code book. */
const theme = z.string().max(100).nullable();
export const codingInput = z.strictObject({ theme });
export const settlementInput = z.strictObject({ theme, expected: z.int().min(0).max(10_000) });
export const agreementQuery = z.object({ campaign: z.string().max(100) });

/** @throws Problem `not_found` for a theme that is not in use in the programme. */
async function checkTheme(tx: Transaction, program: string, id: string | null): Promise<void> {
  if (id === null) return;
  const used = and(eq(themes.id, id), eq(themes.programId, program), isNull(themes.retiredOn));
  const [row] = await tx.select({ id: themes.id }).from(themes).where(used);
  if (!row)
    throw new Problem('invalid_request', { target: 'json', faults: [{ path: 'theme', message: 'not in use' }] });
}

/** The campaign of a comment that was accepted. @throws Problem `wrong_state` for any other. */
async function campaignOfAccepted(tx: Transaction, key: Buffer): Promise<string> {
  const [row] = await tx
    .select({ campaignId: comments.campaignId, decision: commentDecisions.decision })
    .from(comments)
    .innerJoin(commentDecisions, eq(commentDecisions.commentId, comments.id))
    .where(eq(comments.id, key))
    .orderBy(desc(commentDecisions.sequence))
    .limit(1);
  if (row?.decision !== 'accepted') throw new Problem('wrong_state', { state: row?.decision ?? 'waiting' });
  return row.campaignId;
}

/**
 * One coder's theme for an accepted comment, once, without sight of the other's.
 * @throws Problem `wrong_state` when it is not accepted, is settled, was coded by this coder or already by two.
 */
export async function codeComment(
  context: Context,
  id: string,
  input: z.infer<typeof codingInput>,
): Promise<{ coded: true }> {
  const { program } = await authoriseIn(context, 'comment.review', placeOfComment, id);
  const key = commentKeyOf(id);
  return write(context, 'comment.review', { id, code: input.theme }, async (tx) => {
    const campaignId = await campaignOfAccepted(tx, key);
    await checkTheme(tx, program, input.theme);
    const coderId = context.actor?.userId ?? '';
    const [given] = await tx.select({ n: count() }).from(commentCodings).where(eq(commentCodings.commentId, key));
    const [settled] = await tx.select().from(commentSettlements).where(eq(commentSettlements.commentId, key)).limit(1);
    if ((given?.n ?? 0) >= mostCoders || settled) throw new Problem('wrong_state', { state: 'coded' });
    const row = { commentId: key, coderId, themeId: input.theme, codedOn: dayOf(context.now().getTime()) };
    const added = await tx.insert(commentCodings).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new Problem('wrong_state', { state: 'coded' });
    const detail = { comment: id, theme: input.theme };
    return { result: { coded: true as const }, subject: `campaign:${campaignId}`, detail };
  });
}

/**
 * The theme that holds where two coders differ, or where one erred.
 * @throws Problem `wrong_state` when nobody coded it, or somebody settled it meanwhile.
 */
export async function settleComment(
  context: Context,
  id: string,
  input: z.infer<typeof settlementInput>,
): Promise<{ sequence: number }> {
  const { program } = await authoriseIn(context, 'comment.review', placeOfComment, id);
  const key = commentKeyOf(id);
  return write(context, 'comment.review', { id, settle: input }, async (tx) => {
    const campaignId = await campaignOfAccepted(tx, key);
    await checkTheme(tx, program, input.theme);
    const [coded] = await tx.select().from(commentCodings).where(eq(commentCodings.commentId, key)).limit(1);
    if (!coded) throw new Problem('wrong_state', { state: 'not_coded' });
    const [row] = await tx
      .select({ last: max(commentSettlements.sequence) })
      .from(commentSettlements)
      .where(eq(commentSettlements.commentId, key));
    const last = row?.last ?? 0;
    if (last !== input.expected) throw new Problem('wrong_state', { state: 'settled' });
    const settledOn = dayOf(context.now().getTime());
    const settledBy = context.actor?.userId ?? '';
    const sequence = last + 1;
    await tx
      .insert(commentSettlements)
      .values({ commentId: key, sequence, themeId: input.theme, settledBy, settledOn });
    const detail = { comment: id, settled: input.theme };
    return { result: { sequence }, subject: `campaign:${campaignId}`, detail };
  });
}

/** Every coding of a campaign's comments, by the ids that pages know. */
export async function codingsOf(db: Pick<Reader, 'select'>, campaignId: string) {
  const rows = await db
    .select({ coding: commentCodings })
    .from(commentCodings)
    .innerJoin(comments, eq(commentCodings.commentId, comments.id))
    .where(eq(comments.campaignId, campaignId));
  return rows.map(({ coding }) => ({
    ...{ comment: coding.commentId.toString('base64url'), coder: coding.coderId, theme: coding.themeId },
  }));
}

/** How far the coders of a campaign agree, with their names. */
export type NamedAgreement = Omit<CoderAgreement, 'coders'> & { coders: [string, string] };

export async function readAgreement(
  context: Context,
  { campaign }: z.infer<typeof agreementQuery>,
): Promise<{ items: NamedAgreement[] }> {
  await authoriseIn(context, 'comment.publish', placeOfCampaign, campaign);
  const { read } = context.db;
  const people = await read.select({ id: user.id, name: user.name }).from(user);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const pairs = coderAgreement(await codingsOf(read, campaign));
  return {
    items: pairs.map(({ coders: [first, second], ...pair }) => ({
      ...pair,
      coders: [nameOf.get(first) ?? '', nameOf.get(second) ?? ''],
    })),
  };
}
