import { createHmac } from 'node:crypto';

/**
 * The pseudonym of a member in confidential campaigns: the same in every wave, so that waves can be paired, and without
 * the secret nobody gets from it to the member. 22 base64url characters (132 bits of HMAC-SHA-256).
 */
export const pseudonymOf = (secret: string, memberId: string): string =>
  createHmac('sha256', secret).update(`pseudonym:${memberId}`).digest('base64url').slice(0, 22);

/**
 * What is kept of a code that a respondent made up from private facts: 32 bytes of HMAC-SHA-256, so that nobody without the
 * secret can try codes; of each programme's own, so that one person's codes in two programmes do not meet. Case, accents,
 * spaces and punctuation do not count.
 */
export const pairingOf = (secret: string, programId: string, code: string): Buffer => {
  const plain = code
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHmac('sha256', secret).update(`pairing:${programId}:${plain}`).digest();
};
