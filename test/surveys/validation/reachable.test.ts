import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentSource, documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';
import { formFor, isAnswerable } from '../../../surveys/form.ts';
import type { Rule } from '../../../surveys/rule.ts';
import { sides } from '../../../surveys/side.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { walkForm } from '../../../surveys/visibility.ts';
import { option, sectionOf, sourceWith, words } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
const at = '/sections/0/items';
const faultsOf = (source: unknown) => validateDocument(source).faults.map(({ path, code }) => [path, code]);
const faultsOfItems = (...items: ItemSource[]) => faultsOf(sourceWith([sectionOf('one', items)]));

const single: ItemSource = { kind: 'single', name: 's', text: words('s'), options: [option('A'), option('B')] };
const multiple: ItemSource = {
  kind: 'multiple',
  name: 'm',
  text: words('m'),
  options: [option('A'), option('B'), option('NONE', true)],
};
const agreed: ItemSource = { kind: 'agreement', name: 'a', text: words('a') };
const number: ItemSource = { kind: 'number', name: 'n', text: words('n'), min: 0, max: 10 };
const whole: ItemSource = { kind: 'number', name: 'w', text: words('w'), integer: true };
const day: ItemSource = { kind: 'date', name: 'd', text: words('d') };
const written: ItemSource = { kind: 'short_text', name: 't', text: words('t') };
const last = (shownIf: Rule, name = 'last'): ItemSource => ({ kind: 'agreement', name, text: words(name), shownIf });

describe('rules that no answers can meet', () => {
  it.each<[string, ItemSource, Rule]>([
    [
      'two choices of one',
      single,
      {
        all: [
          { item: 's', is: ['A'] },
          { item: 's', is: ['B'] },
        ],
      },
    ],
    [
      'both ends of a scale',
      agreed,
      {
        all: [
          { item: 'a', atLeast: 4 },
          { item: 'a', atMost: 2 },
        ],
      },
    ],
    [
      'every point excluded',
      agreed,
      { all: [{ item: 'a', answered: true }, { not: { item: 'a', is: [1, 2, 3, 4, 5] } }] },
    ],
    [
      'an option that stands alone, with another',
      multiple,
      {
        all: [
          { item: 'm', is: ['A'] },
          { item: 'm', is: ['NONE'] },
        ],
      },
    ],
    [
      'a number that is not there',
      whole,
      {
        all: [
          { item: 'w', atLeast: 2.2 },
          { item: 'w', atMost: 2.8 },
        ],
      },
    ],
    [
      'a day before itself',
      day,
      {
        all: [
          { item: 'd', atLeast: '2024-03-02' },
          { item: 'd', atMost: '2024-03-01' },
        ],
      },
    ],
    [
      'a text with and without',
      written,
      { all: [{ item: 't', contains: 'Coach' }, { not: { item: 't', contains: 'oach' } }] },
    ],
    ['an answer and none', single, { all: [{ item: 's', answered: true }, { not: { item: 's', answered: true } }] }],
  ])('are found: %s', (_, item, rule) => {
    expect(faultsOfItems(item, last(rule))).toEqual([[`${at}/1/shownIf`, 'never_shown']]);
  });

  it.each<[string, ItemSource, Rule]>([
    [
      'two of several choices',
      multiple,
      {
        all: [
          { item: 'm', is: ['A'] },
          { item: 'm', is: ['B'] },
        ],
      },
    ],
    ['one option and not the other', multiple, { all: [{ item: 'm', is: ['A'] }, { not: { item: 'm', is: ['B'] } }] }],
    [
      'a number between two',
      number,
      { all: [{ item: 'n', atLeast: 2.2 }, { item: 'n', atMost: 2.8 }, { not: { item: 'n', is: [2.2, 2.8] } }] },
    ],
    [
      'the one day',
      day,
      {
        all: [
          { item: 'd', atLeast: '2024-02-29' },
          { item: 'd', atMost: '2024-02-29' },
        ],
      },
    ],
    [
      'two words',
      written,
      {
        all: [
          { item: 't', contains: 'a' },
          { item: 't', contains: 'b' },
        ],
      },
    ],
    ['no answer', single, { not: { item: 's', answered: true } }],
  ])('are not found where there are some: %s', (_, item, rule) => {
    expect(faultsOfItems(item, last(rule))).toEqual([]);
  });

  it('finds what stands behind something that is never shown', () => {
    const never = last(
      {
        all: [
          { item: 's', is: ['A'] },
          { item: 's', is: ['B'] },
        ],
      },
      'never',
    );
    expect(faultsOfItems(single, never, last({ item: 'never', atLeast: 2 }))).toEqual([
      [`${at}/1/shownIf`, 'never_shown'],
      [`${at}/2/shownIf`, 'never_shown'],
    ]);
  });

  it('sees the rule of the section and that of what is asked together with the own', () => {
    const onlyA: Rule = { item: 's', is: ['A'] };
    const onlyB: Rule = { item: 's', is: ['B'] };
    const two = sectionOf('two', [last(onlyB), last(onlyA, 'fine')], { shownIf: onlyA });
    expect(faultsOf(sourceWith([sectionOf('one', [single]), two]))).toEqual([
      ['/sections/1/items/0/shownIf', 'never_shown'],
    ]);
    const between = last(onlyA, 'between');
    const both: Rule = { all: [{ item: 'between', answered: true }, onlyB] };
    expect(faultsOfItems(single, between, last(both))).toEqual([[`${at}/2/shownIf`, 'never_shown']]);
  });

  it('names a section once, not its items', () => {
    const none: Rule = {
      all: [
        { item: 's', is: ['A'] },
        { item: 's', is: ['B'] },
      ],
    };
    const two = sectionOf('two', [agreed, last({ item: 'a', atLeast: 2 })], { shownIf: none });
    expect(faultsOf(sourceWith([sectionOf('one', [single]), two]))).toEqual([['/sections/1/shownIf', 'never_shown']]);
  });

  it('counts an item that one of the two sides can meet as reachable', () => {
    const mine: ItemSource = { ...single, audience: 'patient_side' };
    expect(faultsOfItems(mine, last({ item: 's', is: ['A'] }))).toEqual([]);
    expect(
      faultsOfItems(mine, last({ all: [{ item: 's', is: ['A'] }, { not: { item: 's', answered: true } }] })),
    ).toEqual([[`${at}/1/shownIf`, 'never_shown']]);
  });

  it('takes what is too long to look through as reachable', () => {
    const many = Array.from({ length: 14 }, (_, i): ItemSource => ({ ...agreed, name: `a_${i}` }));
    const all: Rule = {
      all: many.map(({ name }) => ({
        all: [
          { item: name, is: [1] },
          { item: name, is: [2] },
        ],
      })),
    };
    expect(faultsOfItems(...many, last(all))).toEqual([]);
  });
});

