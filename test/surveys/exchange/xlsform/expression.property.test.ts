import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConstraint } from '../../../../surveys/exchange/xlsform/constraints/readConstraint.ts';
import { numberLiteral, textLiteral } from '../../../../surveys/exchange/xlsform/expression/literal.ts';
import { parseExpression } from '../../../../surveys/exchange/xlsform/expression/parse.ts';
import { numberOf, textOf } from '../../../../surveys/exchange/xlsform/expression/values.ts';
import { readRule } from '../../../../surveys/exchange/xlsform/rules/readRule.ts';
import { ruleText } from '../../../../surveys/exchange/xlsform/rules/writeRule.ts';
import { readItemsOf } from '../../../../surveys/exchange/xlsform/writing/ruleCells.ts';
import { formFor, isAnswerable } from '../../../../surveys/form.ts';
import { ruleSchema } from '../../../../surveys/rule.ts';
import { holds } from '../../../../surveys/visibility.ts';
import { documentWith, option, validAnswer, words } from '../../documents.ts';
import { wholeDocument } from '../wholeDocuments.ts';

const every = documentWith([
  { kind: 'agreement', name: 'agree', text: words('a'), notApplicable: true },
  { kind: 'rating', name: 'rate', text: words('a'), points: [0, 5, 7].map((value) => ({ value, label: words('p') })) },
  { kind: 'single', name: 'one', text: words('a'), options: [option('A'), option('B')], dontKnow: true },
  { kind: 'multiple', name: 'many', text: words('a'), options: [option('A'), option('B')] },
  { kind: 'number', name: 'amount', text: words('a') },
  { kind: 'date', name: 'day', text: words('a') },
  { kind: 'long_text', name: 'story', text: words('a') },
]);
const items = new Map(every.sections.flatMap((section) => section.items.map((item) => [item.name, item])));
const read = (text: string) => readRule(text, readItemsOf(items));

