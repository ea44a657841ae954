import type { Services } from '../context.ts';
import { withTokens } from '../model/mailTokens.ts';
import { again } from './again.ts';
import { claimMail } from './claimMail.ts';
import { dueMail } from './dueMail.ts';
import { settleFailed, settleSent } from './settleMail.ts';
import { connections, type Message, type Send, smtpSend } from './smtpMail.ts';

const pause = 1000;

async function deliver(services: Services, message: Message, send: Send): Promise<void> {
  try {
    await send(withTokens(services.config, message));
  } catch (error) {
    await settleFailed(services, message, error);
    return;
  }
  await settleSent(services, message);
}

interface Pass {
  /** Messages of this kind alone. */
  kind?: Message['kind'];
  /** Messages a minute at most. */
  rate?: number | undefined;
  /** Whether to leave the rest for later. */
  isOver?: () => boolean;
}

const minute = 60_000;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends what is due, once: a few at a time, or one after another where there is a limit. @returns how many were tried. */
export async function deliverDue(
  services: Services,
  send: Send,
  { kind, rate, isOver = () => false }: Pass = {},
): Promise<number> {
  const waiting = await dueMail(services, kind);
  let tried = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined && !isOver(); next = waiting.shift()) {
      const message = await claimMail(services, next);
      if (message === null) continue;
      tried++;
      await deliver(services, message, send);
      if (rate !== undefined && waiting.length > 0) await wait(minute / rate);
    }
  };
  await Promise.all(Array.from({ length: rate === undefined ? connections : 1 }, lane));
  return tried;
}

/** For an installation without a mail server: sign-in links only, never an invitation. */
const printSignIn: Send = async ({ recipient, body }) => {
  console.log(`No mail server is set up (SMTP_URL). Sign-in link for ${recipient}:\n\n${body}\n`);
};

/** In the demonstration nothing leaves: a message counts as sent, and its text stays on the outbox page. */
const keepInOutbox: Send = async () => undefined;

/**
 * Delivers queued messages for as long as the process runs: by SMTP when that is set up; on the console for sign-in
 * links when it is not; to the outbox page in the demonstration.
 * @returns `stop`, which ends when the messages under way have been sent and noted.
 */
export function deliverMail(services: Services): { stop(): Promise<void> } {
  const { demo, smtpUrl, smtpRate } = services.config;
  const smtp = demo || smtpUrl === undefined ? null : smtpSend(services);
  let stopped = false;
  const once = (): Promise<number> => {
    const isOver = () => stopped;
    if (smtp !== null) return deliverDue(services, smtp, { rate: smtpRate, isOver });
    return demo
      ? deliverDue(services, keepInOutbox, { isOver })
      : deliverDue(services, printSignIn, { kind: 'sign_in', isOver });
  };
  const passes = again(pause, once, 'Messages could not be delivered; trying again');
  return {
    async stop() {
      stopped = true;
      await passes.stop();
      smtp?.close();
    },
  };
}
