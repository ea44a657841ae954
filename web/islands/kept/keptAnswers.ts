import type { Language } from '../../../surveys/text.ts';
import type { InvitedForm } from '../../pages/respondent/invitedForm.ts';
import { inStore } from './database.ts';
import { type Sealed, seal, unseal } from './sealing.ts';

/** The fields of a form as it posts them. */
export type Fields = (readonly [name: string, value: string])[];

/** The answers to one invitation, as this device keeps them. */
export interface KeptAnswers {
  token: string;
  language: Language;
  receiptCode: string;
  /**
   * `draft`: being answered; `waiting`: to be sent as soon as it can be; `sent`: received, only the receipt is kept;
   * `refused`: the server said that it will never take them.
   */
  state: 'draft' | 'waiting' | 'sent' | 'refused';
  fields: Fields;
  /** The body of `POST /api/v1/responses`, while waiting. */
  request?: unknown;
}

type Kind = 'answers' | 'form';

/** Where something of an invitation is kept: not under its token, which is in no name and no key. */
async function idOf(kind: Kind, token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${kind} ${token}`));
  return `${kind}:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function read<T>(kind: Kind, token: string): Promise<T | null> {
  const id = await idOf(kind, token);
  const sealed: Sealed | undefined = await inStore('kept', 'readonly', (store) => store.get(id));
  return sealed === undefined ? null : unseal<T>(sealed);
}

async function write(kind: Kind, token: string, value: unknown): Promise<void> {
  const [id, sealed] = await Promise.all([idOf(kind, token), seal(value)]);
  await inStore('kept', 'readwrite', (store) => store.put(sealed, id));
}

/** Tells every other page of this browser, and the worker, that what is kept has changed. */
export const channelName = 'tandem-answers';
function tell(): void {
  if (typeof BroadcastChannel !== 'function') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

export const readAnswers = (token: string): Promise<KeptAnswers | null> => read('answers', token);

export async function keepAnswers(answers: KeptAnswers): Promise<void> {
  await write('answers', answers.token, answers);
  tell();
}

export const readKeptForm = (token: string): Promise<InvitedForm | null> => read('form', token);
export const keepForm = (token: string, form: InvitedForm): Promise<void> => write('form', token, form);

/** Takes everything of an invitation off the device. */
export async function forget(token: string): Promise<void> {
  for (const kind of ['answers', 'form'] as const) {
    const id = await idOf(kind, token);
    await inStore('kept', 'readwrite', (store) => store.delete(id));
  }
  tell();
}

/** The tokens of all answers that wait to be sent. */
export async function waitingTokens(): Promise<string[]> {
  const isAnswers = IDBKeyRange.bound('answers:', 'answers;');
  const sealed: Sealed[] = await inStore('kept', 'readonly', (store) => store.getAll(isAnswers));
  const kept = await Promise.all(sealed.map((one) => unseal<KeptAnswers>(one)));
  return kept.flatMap((answers) => (answers?.state === 'waiting' ? [answers.token] : []));
}
