import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { mayRecord, spokenTypes } from '../../analysis/ledger/transitions.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { recommendationContributors, recommendationEvidence } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { countComment } from './commentLimit.ts';
import { tellOfChange } from './contributorMail.ts';
import { appendEvent } from './ledgerWriting.ts';
import { checkedDetail, standingBefore } from './recommendationEvents.ts';
import { memberByToken, readVoice, type Voice } from './voices.ts';
import { newId } from './write.ts';

export const voiceEventInput = z.strictObject({
  type: z.enum(spokenTypes),
  /** The `sequence` that the writer has seen. */
  after: z.int().min(0),
  detail: z.record(z.string(), z.unknown()).default({}),
});
export type VoiceEventInput = z.infer<typeof voiceEventInput>;

const contribution = (id: string, memberId: string) =>
  and(eq(recommendationContributors.recommendationId, id), eq(recommendationContributors.memberId, memberId));

/** Once each. The mark says that somebody spoke, and what was said stands in the ledger without side or name. */
async function markHeard(tx: Transaction, id: string, memberId: string): Promise<void> {
  const marked = await tx
    .update(recommendationContributors)
    .set({ saidHeard: true })
    .where(and(contribution(id, memberId), eq(recommendationContributors.saidHeard, false)))
    .returning();
  if (marked.length === 0) throw new Problem('wrong_state', {});
}

/**
 * Records what a contributor says by the link. The ledger keeps the side and no name.
 * @throws Problem `unknown_token`, `not_found`, `forbidden` for what is the other side's word, `too_many_comments`, and those
 * of recordEvent.
 */
export async function speak(context: Context, token: string, id: string, input: VoiceEventInput): Promise<Voice> {
  const member = await memberByToken(context, token);
  const { type, after } = input;
  const at = context.now().getTime();
  const today = dayOf(at);
  await context.db.write(async (tx) => {
    const [contributor] = await tx.select().from(recommendationContributors).where(contribution(id, member.id));
    if (contributor === undefined) throw new Problem('not_found', { noun: 'recommendation' });
    if (!mayRecord(type, contributor.side)) throw new Problem('forbidden', { type });
    const detail = checkedDetail(input, today, today);
    const before = await standingBefore(tx, id, type, after);
    if (type === 'heard') await markHeard(tx, id, member.id);
    if (type === 'commented') await countComment(tx, context.config.secret, member.id, today);
    const added = {
      ...{ id: newId(), type, detail, occurredOn: today, imported: false, actorId: null },
      actorRole: type === 'heard' ? 'contributor' : contributor.side,
    };
    const { event } = await appendEvent(tx, before, added, at);
    // Whoever reads with a session of staff beside the link speaks as the contributor all the same.
    await tellOfChange(tx, { ...context, actor: null }, before, event, member.id);
  });
  return readVoice(context, token, id);
}

/** A file of evidence, for the contributor who is asked to verify. @throws Problem `unknown_token`, `not_found`. */
export async function readVoiceEvidence(context: Context, token: string, id: string, file: string) {
  const member = await memberByToken(context, token);
  const [found] = await context.db.read
    .select({ file: recommendationEvidence })
    .from(recommendationEvidence)
    .innerJoin(
      recommendationContributors,
      eq(recommendationContributors.recommendationId, recommendationEvidence.recommendationId),
    )
    .where(and(contribution(id, member.id), eq(recommendationEvidence.id, file)));
  if (found === undefined) throw new Problem('not_found', { noun: 'file' });
  const { name, mediaType, content } = found.file;
  return { name, mediaType, content: Buffer.from(content) };
}
