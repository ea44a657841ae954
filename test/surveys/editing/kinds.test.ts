import { expect, test } from 'vitest';
import { itemKinds } from '../../../surveys/editing/draft.ts';
import { newItem, ofKind } from '../../../surveys/editing/kinds.ts';
import { previewDocument } from '../../../surveys/editing/previewDocument.ts';
import { existing, selectionOf } from '../../../surveys/editing/selection.ts';
import { formFor } from '../../../surveys/form.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { everyKind } from '../../support/everyKind.ts';
import { sectionOf, sourceWith } from '../documents.ts';
import { draftOf } from './drafts.ts';

const items = everyKind.sections.flatMap((section) => section.items);

test.each(itemKinds)('every item becomes %s without a fault of shape', (kind) => {
  for (const item of draftOf(everyKind).sections.flatMap((section) => section.items)) {
    const { shownIf: _, ...changed } = ofKind(item, kind);
    expect(changed).toMatchObject({ kind, name: item.name, text: item.text });
    const written = JSON.parse(JSON.stringify(changed));
    const faults = validateDocument(sourceWith([sectionOf('only', [written])])).faults;
    expect(faults.filter(({ code }) => code !== 'text_missing')).toEqual([]);
  }
});

test('what can be chosen is kept between single, multiple and rating; limits only within a kind', () => {
  const helped = draftOf(everyKind).sections[0]?.items[4];
  if (helped === undefined) throw new Error('no item');
  expect(ofKind(helped, 'single').options?.map(({ code }) => code)).toEqual(['TIME', 'COACH', 'NONE']);
  expect(ofKind(helped, 'single').options?.some((option) => 'exclusive' in option && option.exclusive)).toBe(false);
  expect(ofKind(helped, 'rating').points?.map(({ value, label }) => `${value} ${label.en}`)).toEqual([
    '1 Time',
    '2 The coach',
    '3 Nothing',
  ]);
  const number = { ...newItem('number', new Set()), min: 1, max: 9, message: { fr: 'Non', en: 'No' } };
  expect(ofKind(number, 'date')).toMatchObject({ message: { en: 'No' } });
  expect('min' in ofKind(number, 'date')).toBe(false);
  expect('required' in ofKind({ ...number, required: true }, 'information')).toBe(false);
});

test('a draft can be looked at whatever is missing in it', () => {
  const draft = draftOf({ sections: [{ items: itemKinds.map((kind) => ({ kind, name: kind })) }] });
  const form = formFor(previewDocument(draft, { fr: 'à écrire', en: 'to write' }), 'patient_side');
  expect(form.sections[0]?.items).toHaveLength(itemKinds.length);
  expect(form.sections[0]?.items[0]?.text).toEqual({ fr: 'à écrire', en: 'to write' });
  const whole = formFor(previewDocument(draftOf(everyKind), { fr: '', en: '' }), 'patient_side');
  expect(whole.sections.flatMap((section) => section.items)).toHaveLength(items.length);
});

test.each([
  ['/title/fr', { at: 'start' }],
  ['/consent/paragraphs/0/en', { at: 'start' }],
  ['/sections/0/items/4/options/1/label/en', { at: 'item', section: 0, item: 4 }],
  ['/sections/1/title/fr', { at: 'section', section: 1 }],
  ['/sections/0/items', { at: 'section', section: 0 }],
  ['/sections/9', { at: 'section', section: 0 }],
  ['/scales/0/items/1/name', { at: 'scales' }],
  ['/colour', { at: 'json' }],
  ['', { at: 'json' }],
])('the pointer %s leads to where it is edited', (pointer, selection) => {
  expect(selectionOf(pointer, draftOf(everyKind))).toEqual(selection);
});

test('a selection of what is gone becomes the nearest thing', () => {
  const draft = draftOf(everyKind);
  expect(existing({ at: 'item', section: 0, item: 99 }, draft)).toEqual({ at: 'item', section: 0, item: 6 });
  expect(existing({ at: 'item', section: 9, item: 0 }, draft)).toEqual({ at: 'item', section: 2, item: 1 });
  expect(existing({ at: 'section', section: 3 }, draftOf({}))).toEqual({ at: 'start' });
});