const piece = fc.constantFrom(
  ...[
    `\${agree}`,
    `\${one}`,
    `\${many}`,
    `\${day}`,
    `\${story}`,
    `\${nobody}`,
    '.',
    '=',
    '!=',
    '<',
    '>=',
    '(',
    ')',
    ',',
    '-',
  ],
  ...[
    ' and ',
    ' or ',
    'not(',
    'selected(',
    'contains(',
    'date(',
    'concat(',
    'regex(',
    "'A'",
    '"B"',
    "'",
    '"',
    '3',
    '1.5',
  ],
  ...['string-length(', 'count-selected(', 'today()', '+', 'div', `\${`, '}', ' ', '’', 'é'],
);
const anyExpression = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('the reader of conditions', () => {
  it('takes any text, without throwing', () => {
    fc.assert(
      fc.property(anyExpression, (text) => {
        const rule = read(text);
        if (rule !== null) expect(ruleSchema.safeParse(rule).success).toBe(true);
        for (const kind of ['number', 'date', 'short_text', 'multiple'] as const)
          expect(readConstraint(text, { kind, integer: true }).exclusive).toBeInstanceOf(Array);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes very long and very deep texts', () => {
    for (const text of [
      '('.repeat(100_000),
      'not('.repeat(5000),
      `${'1 or '.repeat(6000)}1`,
      "'".repeat(32_001),
      `\${`.repeat(9999),
    ])
      expect(read(text)).toBeNull();
    const long = Array.from({ length: 40 }, () => `\${agree} = 3`).join(' or ');
    expect(read(long)).toEqual({ item: 'agree', is: Array.from({ length: 40 }, () => 3) });
  });

  it('reads back every text and every number that it writes', () => {
    const quotes = fc.stringMatching(/^['"‘’“”$ {}a]{0,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 20 }), quotes), (text) => {
        const written = textLiteral(text);
        expect(written).not.toContain(`\${`);
        const back = parseExpression(written);
        expect(back && textOf(back)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = numberLiteral(value);
        expect(written).toMatch(/^-?\d+(\.\d+)?$/);
        const back = parseExpression(written);
        expect(back && numberOf(back)).toBe(value === 0 ? numberOf(back ?? { kind: 'self' }) : value);
      }),
    );
  });

  it('gives back a condition that shows the same to everyone', () => {
    const withAnswers = wholeDocument.chain((document) => {
      const form = formFor(document, 'patient_side');
      const asked = form.sections.flatMap((section) => section.items).filter(isAnswerable);
      const answers = asked.map((item) =>
        fc.option(validAnswer(item), { nil: undefined }).map((value) => [item.name, value]),
      );
      return fc.tuple(
        fc.constant(document),
        fc.tuple(...answers).map((pairs) => Object.fromEntries(pairs)),
      );
    });
    fc.assert(
      fc.property(withAnswers, ([document, answers]) => {
        const all = new Map(document.sections.flatMap((section) => section.items.map((item) => [item.name, item])));
        for (const { shownIf } of all.values()) {
          if (shownIf === undefined) continue;
          const back = readRule(ruleText(shownIf, all), readItemsOf(all));
          expect(back && holds(back, answers)).toBe(holds(shownIf, answers));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('conditions as other programs write them', () => {
  it.each([
    [`selected(\${many}, 'A')`, { item: 'many', is: ['A'] }],
    [`\${one}='A' or \${one}='B'`, { item: 'one', is: ['A', 'B'] }],
    [
      `\${one} = 'A' and (\${agree} > 3 or not(\${amount} < 2.5))`,
      {
        all: [
          { item: 'one', is: ['A'] },
          {
            any: [
              { item: 'agree', atLeast: 4 },
              { not: { all: [{ item: 'amount', answered: true }, { not: { item: 'amount', atLeast: 2.5 } }] } },
            ],
          },
        ],
      },
    ],
    [`\${agree} > 3`, { item: 'agree', atLeast: 4 }],
    [`3 < \${agree}`, { item: 'agree', atLeast: 4 }],
    [`\${amount} < 2`, { all: [{ item: 'amount', answered: true }, { not: { item: 'amount', atLeast: 2 } }] }],
    [`\${story} != ''`, { item: 'story', answered: true }],
    [`\${story} = ''`, { not: { item: 'story', answered: true } }],
    [`string-length(\${story}) > 0`, { item: 'story', answered: true }],
    [`count-selected(\${many}) >= 1`, { item: 'many', answered: true }],
    [`\${day} >= date('2026-01-31')`, { item: 'day', atLeast: '2026-01-31' }],
    [`\${one} != '' and \${one} != 'dont_know'`, { item: 'one', answered: true }],
    [`contains(\${story}, "l'eau")`, { item: 'story', contains: "l'eau" }],
    [`\${one} = ‘A’`, { item: 'one', is: ['A'] }],
  ])('%s', (text, rule) => {
    expect(read(text)).toEqual(rule);
  });

  it.each([
    `\${nobody} = 'A'`,
    `\${one} = 'C'`,
    `\${one} = 'dont_know'`,
    `\${one} > 'A'`,
    `\${amount} + 1 = 2`,
    `today() > \${day}`,
    `\${story} = 'x'`,
    'true()',
    `\${one}`,
    `\${day} >= 'tomorrow'`,
    `jr:choice-name(\${one}, '\${one}') = 'x'`,
    '',
  ])('cannot be kept: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('constraints as other programs write them', () => {
  const whole = { kind: 'number', integer: true } as const;
  it.each([
    ['. >= 1 and . <= 5', whole, { min: 1, max: 5 }],
    ['. > 0 and 10 > .', whole, { min: 1, max: 9 }],
    ['(.>=0 and .<=120) and . >= 18', whole, { min: 18, max: 120 }],
    [". > date('2026-02-28')", { kind: 'date', integer: false }, { min: '2026-03-01' }],
    ['string-length(.) < 81', { kind: 'short_text', integer: false }, { maxLength: 80 }],
    ["regex(., '^[A-Z](?:1|2)$')", { kind: 'short_text', integer: false }, { pattern: '[A-Z](?:1|2)' }],
    [
      "not(selected(., 'NONE')) or count-selected(.) = 1",
      { kind: 'multiple', integer: false },
      { exclusive: ['NONE'] },
    ],
  ] as const)('%s', (text, constrained, limits) => {
    expect(readConstraint(text, constrained)).toMatchObject({ ...limits, leftOut: false, widened: false });
  });

  it('are told when only a part of them can be kept', () => {
    expect(readConstraint('. > 0 and . != 7', whole)).toMatchObject({ min: 1, leftOut: true });
    expect(readConstraint('. > 0.5', { kind: 'number', integer: false })).toMatchObject({ min: 0.5, widened: true });
    expect(readConstraint(`. > \${amount}`, whole)).toMatchObject({ leftOut: true });
    expect(readConstraint('1 +', whole)).toMatchObject({ leftOut: true });
  });
});
