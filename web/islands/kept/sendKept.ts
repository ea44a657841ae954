import { type KeptAnswers, keepAnswers, readAnswers } from './keptAnswers.ts';

/** Longest wait for one attempt, in milliseconds: a network that says nothing is no network. */
const patience = 30_000;

/** One at a time over all pages and the worker of this browser; where it has no locks, the receipt code alone guards. */
export function alone<T>(act: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? (navigator.locks.request('tandem-answers', act) as Promise<T>) : act();
}

/** What an answer of the server means: received, never to be received, or to be tried again. */
export function stateAfter(status: number): KeptAnswers['state'] {
  if (status < 300) return 'sent';
  return status >= 500 || status === 408 || status === 429 ? 'waiting' : 'refused';
}

/** What stays of answers that have arrived: the receipt, until it has been shown. */
export const received = (kept: KeptAnswers): KeptAnswers => ({
  ...kept,
  state: 'sent',
  fields: [['receiptCode', kept.receiptCode]],
  request: undefined,
});

async function post(request: unknown): Promise<number> {
  try {
    const reply = await fetch('/api/v1/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(patience),
    });
    return reply.status;
  } catch {
    return 503;
  }
}

/**
 * Sends the answers that wait for an invitation, once, whoever asks. @returns how they stand now; null when none are kept.
 */
export const sendKept = (token: string): Promise<KeptAnswers['state'] | null> =>
  alone(async () => {
    const kept = await readAnswers(token);
    if (kept?.state !== 'waiting') return kept?.state ?? null;
    const state = stateAfter(await post(kept.request));
    if (state === 'sent') await keepAnswers(received(kept));
    if (state === 'refused') await keepAnswers({ ...kept, state });
    return state;
  });

/** Whether the response with a receipt code is stored, as far as can be asked now. */
export async function hasArrived(receiptCode: string): Promise<boolean> {
  try {
    const reply = await fetch('/api/v1/receipts/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receiptCode }),
    });
    return reply.ok && ((await reply.json()) as { received: boolean }).received;
  } catch {
    return false;
  }
}
