import { expect, it } from 'vitest';
import { pairingOf } from '../../../api/model/pseudonyms.ts';

const secret = 'a secret for this test';
const of = (programId: string, code: string) => pairingOf(secret, programId, code).toString('hex');

it('a pairing code is the same however it is typed, and another one in another programme', () => {
  expect(of('a', ' Élé-12 ')).toBe(of('a', 'ele12'));
  expect(of('a', 'ele12')).not.toBe(of('b', 'ele12'));
  expect(of('a', 'ele12')).not.toBe(of('a', 'ele13'));
});
