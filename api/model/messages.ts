import { createHash } from 'node:crypto';
import { and, count, eq, gt, inArray, like, ne, sql } from 'drizzle-orm';
import type { Language } from '../../surveys/text.ts';
import { signInMail } from '../../web/text/mail/mail.ts';
import type { Mail } from '../../web/text/mail/words.ts';
import type { Database, Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { type MessageKind, messages } from '../db/schema/messages.ts';
import { user } from '../db/schema/staff.ts';

export interface NewMessage extends Mail {
  /** Deterministic: what the message is about. Queueing it twice collides here. */
  id: string;
  kind: MessageKind;
  recipient: string;
  language: Language;
  /** Whose invitation a campaign's message is about. */
  invitationId?: string;
  /** The contributor that news of a recommendation is for. */
  memberId?: string;
}

/**
 * Queues messages for delivery; those queued or sent before stay as they are. Those that failed, or were dropped, start
 * again when they are asked for anew; a reminder does not.
 * @returns how many were queued.
 */
export async function queueMessages(tx: Transaction, given: NewMessage[], at: Date): Promise<number> {
  let queued = 0;
  for (const part of inParts(given)) {
    const state = { status: 'queued' as const, attempts: 0, nextAttemptAt: at.getTime() };
    const rows = part.map((message) => ({ ...message, ...state }));
    const written = await tx
      .insert(messages)
      .values(rows)
      .onConflictDoUpdate({
        target: messages.id,
        set: {
          recipient: sql`excluded.recipient`,
          language: sql`excluded.language`,
          invitationId: sql`excluded.${sql.identifier('invitationId')}`,
          memberId: sql`excluded.${sql.identifier('memberId')}`,
          subject: sql`excluded.subject`,
          body: sql`excluded.body`,
          status: 'queued',
          attempts: 0,
          nextAttemptAt: at.getTime(),
          error: null,
        },
        setWhere: and(inArray(messages.status, ['failed', 'dropped']), ne(messages.kind, 'reminder')),
      })
      .returning({ id: messages.id });
    queued += written.length;
  }
  return queued;
}

/** Sign-in links per address and hour; more are dropped in silence, so that nobody's mailbox can be flooded. */
const signInLimit = 5;
const hour = 3_600_000;
/** How long better-auth keeps a link good, see auth.ts. */
export const signInMinutes = 15;

/** Ids begin with the time, so that the last hour's can be counted: a message has no other time of its own. */
const signInId = (at: number, url: string): string =>
  `sign-in:${String(at).padStart(15, '0')}:${createHash('sha256').update(url).digest('hex').slice(0, 16)}`;

interface SignInRequest {
  email: string;
  url: string;
  at: Date;
  language?: Language;
  /** Per address and hour. The demonstration has none: its messages reach no mailbox. */
  limit?: number;
}

/**
 * Queues a sign-in link for an address that has an account. For any other, and above five an hour, nothing happens:
 * the reply to the asker is the same.
 */
export function queueSignIn(
  db: Database,
  { email, url, at, language = 'fr', limit = signInLimit }: SignInRequest,
): Promise<void> {
  return db.write(async (tx) => {
    const [known] = await tx.select({ email: user.email }).from(user).where(eq(user.email, email.toLowerCase()));
    if (!known) return;
    const recent = await tx
      .select({ sent: count() })
      .from(messages)
      .where(
        and(
          eq(messages.recipient, known.email),
          like(messages.id, 'sign-in:%'),
          gt(messages.id, `sign-in:${String(at.getTime() - hour).padStart(15, '0')}`),
        ),
      );
    if ((recent[0]?.sent ?? 0) >= limit) return;
    const mail = signInMail(language, { url, minutes: signInMinutes });
    const id = signInId(at.getTime(), url);
    await queueMessages(tx, [{ id, kind: 'sign_in', recipient: known.email, language, ...mail }], at);
  });
}
