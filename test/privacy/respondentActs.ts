import { randomBytes, randomInt } from 'node:crypto';
import { newReceiptCode, newRecordKey } from '../../api/answers/tokens.ts';
import { answerForm } from '../support/formRespondent.ts';
import type { AttackedApp } from './attackedApp.ts';
import { agreed } from './attackQuestionnaire.ts';

/** Somebody who was written to. */
export interface Invited {
  who: number;
  invitationId: string;
  memberId: string;
  teamId: string;
  institutionId: string;
  side: 'patient_side' | 'professional_side';
  email: string;
  token: string;
}

export interface Answered {
  /** Stands in the answers, and nowhere else. */
  mark: string;
  /** Stands in the record about the person, and nowhere else. */
  words: string;
  /** A way to be reached, of those who ask the coach to get in touch. */
  reach: string;
  handUpKey: Buffer;
  values: number[];
  receiptCode: string;
  recordKey: Buffer;
}

const randomWord = (): string => String(randomInt(2 ** 47)).padStart(15, '0');

export const newAnswer = (): Answered => ({
  mark: `mark ${randomWord()}`,
  words: `words ${randomWord()}`,
  reach: `reach ${randomWord()}`,
  handUpKey: randomBytes(16),
  values: agreed.map(() => randomInt(1, 6)),
  receiptCode: newReceiptCode(),
  recordKey: newRecordKey(),
});

async function post({ app }: AttackedApp, path: string, body: unknown): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const reply = await app.request(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path}: ${text}`);
  return text;
}

/** Answers by the API, or on the pages as a person without script does. @param code of a letter, in place of a mail's link. */
export async function answer(one: AttackedApp, invited: Invited, answered: Answered, code?: string): Promise<void> {
  const token = code === undefined ? invited.token : JSON.parse(await post(one, '/codes', { code })).token;
  const { mark, words, values, receiptCode, recordKey } = answered;
  if (randomInt(4) > 0) {
    const answers = { ...Object.fromEntries(agreed.map((name, i) => [name, values[i]])), remark: mark };
    const demographics = { recordKey: recordKey.toString('base64url'), answers: { own_words: words } };
    await post(one, '/responses', {
      ...{ token, receiptCode, answers, demographics },
      language: randomInt(2) ? 'fr' : 'en',
      collectionMode: (['web', 'kiosk', 'assisted', 'proxy'] as const)[randomInt(4)],
    });
    return;
  }
  const entries = new Map([
    ...agreed.map((name, i): [string, string] => [`experience.${name}`, String(values[i])]),
    ['experience.remark', mark],
    ['aboutYou', 'yes'],
    ['demographics.own_words', words],
  ]);
  const end = await answerForm(
    async (path, form) => {
      form?.set('receiptCode', receiptCode);
      form?.set('recordKey', recordKey.toString('base64url'));
      const reply = await one.app.request(path, form === undefined ? {} : { method: 'POST', body: form });
      return { status: reply.status, html: await reply.text() };
    },
    token,
    entries,
  );
  if (end.receipt === null) throw new Error(end.html);
}

/** Each of those who decline gives another reason, so that a reason, once paired, is known to be right or wrong. */
export const reasons = ['no_time', 'not_concerned', 'already_told', 'not_safe'] as const;

export const sayNo = (one: AttackedApp, { token }: Invited, reason: (typeof reasons)[number]): Promise<unknown> =>
  post(one, `/forms/${token}/decline`, { reason });

export const withdraw = (one: AttackedApp, { receiptCode }: Answered): Promise<unknown> =>
  post(one, '/receipts/withdraw', { receiptCode });

export const raiseHand = (one: AttackedApp, { token }: Invited, { handUpKey, reach }: Answered): Promise<unknown> =>
  post(one, `/forms/${token}/hand-up`, { key: handUpKey.toString('base64url'), reach, words: 'Please write to me.' });
