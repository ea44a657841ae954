import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entries } from '../../../../web/pages/respondent/entries.ts';
import { pairingCode, pairingFaults } from '../../../../web/pages/respondent/pairingCode.ts';

const entries = (raised: string, day: string, born: string, older: string): Entries =>
  new Map(Object.entries({ raised, day, born, older }).map(([fact, typed]) => [`pairing.${fact}`, [typed]]));

test('the same facts make the same code, however they are typed', () => {
  expect(pairingCode(entries('Zo', '7', 'mo', '0'))).toBe('zo07mo00');
  expect(pairingCode(entries(' z. O', '07', 'MO', '00'))).toBe('zo07mo00');
  expect(pairingCode(entries('zo', '7', '', '0'))).toBe('zo07xx00');
});

test('nothing at all is no code and no fault; one or two facts are too few', () => {
  expect([pairingCode(new Map()), pairingFaults(new Map())]).toEqual([null, []]);
  expect(pairingFaults(entries('Zo', '7', '', ''))).toEqual([{ fact: 'born', code: 'too_few' }]);
  expect(pairingCode(entries('Zo', '7', '', ''))).toBeNull();
});

test('each fact says what it wants', () => {
  expect(pairingFaults(entries('Z', '32', 'm0', '31')).map(({ code }) => code)).toEqual([
    'letters',
    'day',
    'letters',
    'older',
  ]);
});

test('different facts never make the same code', () => {
  const letters = fc.tuple(fc.constantFrom(...'abcdexyz'), fc.constantFrom(...'abcdexyz')).map((two) => two.join(''));
  const facts = fc.tuple(letters, fc.integer({ min: 1, max: 31 }), letters, fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(facts, facts, (a, b) => {
      const codeOf = ([raised, day, born, older]: typeof a) => pairingCode(entries(raised, `${day}`, born, `${older}`));
      expect(codeOf(a) === codeOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
