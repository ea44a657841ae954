import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingParts } from '../../../surveys/editing/differingParts.ts';

test('a difference is told down to the single text, with where it stands', () => {
  const mine = { text: { fr: 'Qui ?', en: 'Who?' }, options: [{ code: 'a' }, { code: 'b' }] };
  const theirs = { text: { fr: 'Qui ?', en: 'Whom?' }, options: [{ code: 'a' }], required: true };
  expect(differingParts(mine, theirs)).toEqual([
    { path: ['text', 'en'], mine: 'Who?', theirs: 'Whom?' },
    { path: ['options', 1, 'code'], mine: 'b', theirs: null },
    { path: ['required'], mine: null, theirs: 'true' },
  ]);
});

test('a condition is one whole, and so is a part that one person alone has', () => {
  const rule = { item: 'a', is: ['x'] };
  expect(differingParts({ shownIf: rule }, { shownIf: { not: rule } })).toEqual([
    { path: ['shownIf'], mine: JSON.stringify(rule), theirs: JSON.stringify({ not: rule }) },
  ]);
  expect(differingParts(undefined, 'theirs')).toEqual([{ path: [], mine: null, theirs: 'theirs' }]);
  expect(differingParts({ text: 'mine' }, undefined)).toEqual([{ path: ['text'], mine: 'mine', theirs: null }]);
});

test('what is the same differs nowhere', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(differingParts(value, structuredClone(value))).toEqual([]);
    }),
  );
});
