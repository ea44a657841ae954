import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashReceipt,
  hashToken,
  invitationToken,
  isReceiptCode,
  newReceiptCode,
  newRecordKey,
} from '../../../api/answers/tokens.ts';

describe('invitation tokens', () => {
  it('is the same for the same secret and invitation, and different for any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (secret, one, other) => {
        expect(invitationToken(secret, one)).toBe(invitationToken(secret, one));
        expect(invitationToken(secret, one) === invitationToken(secret, other)).toBe(one === other);
        expect(invitationToken(`${secret}x`, one)).not.toBe(invitationToken(secret, one));
      }),
    );
  });

  it('has 22 characters that need no escape in an address', () => {
    expect(invitationToken('secret', 'an id')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('is the HMAC-SHA-256 of the invitation, and is stored as its SHA-256', () => {
    const mac = createHmac('sha256', 'secret').update('invitation:7').digest('base64url');
    expect(invitationToken('secret', '7')).toBe(mac.slice(0, 22));
    expect(hashToken('abc')).toEqual(createHash('sha256').update('abc').digest());
  });
});

describe('receipt codes', () => {
  const codes = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 16, maxLength: 16 });

  it('is four groups of four signs without look-alikes, and never the same twice', () => {
    const made = Array.from({ length: 2000 }, newReceiptCode);
    for (const code of made) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(new Set(made).size).toBe(made.length);
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is recognised however it is typed', () => {
    fc.assert(
      fc.property(codes, fc.array(fc.constantFrom('', ' ', '-', '  ', '–', '.')), (signs, gaps) => {
        const typed = signs.map((sign, index) => `${gaps[index % (gaps.length || 1)] ?? ''}${sign}`).join('');
        const lookAlikes = typed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(hashReceipt(lookAlikes)).toEqual(hashReceipt(signs.join('')));
        expect(isReceiptCode(lookAlikes)).toBe(true);
      }),
    );
  });

  it('does not take another code for the same', () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        const same = one.join('') === other.join('');
        expect(hashReceipt(one.join('')).equals(hashReceipt(other.join('')))).toBe(same);
      }),
    );
  });

  it.each(['', '1234', 'UUUU-UUUU-UUUU-UUUU', '0000-0000-0000-00000', 'é'.repeat(16)])('%j is not one', (code) => {
    expect(isReceiptCode(code)).toBe(false);
  });
});

it('a record key is 32 random bytes', () => {
  expect(newRecordKey()).toHaveLength(32);
  expect(newRecordKey()).not.toEqual(newRecordKey());
});
