import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerForm, type PageReply } from '../support/formRespondent.ts';
import { bodyOf, entriesOf, type Sender } from './lossSample.ts';

/** What happened on the way, over all senders. */
export interface Trouble {
  /** Requests that got no whole reply: the server was gone, or went meanwhile. */
  broken: number;
  /** Replies by status. */
  statuses: Record<string, number>;
  /** Tabs closed, and connections broken off, while the answers were on their way. */
  leftWhileSending: number;
}

export const noTrouble = (): Trouble => ({ broken: 0, statuses: {}, leftWhileSending: 0 });

/** Milliseconds before somebody tries again. */
const patience = 100;
/** Milliseconds within which somebody who gives up breaks the connection off. */
const leaves = 25;

/** One request, until it has a whole reply: what a person does who presses the button again. */
async function untilReplied(trouble: Trouble, request: () => Promise<PageReply>): Promise<PageReply> {
  for (;;) {
    try {
      const reply = await request();
      trouble.statuses[reply.status] = (trouble.statuses[reply.status] ?? 0) + 1;
      return reply;
    } catch {
      trouble.broken++;
      await sleep(patience);
    }
  }
}

async function ask(address: string, init: RequestInit): Promise<PageReply> {
  const reply = await fetch(address, init);
  return { status: reply.status, html: await reply.text() };
}

/**
 * Sends once and breaks the connection off at a random moment: in the middle of the body, or before the reply.
 * @returns the status, if the reply came sooner.
 */
function sendAndLeave(trouble: Trouble, address: string, type: string, body: string): Promise<number | null> {
  const bytes = Buffer.from(body);
  const headers = { 'content-type': type, 'content-length': bytes.length };
  return new Promise((resolve) => {
    const sent = request(address, { method: 'POST', headers, agent: false });
    const leave = () => {
      trouble.leftWhileSending++;
      sent.destroy();
      resolve(null);
    };
    const timer = setTimeout(leave, randomInt(leaves));
    sent.on('response', ({ statusCode }) => {
      clearTimeout(timer);
      sent.destroy();
      resolve(statusCode ?? 0);
    });
    sent.on('error', () => {
      clearTimeout(timer);
      trouble.leftWhileSending++;
      resolve(null);
    });
    const first = randomInt(bytes.length);
    sent.write(bytes.subarray(0, first));
    setTimeout(() => sent.destroyed || sent.end(bytes.subarray(first)), randomInt(2 * leaves));
  });
}

/** Answers through the API, again and again with the same receipt code until there is a reply. */
export async function sendByApi(origin: string, sender: Sender, trouble: Trouble): Promise<void> {
  const address = `${origin}/api/v1/responses`;
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(sender) };
  const once = () => {
    sender.sends++;
    return ask(address, init);
  };
  if (sender.givesUp) {
    sender.sends++;
    const status = await sendAndLeave(trouble, address, 'application/json', init.body);
    sender.confirmed = status === 201;
    return;
  }
  const reply = await untilReplied(trouble, once);
  sender.confirmed = reply.status === 201;
}

/** Answers on the pages; the form that is sent holds its receipt code, and is sent again with it. */
export async function sendByForm(origin: string, sender: Sender, trouble: Trouble): Promise<void> {
  const formInit = (form?: URLSearchParams): RequestInit =>
    form === undefined ? {} : { method: 'POST', body: form, redirect: 'manual' };
  const end = await answerForm(
    (path, form) => untilReplied(trouble, () => ask(origin + path, formInit(form))),
    sender.invitation.token,
    entriesOf(sender),
    async (path, form) => {
      sender.receiptCode = form.get('receiptCode');
      sender.recordKey = form.get('recordKey') ?? '';
      if (sender.givesUp) {
        sender.sends++;
        const type = 'application/x-www-form-urlencoded';
        const status = await sendAndLeave(trouble, origin + path, type, String(form));
        // A page of thanks says 200; its words are not read any more.
        sender.confirmed = status === 200;
        return { status: 499, html: '' };
      }
      return untilReplied(trouble, () => {
        sender.sends++;
        return ask(origin + path, formInit(form));
      });
    },
  );
  if (!sender.givesUp) sender.confirmed = end.receipt !== null && end.status === 200;
}
