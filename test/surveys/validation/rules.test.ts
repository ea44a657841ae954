import { expect, it } from 'vitest';
import type { DocumentSource } from '../../../surveys/document.ts';
import { formFor } from '../../../surveys/form.ts';
import type { Rule } from '../../../surveys/rule.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { isItemShown } from '../../../surveys/visibility.ts';
import { documentWith, option, sectionOf, sourceWith, words } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
const items: ItemSource[] = [
  { kind: 'number', name: 'n', text: words('n'), integer: true, min: 1, max: 9 },
  { kind: 'date', name: 'd', text: words('d'), min: '2020-01-01' },
  { kind: 'short_text', name: 't', text: words('t'), maxLength: 5 },
  { kind: 'long_text', name: 'l', text: words('l') },
  { kind: 'multiple', name: 'm', text: words('m'), options: [option('A'), option('B')] },
];
const last = (shownIf: Rule, name = 'last'): ItemSource => ({ kind: 'agreement', name, text: words(name), shownIf });
const faultsOf = (...sections: DocumentSource['sections']) =>
  validateDocument(sourceWith(sections)).faults.map(({ path, code }) => [path, code]);
const place = '/sections/0/items/5/shownIf';

it.each<[string, Rule, string, string]>([
  ['a number that is not whole', { item: 'n', is: [2, 2.5] }, 'rule_value_unknown', '/is/1'],
  ['a day as a number', { item: 'n', atLeast: '2024-01-01' }, 'rule_not_numeric', ''],
  ['a day before the first', { item: 'd', atMost: '2019-12-31' }, 'rule_value_unknown', ''],
  ['a day that is none', { item: 'd', is: ['2024-02-30'] }, 'rule_value_unknown', '/is/0'],
  ['words in a number', { item: 'n', contains: '1' }, 'rule_not_text', ''],
  ['words in a choice', { item: 'm', contains: 'A' }, 'rule_not_text', ''],
  ['words longer than the text', { item: 't', contains: 'coaching' }, 'rule_value_unknown', ''],
  ['a whole text', { item: 't', is: ['coach'] }, 'rule_value_unknown', '/is/0'],
])('refuses a rule over %s', (_, rule, code, where) => {
  expect(faultsOf(sectionOf('one', [...items, last(rule)]))).toEqual([[place + where, code]]);
});

it.each<[string, Rule, Record<string, unknown>, Record<string, unknown>]>([
  ['a number', { item: 'n', atLeast: 5 }, { n: 5 }, { n: 4 }],
  ['a day', { item: 'd', atMost: '2024-06-30' }, { d: '2024-06-30' }, { d: '2024-07-01' }],
  ['words, whatever the case', { item: 'l', contains: 'Équipe' }, { l: 'notre équipe' }, { l: 'nous' }],
  ['one of several', { item: 'm', is: ['B'] }, { m: ['A', 'B'] }, { m: ['A'] }],
  ['an answer', { item: 't', answered: true }, { t: 'x' }, {}],
])('shows an item after %s, as it was accepted', (_, rule, yes, no) => {
  expect(faultsOf(sectionOf('one', [...items, last(rule)]))).toEqual([]);
  const form = formFor(documentWith([...items, last(rule)]), 'patient_side');
  expect([isItemShown(form, 'last', yes), isItemShown(form, 'last', no)]).toEqual([true, false]);
});

it('tells a rule over a later item from one that goes in a circle', () => {
  const first = last({ item: 'z', answered: true }, 'first');
  const z: ItemSource = { kind: 'agreement', name: 'z', text: words('z') };
  expect(faultsOf(sectionOf('one', [first, z]))).toEqual([['/sections/0/items/0/shownIf', 'rule_item_later']]);
  const back = last({ item: 'first', answered: true }, 'middle');
  const end = last({ item: 'middle', answered: true }, 'z');
  expect(faultsOf(sectionOf('one', [first, back, end]))).toEqual([['/sections/0/items/0/shownIf', 'rule_circular']]);
  const two = sectionOf('two', [z], { shownIf: { item: 'first', answered: true } });
  expect(faultsOf(sectionOf('one', [first]), two)).toEqual([['/sections/0/items/0/shownIf', 'rule_circular']]);
});

it('refuses a pattern that cannot be read, and asks for own words in both languages', () => {
  const written: ItemSource = {
    kind: 'short_text',
    name: 't',
    text: words('t'),
    pattern: '(?=a)',
    message: { fr: '', en: 'x' },
  };
  expect(faultsOf(sectionOf('one', [written]))).toEqual([
    ['/sections/0/items/0/message/fr', 'text_missing'],
    ['/sections/0/items/0/pattern', 'pattern_unsupported'],
  ]);
});
