import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 32 signs without look-alikes: no I, L, O or U (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receiptLength = 16;
const shortLength = 10;

/**
 * The token in a member's link: 22 characters (132 bits), derived from the installation's secret, so that it never has
 * to be stored to be sent again.
 * @param secret the installation's secret, at least 32 random bytes or characters.
 */
export const invitationToken = (secret: string | Buffer, invitationId: string): string =>
  createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url').slice(0, 22);

/** What is stored of a token: 32 bytes of sha-256. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new receipt code, 80 random bits, easy to read out: `7KQ2-M0XD-94TR-HVWA`. Made with the form, shown once. */
export function newReceiptCode(): string {
  const signs = Array.from(randomBytes(receiptLength), (byte) => alphabet.charAt(byte % 32)).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** Case, spaces and dashes do not count; O is read as 0, I and L as 1. */
const normaliseCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether a text can be a receipt code at all, however it is typed. */
export const isReceiptCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(normaliseCode(code));

/** What is stored of a receipt code: 32 bytes of sha-256, however it is typed. */
export const hashReceipt = (code: string): Buffer => createHash('sha256').update(normaliseCode(code)).digest();

/**
 * The short code of an invitation, for a letter or a kiosk: 10 signs (50 bits) that people can type, `7KQ2M-0XD94`. Derived
 * like the token, so that it can be printed again.
 */
export function shortCode(secret: string | Buffer, invitationId: string): string {
  const bytes = createHmac('sha256', secret).update(`code:${invitationId}`).digest().subarray(0, shortLength);
  const signs = Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** Whether a text can be a short code at all, however it is typed. */
export const isShortCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{10}$/.test(normaliseCode(code));

/**
 * What is stored of a short code: 32 bytes of HMAC-SHA-256. Keyed, where a token needs no key: 50 bits could be tried
 * one by one by somebody who holds the database.
 */
export const hashShortCode = (secret: string | Buffer, code: string): Buffer =>
  createHmac('sha256', secret)
    .update(`code-hash:${normaliseCode(code)}`)
    .digest();

/** Key of a demographic record: 32 random bytes made with the form, with no relation to the receipt. */
export const newRecordKey = (): Buffer => randomBytes(32);
