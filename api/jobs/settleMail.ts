import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { messages } from '../db/schema/messages.ts';
import { recordContact } from '../model/contacts.ts';
import { keptBody } from '../model/mailBodies.ts';
import { failureOf, isRefusal } from './mailFailure.ts';
import type { Message } from './smtpMail.ts';

const firstWait = 30_000;
/** Tries before a message has failed: about seventeen hours; a sign-in link is of no use after a quarter of an hour. */
const maximumAttempts = (kind: Message['kind']): number => (kind === 'sign_in' ? 5 : 12);

/** Milliseconds to wait after a try: 30 s, doubled each time. */
const waitAfter = (attempts: number): number => firstWait * 2 ** (attempts - 1);

/** Only what this process still holds: a claim that ran out may have become another's. */
const settle = (tx: Transaction, { id, attempts }: Message, row: Partial<Message>) =>
  tx
    .update(messages)
    .set(row)
    .where(and(eq(messages.id, id), eq(messages.status, 'queued'), eq(messages.attempts, attempts)));

/** The mail server has taken it: its text is not kept, and the ledger notes who was written to. */
export async function settleSent({ db, config, now }: Services, message: Message): Promise<void> {
  const at = now().getTime();
  await db.write(async (tx) => {
    await settle(tx, message, { status: 'sent', body: keptBody(config, message), error: null, nextAttemptAt: at });
    await recordContact(tx, message, at);
  });
}

/** It did not leave: later again, or never when it was refused for good or tried often enough. */
export async function settleFailed({ db, config, now }: Services, message: Message, error: unknown): Promise<void> {
  const at = now().getTime();
  const over = message.attempts >= maximumAttempts(message.kind) || isRefusal(error);
  const end = over
    ? { status: 'failed' as const, body: keptBody(config, message), nextAttemptAt: at }
    : { nextAttemptAt: at + waitAfter(message.attempts) };
  await db.write((tx) => settle(tx, message, { ...end, error: failureOf(error) }));
}
