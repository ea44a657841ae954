import { expect, test } from 'vitest';
import * as api from '../../api/answers/tokens.ts';
import { isReceiptCode, isRecordKey, newReceiptCode, newRecordKey } from '../../web/receipt.ts';

const many = Array.from({ length: 500 }, newReceiptCode);

test('a receipt code is four groups of four signs without look-alikes, and never the same', () => {
  for (const code of many) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(new Set(many).size).toBe(many.length);
  expect(new Set(many.join('').replaceAll('-', '')).size).toBe(32);
});

test('the API takes the codes that the form makes, however they are typed', () => {
  for (const code of many.slice(0, 50)) {
    expect(isReceiptCode(code)).toBe(true);
    expect(api.isReceiptCode(code)).toBe(true);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(api.hashReceipt(typed)).toEqual(api.hashReceipt(code));
  }
  for (const wrong of ['', 'ABCD', `${many[0]}A`, many[0]?.toLowerCase() ?? '', '<b>']) {
    expect(isReceiptCode(wrong)).toBe(false);
  }
});

test('a record key is 16 random bytes in base64url', () => {
  const keys = Array.from({ length: 200 }, newRecordKey);
  for (const key of keys) {
    expect(isRecordKey(key)).toBe(true);
    expect(Buffer.from(key, 'base64url')).toHaveLength(16);
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(isRecordKey('short')).toBe(false);
});
