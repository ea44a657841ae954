import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSchema } from '../../../../surveys/document.ts';
import { readRule } from '../../../../surveys/exchange/fhir/readRule.ts';
import { writeRule } from '../../../../surveys/exchange/fhir/writeRule.ts';
import { isAnswerable } from '../../../../surveys/form.ts';
import type { Rule } from '../../../../surveys/rule.ts';
import { holds } from '../../../../surveys/visibility.ts';
import { option, sectionOf, sourceWith, validAnswer, words } from '../../documents.ts';

const { sections } = documentSchema.parse(
  sourceWith([
    sectionOf('first', [
      { kind: 'agreement', name: 'agree', text: words('a') },
      {
        kind: 'rating',
        name: 'rate',
        text: words('r'),
        points: [0, 2, 5].map((value) => ({ value, label: words('p') })),
      },
      { kind: 'multiple', name: 'many', text: words('m'), options: [option('A'), option('B'), option('NONE', true)] },
      { kind: 'number', name: 'number', text: words('n'), integer: true, min: 0, max: 4 },
      { kind: 'date', name: 'day', text: words('d') },
      { kind: 'long_text', name: 'words', text: words('w') },
    ]),
  ]),
);
const items = (sections[0]?.items ?? []).filter(isAnswerable);
const byName = new Map(items.map((item) => [item.name, item]));
const targets = new Map(
  items.map((item) => {
    const stored =
      item.kind === 'agreement' ? [1, 2, 3, 4, 5] : item.kind === 'rating' ? [0, 2, 5] : ['A', 'B', 'NONE'];
    const values = new Map<string, string | number>(stored.map((value) => [String(value), value]));
    return [item.name, { name: item.name, kind: item.kind, values }];
  }),
);

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom(...byName.keys()).map((item): Rule => ({ item, answered: true })),
  fc.integer({ min: 1, max: 5 }).map((atLeast): Rule => ({ item: 'agree', atLeast })),
  fc.constantFrom(0, 2, 5).map((atMost): Rule => ({ item: 'rate', atMost })),
  fc.subarray(['A', 'B', 'NONE'], { minLength: 1 }).map((is): Rule => ({ item: 'many', is })),
  fc.integer({ min: 0, max: 4 }).map((atLeast): Rule => ({ item: 'number', atLeast })),
  fc.constantFrom('2021-05-05', '2050-01-01').map((atMost): Rule => ({ item: 'day', atMost })),
  fc.constant({ item: 'words', contains: 'a' }),
);
const negated = condition.map((not): Rule => ({ not }));
const strict = condition.map(
  (rule): Rule => ('item' in rule ? { all: [{ item: rule.item, answered: true }, { not: rule }] } : rule),
);
const part = fc.oneof(condition, negated, strict);
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  part,
  fc.array(part, { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
);
const anyAnswers = fc.record(Object.fromEntries(items.map((item) => [item.name, validAnswer(item)])), {
  requiredKeys: [],
});

it('enableWhen shows an item to the same people as the rule it was written from', () => {
  let written = 0;
  fc.assert(
    fc.property(anyRule, anyAnswers, (rule, answers) => {
      const enabling = writeRule(rule, byName);
      if (enabling === null) return;
      written += 1;
      const read = readRule(enabling, targets);
      expect(read).toBeTruthy();
      if (read) expect(holds(read, answers)).toBe(holds(rule, answers));
    }),
    { numRuns: 1000 },
  );
  expect(written).toBeGreaterThan(300);
});

it('says nothing in FHIR that FHIR does not mean', () => {
  const deep: Rule = {
    all: [
      {
        any: [
          { item: 'agree', is: [1] },
          { item: 'number', answered: true },
        ],
      },
      { item: 'day', answered: true },
    ],
  };
  expect(writeRule(deep, byName)).toBeNull();
  expect(writeRule({ not: { item: 'number', atLeast: 3 } }, byName)).toBeNull();
  expect(writeRule({ item: 'words', contains: 'a' }, byName)).toBeNull();
});
