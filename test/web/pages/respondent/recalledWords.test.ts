import { expect, it } from 'vitest';
import { formFor, isAnswerable } from '../../../../surveys/form.ts';
import type { AnswerValue } from '../../../../surveys/response.ts';
import type { Language } from '../../../../surveys/text.ts';
import { givenResponse, questionnaireOf } from '../../../../web/pages/respondent/answering.ts';
import { recalledWords } from '../../../../web/pages/respondent/recalledWords.ts';
import { documentWith, option, words } from '../../../surveys/documents.ts';

const document = documentWith([
  { kind: 'agreement', name: 'agreed', text: words('?') },
  { kind: 'multiple', name: 'several', text: words('?'), options: [option('A'), option('B'), option('C')] },
  { kind: 'number', name: 'number', text: words('?') },
  { kind: 'date', name: 'day', text: words('?') },
  { kind: 'short_text', name: 'short', text: words('?') },
  { kind: 'long_text', name: 'long', text: words('?') },
  {
    kind: 'agreement',
    name: 'after',
    text: words('?'),
    shownIf: { item: 'short', contains: 'one two' },
    required: true,
  },
]);
const items = formFor(document, 'patient_side')
  .sections.flatMap((section) => section.items)
  .filter(isAnswerable);

function recalled(name: string, value: AnswerValue, language: Language): string {
  const item = items.find((one) => one.name === name);
  if (item === undefined) throw new Error(`no ${name}`);
  return recalledWords(item, value, language);
}

it('recalls labels, numbers and days as each language writes them', () => {
  expect([recalled('agreed', 4, 'fr'), recalled('agreed', 4, 'en')]).toEqual(['D’accord', 'Agree']);
  expect(recalled('several', ['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(recalled('several', ['A', 'B', 'C'], 'fr')).toBe('A (fr), B (fr) et C (fr)');
  expect([recalled('number', 1234.5, 'fr'), recalled('number', 1234.5, 'en')]).toEqual(['1\u00a0234,5', '1,234.5']);
  expect([recalled('day', '2026-11-01', 'fr'), recalled('day', '2026-11-22', 'en')]).toEqual([
    '1er novembre 2026',
    'November 22, 2026',
  ]);
});

it('recalls typed texts on one line, cut after a word, kept apart when they run the other way', () => {
  expect(recalled('long', 'one\n\ntwo\tthree', 'en')).toBe('one two three');
  const cut = recalled('long', 'word '.repeat(40), 'en');
  expect([cut.length <= 81, cut.endsWith('word…')]).toEqual([true, true]);
  expect(recalled('short', 'שלום', 'en')).toBe('\u2068שלום\u2069');
  expect(recalled('short', 'a\u202eb\u2066c', 'en')).toBe('abc');
});

it('rules see an answer as it will be stored, not as it was typed', () => {
  const questionnaire = questionnaireOf('experience', document, 'patient_side');
  const given = (text: string) =>
    givenResponse(
      questionnaire,
      new Map([
        ['experience.short', [text]],
        ['experience.after', ['4']],
      ]),
    ).answers;
  expect(given('one\r\ntwo')).toHaveProperty('after');
  expect(given('onetwo')).not.toHaveProperty('after');
  expect(given(`one two ${'x'.repeat(300)}`)).not.toHaveProperty('after');
});

it('cuts a chosen label as long as a page', () => {
  const label = { fr: 'é'.repeat(9000), en: '👋'.repeat(4000) };
  const [item] = formFor(
    documentWith([{ kind: 'single', name: 'one', text: words('?'), options: [{ code: 'A', label }, option('B')] }]),
    'patient_side',
  )
    .sections.flatMap((section) => section.items)
    .filter(isAnswerable);
  if (item === undefined) throw new Error('no item');
  expect(recalledWords(item, 'A', 'fr')).toBe(`${'é'.repeat(500)}…`);
  expect(recalledWords(item, 'A', 'en')).toBe(`${'👋'.repeat(500)}…`);
});