const letters = ['A', 'B', 'NONE'];
const anyRule = (names: string[]): fc.Arbitrary<Rule> => {
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'rule' },
      fc.record({ item: fc.constantFrom(...names), is: fc.subarray(letters, { minLength: 1, maxLength: 2 }) }),
      fc.record({ item: fc.constantFrom(...names), answered: fc.constant(true as const) }),
      fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: tie('rule') }),
    ),
  }));
  return rule;
};

/** Up to five choice items, each but the first with or without a rule over those before it. */
const chained: fc.Arbitrary<QuestionnaireDocument> = fc
  .array(
    fc.record({
      multiple: fc.boolean(),
      audience: fc.constantFrom('all' as const, 'all' as const, 'patient_side' as const),
      ruled: fc.boolean(),
      draw: fc.gen(),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((plans) => {
    const items = plans.map(({ multiple: many, audience, ruled, draw }, i): ItemSource => {
      const names = Array.from({ length: i }, (_, before) => `i_${before}`);
      const options = many ? [option('A'), option('B'), option('NONE', true)] : letters.map((code) => option(code));
      const shownIf = ruled && i > 0 ? draw(anyRule, names) : undefined;
      const base = { name: `i_${i}`, text: words('?'), audience, options, ...(shownIf && { shownIf }) };
      return many ? { kind: 'multiple', ...base } : { kind: 'single', ...base };
    });
    return documentSchema.parse(sourceWith([sectionOf('one', items)]));
  });

/** The names of items that some answers lead to: every answer of every item tried. */
function reached(document: QuestionnaireDocument): Set<string> {
  const names = new Set<string>();
  const one = [undefined, ...letters];
  const several = [undefined, ['A'], ['B'], ['A', 'B'], ['NONE']];
  for (const side of sides) {
    const form = formFor(document, side);
    const items = form.sections.flatMap(({ items: own }) => own.filter(isAnswerable));
    const values = items.map(({ kind }): unknown[] => (kind === 'multiple' ? several : one));
    const total = values.reduce((product, each) => product * each.length, 1);
    for (let combination = 0; combination < total; combination++) {
      let rest = combination;
      const answers = new Map(
        items.map(({ name }, i) => {
          const own = values[i] ?? [];
          const value = own[rest % own.length];
          rest = Math.floor(rest / own.length);
          return [name, value];
        }),
      );
      walkForm(form, ({ item, shown }) => {
        if (shown) names.add(item.name);
        return answers.get(item.name);
      });
    }
  }
  return names;
}

it('finds exactly what trying every answer finds', () => {
  fc.assert(
    fc.property(chained, (document) => {
      const { faults } = validateDocument(document);
      fc.pre(faults.every(({ code }) => code === 'never_shown' || code === 'rule_other_side'));
      const shown = reached(document);
      const items = document.sections[0]?.items ?? [];
      const judged = new Set(faults.filter(({ code }) => code === 'never_shown').map(({ path }) => path));
      const faulty = new Set(faults.filter(({ code }) => code !== 'never_shown').map(({ path }) => path.split('/')[4]));
      fc.pre(faulty.size === 0);
      items.forEach((item, i) => {
        expect([item.name, judged.has(`${at}/${i}/shownIf`)]).toEqual([item.name, !shown.has(item.name)]);
      });
    }),
    { numRuns: 300 },
  );
});
