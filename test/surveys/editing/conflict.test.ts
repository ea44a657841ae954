import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, differences, plainChoices } from '../../../surveys/editing/differences.ts';
import { setHead } from '../../../surveys/editing/head.ts';
import { addItem, moveItem, removeItem, setItem } from '../../../surveys/editing/items.ts';
import { mergeDrafts } from '../../../surveys/editing/merge.ts';
import { addSection, removeSection } from '../../../surveys/editing/sections.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { anyDraft, anyOperation, draftOf } from './drafts.ts';

const base = draftOf(partnershipExperience1);
const first = { section: 0, item: 0 };
const second = { section: 0, item: 1 };
const text = (fr: string) => ({ fr, en: fr });
const operations = fc.array(anyOperation, { maxLength: 6 });

test('keeping all mine gives mine, taking all theirs gives theirs', () => {
  fc.assert(
    fc.property(anyDraft, operations, operations, (start, my, their) => {
      const mine = my.reduce((state, operation) => operation(state), start);
      const theirs = their.reduce((state, operation) => operation(state), start);
      const found = differences(start, mine, theirs);
      const all = (choice: Choice) => Object.fromEntries(found.map(({ key }) => [key, choice]));
      expect(mergeDrafts(mine, theirs, all('mine'))).toEqual(mine);
      expect(mergeDrafts(mine, theirs, all('theirs'))).toEqual(theirs);
      expect(found.length === 0).toBe(JSON.stringify(mine) === JSON.stringify(theirs));
    }),
  );
});

test('changes to different items are both kept without anyone choosing', () => {
  const mine = setItem(base, first, { text: text('Le mien') });
  const theirs = setHead(setItem(base, second, { text: text('Le sien') }), { title: text('Son titre') });
  const found = differences(base, mine, theirs);
  expect(found.map(({ changedBy }) => changedBy).sort()).toEqual(['me', 'them', 'them']);
  const merged = mergeDrafts(mine, theirs, plainChoices(found));
  expect(merged.title.fr).toBe('Son titre');
  expect(merged.sections[0]?.items.slice(0, 2).map((item) => item.text.fr)).toEqual(['Le mien', 'Le sien']);
});

test('one item changed by both waits for a choice; both states are there', () => {
  const mine = setItem(base, first, { text: text('Le mien') });
  const theirs = setItem(base, first, { text: text('Le sien') });
  const found = differences(base, mine, theirs);
  expect(found).toMatchObject([
    { kind: 'item', changedBy: 'both', mine: { text: { fr: 'Le mien' } }, theirs: { text: { fr: 'Le sien' } } },
  ]);
  expect(plainChoices(found)).toEqual({});
  const key = found[0]?.key ?? '';
  expect(mergeDrafts(mine, theirs, { [key]: 'theirs' })).toEqual(theirs);
});

test('an item that one added stands where it was put, one that the other removed goes', () => {
  const mine = removeItem(base, second);
  const theirs = addItem(base, second, 'long_text');
  const found = differences(base, mine, theirs);
  const merged = mergeDrafts(mine, theirs, plainChoices(found));
  const names = base.sections[0]?.items.map(({ name }) => name) ?? [];
  expect(merged.sections[0]?.items.map(({ name }) => name)).toEqual([names[0], 'question', ...names.slice(2)]);
});

test('an order that only they changed is taken, with my words', () => {
  const mine = setItem(base, first, { text: text('Le mien') });
  const theirs = moveItem(base, first, 1);
  const found = differences(base, mine, theirs);
  expect(found.at(-1)).toMatchObject({ kind: 'order', changedBy: 'them' });
  const merged = mergeDrafts(mine, theirs, plainChoices(found));
  expect(merged.sections[0]?.items[1]?.text.fr).toBe('Le mien');
});

test('an item that I changed in a section that they removed is not lost', () => {
  const wider = addSection(base, 0);
  const withItem = addItem(wider, first, 'number');
  const mine = setItem(withItem, first, { text: text('Combien') });
  const theirs = removeSection(withItem, 0);
  const merged = mergeDrafts(mine, theirs, plainChoices(differences(withItem, mine, theirs)));
  expect(merged.sections.flatMap(({ items }) => items).some((item) => item.text.fr === 'Combien')).toBe(true);
});
