import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../surveys/comparison/compare.ts';
import type { DocumentSource } from '../../surveys/document.ts';
import { documentReadability } from '../../surveys/readability/documentReadability.ts';
import { validateDocument } from '../../surveys/validation.ts';
import { documentWith, sectionOf, sourceWith, words } from './documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];

const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const filled = (unit: string): string => unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
const saying = (text: string, items = 100) =>
  documentWith(
    many(items, (at): ItemSource => ({ kind: 'information', name: `i${at}`, text: { fr: text, en: text } })),
  );

/** As many texts as one request brings, made to be looked at again and again. Whoever goes over them twice never ends. */
describe('two megabytes of texts', () => {
  it.each([
    ['capitals and digits without end', `A${'1'.repeat(9990)}aa`],
    ['one word of ten thousand letters', `b${'es'.repeat(4990)}a`],
    ['brackets that never close', filled(`AB (${'xx y '.repeat(49)}`)],
    ['acronyms after words', filled('cd AB ')],
  ])('are graded: %s', (_, text) => {
    expect(documentReadability(saying(text)).items).toHaveLength(100);
  });

  it('are compared', () => {
    const sayingLetters = (step: number) =>
      saying(many(300, (at) => String.fromCharCode(97 + ((at * step + step) % 26))).join(' '), 500);
    const { items } = compareDocuments(sayingLetters(3), sayingLetters(5));
    expect(items.every(({ status }) => status === 'kept')).toBe(true);
  });
});

describe('patterns', () => {
  const asked = (count: number, pattern: string, maxLength = 500) =>
    validateDocument(
      sourceWith([
        sectionOf(
          'one',
          many(
            count,
            (at): ItemSource => ({ kind: 'short_text', name: `t${at}`, text: words('t'), maxLength, pattern }),
          ),
        ),
      ]),
    ).faults.map(({ path, code }) => [path, code]);

  it('that would take seconds together are refused from the one on that is too much', () => {
    const faults = asked(30, '(?:[abcdef]*){249}');
    expect(faults[0]).toEqual(['/sections/0/items/20/pattern', 'patterns_too_costly']);
    expect(faults).toHaveLength(10);
  });

  it('of two thousand postal codes are fine', () => {
    expect(asked(2000, '[A-Z]\\d[A-Z] \\d[A-Z]\\d', 10)).toEqual([]);
  });
});

it('tells of every one of thousands of conditions about later items', () => {
  const items = many(
    1000,
    (at): ItemSource => ({
      ...{ kind: 'number', name: `n${at}`, text: words('n') },
      shownIf: { all: many(12, (next) => ({ item: `n${(at + 1 + next) % 1000}`, answered: true })) },
    }),
  );
  const { faults } = validateDocument(sourceWith([sectionOf('one', items)]));
  expect(faults).toHaveLength(12_000 - (12 * 13) / 2);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['rule_circular', 'rule_item_later']));
});
