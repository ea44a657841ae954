import { and, asc, eq, inArray, lte, ne } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { messages } from '../db/schema/messages.ts';
import { mayLeaveAt, usualHours } from '../model/quietHours.ts';
import type { Message } from './smtpMail.ts';

/** Messages of one pass. */
const batch = 50;

/**
 * The messages to send now, sign-in links first. Those of campaigns that come due in quiet hours are put off to the next
 * hour that is not, without counting as a try. The demonstration reaches no mailbox and has no quiet hours.
 */
export async function dueMail({ db, config, now }: Services, kind?: Message['kind']): Promise<Message[]> {
  const at = now().getTime();
  const rows = await db.read
    .select({ message: messages, hours: { sendFrom: campaigns.sendFrom, sendUntil: campaigns.sendUntil } })
    .from(messages)
    .leftJoin(invitations, eq(messages.invitationId, invitations.id))
    .leftJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(and(eq(messages.status, 'queued'), lte(messages.nextAttemptAt, at), kind && eq(messages.kind, kind)))
    .orderBy(asc(ne(messages.kind, 'sign_in')), asc(messages.nextAttemptAt), asc(messages.id))
    .limit(batch);
  const putOff = new Map<number, string[]>();
  const due: Message[] = [];
  for (const { message, hours } of rows) {
    const isOurs = message.memberId !== null || message.kind === 'owner_digest';
    const quiet = isOurs ? usualHours : hours;
    const leaves = quiet === null || config.demo ? at : mayLeaveAt(at, quiet);
    if (leaves === at) due.push(message);
    else putOff.set(leaves, [...(putOff.get(leaves) ?? []), message.id]);
  }
  for (const [leaves, ids] of putOff) {
    await db.write((tx) =>
      tx
        .update(messages)
        .set({ nextAttemptAt: leaves })
        .where(and(inArray(messages.id, ids), eq(messages.status, 'queued'), lte(messages.nextAttemptAt, at))),
    );
  }
  return due;
}
