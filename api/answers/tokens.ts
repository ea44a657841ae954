import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 32 signs without look-alikes: no I, L, O or U (Crockford's base 32). */
const receiptAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receiptLength = 16;

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
  const signs = Array.from(randomBytes(receiptLength), (byte) => receiptAlphabet.charAt(byte % 32)).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

const normaliseReceipt = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether a text can be a receipt code at all, however it is typed. */
export const isReceiptCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(normaliseReceipt(code));

/** What is stored of a receipt code: 32 bytes of sha-256. Case, spaces and dashes do not count; O is read as 0, I and L as 1. */
export const hashReceipt = (code: string): Buffer => createHash('sha256').update(normaliseReceipt(code)).digest();

/** Key of a demographic record: 32 random bytes made with the form, with no relation to the receipt. */
export const newRecordKey = (): Buffer => randomBytes(32);
