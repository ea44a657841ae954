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

describe('rules', () => {
  const faultsOf = (items: ItemSource[]) => validateDocument(sourceWith([sectionOf('one', items)])).faults;

  it('about later items are told by the thousand, and no further', () => {
    const items = many(
      1000,
      (at): ItemSource => ({
        ...{ kind: 'number', name: `n${at}`, text: words('n') },
        shownIf: { all: many(12, (next) => ({ item: `n${(at + 1 + next) % 1000}`, answered: true })) },
      }),
    );
    const faults = faultsOf(items);
    expect(faults).toHaveLength(2000);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['rule_circular', 'rule_item_later']));
  });

  const shownBy = (part: unknown, times: number) => {
    const fifty = { all: many(50, () => ({ any: many(times, () => part) })) };
    // Rules of any JSON: what a program or a file may send.
    return [
      { kind: 'number', name: 'n', text: words('n') },
      ...many(20, (at) => ({ kind: 'number', name: `m${at}`, text: words('m'), shownIf: fifty })),
    ] as ItemSource[];
  };

  it('of twenty thousand conditions are read, and of fifty thousand refused before they are', () => {
    expect(faultsOf(shownBy({ item: 'n', answered: true }, 20))).toEqual([]);
    expect(faultsOf(shownBy({ item: 'n', answered: true }, 50))).toMatchObject([
      { path: '/sections/0/items/16/shownIf', code: 'too_many_conditions' },
    ]);
  });

  it.each([[{ item: 'n', bad: 1 }], [{ all: [1], any: [1], not: 1 }], [7]])(
    'that are none are refused before they are read, when there are hundreds: %j',
    (part) => {
      expect(faultsOf(shownBy(part, 50))).toEqual([
        { path: '/sections/0/items/1/shownIf', code: 'invalid_rule', params: {} },
      ]);
    },
  );
});
