import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import { inParts } from '../db/inParts.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { contacts } from '../db/schema/messages.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

export const printedInput = z.strictObject({ invitations: z.array(z.string().max(100)).min(1).max(10_000) });

/** Enters in the burden ledger that these letters went to print today; each once, however often it is said. */
export async function markPrinted(
  context: Context,
  campaignId: string,
  { invitations: ids }: z.infer<typeof printedInput>,
): Promise<{ printed: number }> {
  await authoriseIn(context, 'invitation.link', placeOfCampaign, campaignId);
  const contactedOn = dayOf(context.now().getTime());
  return write(context, 'invitation.link', { campaignId, printed: ids }, async (tx) => {
    let printed = 0;
    for (const part of inParts(ids)) {
      const rows = await tx
        .select({ id: invitations.id, memberId: invitations.memberId })
        .from(invitations)
        .where(and(eq(invitations.campaignId, campaignId), inArray(invitations.id, part)));
      if (rows.length === 0) continue;
      const made = rows.map(({ id, memberId }) => ({
        ...{ id: `letter:${id}`, memberId, campaignId, kind: 'letter' as const, contactedOn },
      }));
      printed += (await tx.insert(contacts).values(made).onConflictDoNothing().returning({ id: contacts.id })).length;
    }
    return { result: { printed }, subject: `campaign:${campaignId}`, detail: { printed } };
  });
}
