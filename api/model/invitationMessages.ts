import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { type MessageKind, messages } from '../db/schema/messages.ts';

/** What became of one message about an invitation; never its text. */
export interface InvitationMessage {
  kind: MessageKind;
  status: 'queued' | 'sent' | 'failed' | 'dropped';
  /** Why it was not sent (yet), or came back: a code, for the pages to put into words; null when nothing is wrong. */
  error: string | null;
  /** When it will be tried, in milliseconds since the epoch; null for one that does not wait. */
  nextAttemptAt: number | null;
}

/** The messages about each of these invitations: the invitation first, then the others by their ids. */
export async function messagesAbout(
  db: Pick<Reader, 'select'>,
  invitationIds: string[],
): Promise<Map<string, InvitationMessage[]>> {
  const found = new Map<string, InvitationMessage[]>();
  for (const part of inParts(invitationIds)) {
    const rows = await db
      .select({
        ...{ invitationId: messages.invitationId, kind: messages.kind, status: messages.status },
        ...{ error: messages.error, nextAttemptAt: messages.nextAttemptAt },
      })
      .from(messages)
      .where(inArray(messages.invitationId, part))
      .orderBy(asc(messages.id));
    for (const { invitationId, nextAttemptAt, ...row } of rows) {
      const message = { ...row, nextAttemptAt: row.status === 'queued' ? nextAttemptAt : null };
      const id = invitationId ?? '';
      found.set(id, [...(found.get(id) ?? []), message]);
    }
  }
  return found;
}
