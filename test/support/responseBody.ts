import { newReceiptCode } from '../../api/answers/tokens.ts';

const recordKey = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');

/** The body of `POST /responses` for the sample questionnaires, with a receipt code of its own. */
export const responseBody = (token: string, change: Record<string, unknown> = {}) => ({
  token,
  receiptCode: newReceiptCode(),
  language: 'fr',
  answers: { heard: 4, useful: 5, remark: 'Une remarque' },
  demographics: { recordKey: recordKey(), answers: { home: 'city' } },
  ...change,
});
