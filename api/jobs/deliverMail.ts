import { and, asc, eq, lte } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import type { Services } from '../context.ts';
import { messages } from '../db/schema/messages.ts';
import { loggable } from '../loggable.ts';

type Message = typeof messages.$inferSelect;
/** Hands one message over; rejects when that failed. */
export type Send = (message: Message) => Promise<void>;

/** After this many tries a message has failed; queueing it anew starts again. */
const maximumAttempts = 8;
const firstWait = 30_000;
/** Messages of one pass. */
const batch = 50;
const pause = 1000;

/** Milliseconds to wait after a try: 30 s, doubled each time; about an hour in all. */
const waitAfter = (attempts: number): number => firstWait * 2 ** (attempts - 1);

/** The mail server refused the recipient for good: trying again would be refused again. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;

/** What went wrong, without the server's own words: they may quote the message. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const parts = ['code', 'responseCode'].flatMap((key) => Reflect.get(error, key) ?? []);
  return parts.join(' ') || error.name;
};

/** Takes a message for one try, unless another process has: the wait for the next try is set before this one. */
async function claim({ db, now }: Services, { id, attempts }: Message): Promise<boolean> {
  const tries = attempts + 1;
  const taken = await db.write((tx) =>
    tx
      .update(messages)
      .set({ attempts: tries, nextAttemptAt: now().getTime() + waitAfter(tries) })
      .where(and(eq(messages.id, id), eq(messages.status, 'queued'), eq(messages.attempts, attempts)))
      .returning({ id: messages.id }),
  );
  return taken.length === 1;
}

async function settle({ db }: Services, id: string, row: Partial<Message>): Promise<void> {
  await db.write((tx) => tx.update(messages).set(row).where(eq(messages.id, id)));
}

async function deliver(services: Services, message: Message, send: Send): Promise<void> {
  try {
    await send(message);
    await settle(services, message.id, { status: 'sent', body: '', error: null });
  } catch (error) {
    const over = message.attempts + 1 >= maximumAttempts || isRefusal(error);
    const end = over ? { status: 'failed' as const, body: '' } : {};
    await settle(services, message.id, { ...end, error: nameOf(error) });
  }
}

/** Sends what is due, once. @returns how many were tried. */
export async function deliverDue(services: Services, send: Send, kind?: Message['kind']): Promise<number> {
  const due = await services.db.read
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.status, 'queued'),
        lte(messages.nextAttemptAt, services.now().getTime()),
        kind && eq(messages.kind, kind),
      ),
    )
    .orderBy(asc(messages.nextAttemptAt))
    .limit(batch);
  let tried = 0;
  for (const message of due) {
    if (!(await claim(services, message))) continue;
    await deliver(services, message, send);
    tried++;
  }
  return tried;
}

/** The same Message-ID at each try, so that a mail program shows a message that came twice once. */
export function smtpSend({ config }: Pick<Services, 'config'>): Send & { close(): void } {
  const transport = createTransport(config.smtpUrl);
  const { hostname } = new URL(config.baseUrl);
  const send = async ({ id, recipient, language, subject, body }: Message) => {
    await transport.sendMail({
      messageId: `<${id.replaceAll(':', '.')}@${hostname}>`,
      from: config.mailFrom,
      to: recipient,
      subject,
      text: body,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}

/** For an installation without a mail server: sign-in links only, never an invitation. */
const printSignIn: Send = async ({ recipient, body }) => {
  console.log(`No mail server is set up (SMTP_URL). Sign-in link for ${recipient}:\n\n${body}\n`);
};

/**
 * Delivers queued messages for as long as the process runs: by SMTP when that is set up; on the console for sign-in
 * links when it is not. The demonstration delivers nothing: its messages stay on the outbox page.
 */
export function deliverMail(services: Services): { stop(): void } {
  const { demo, smtpUrl } = services.config;
  if (demo) return { stop: () => undefined };
  const smtp = smtpUrl === undefined ? null : smtpSend(services);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const pass = async () => {
    try {
      await (smtp === null ? deliverDue(services, printSignIn, 'sign_in') : deliverDue(services, smtp));
    } catch (error) {
      if (!stopped) console.error('Messages could not be delivered; trying again', loggable(error));
    }
    if (!stopped) timer = setTimeout(pass, pause).unref();
  };
  timer = setTimeout(pass, 0).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      smtp?.close();
    },
  };
}
