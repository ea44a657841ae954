import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGroup, readConditions, writeConditions } from '../../../surveys/editing/conditions.ts';
import { earlierItems, startRow, testsOf } from '../../../surveys/editing/earlierItems.ts';
import type { Rule } from '../../../surveys/rule.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { holds } from '../../../surveys/visibility.ts';
import { everyKind } from '../../support/everyKind.ts';
import { sectionOf, sourceWith, words } from '../documents.ts';
import { draftOf } from './drafts.ts';

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    item: fc.constantFrom('a', 'b'),
    is: fc.array(fc.constantFrom<string | number>('x', 1, 2), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ item: fc.constantFrom('a', 'b'), atLeast: fc.constantFrom(1, 2) }),
  fc.record({ item: fc.constantFrom('a', 'b'), atMost: fc.constantFrom(1, 2) }),
  fc.record({ item: fc.constantFrom('a', 'b'), contains: fc.constantFrom('x', 'y') }),
  fc.record({ item: fc.constantFrom('a', 'b'), answered: fc.constant<true>(true) }),
);
const row = fc.oneof(
  condition,
  condition.map((not): Rule => ({ not })),
);
const group = (parts: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> =>
  fc
    .tuple(fc.constantFrom('all', 'any'), fc.array(parts, { minLength: 1, maxLength: 3 }))
    .map(([join, rules]) => (join === 'all' ? { all: rules } : { any: rules }));
const answers = fc.record({ a: fc.constantFrom(undefined, 'x', 1, 2, 'xy'), b: fc.constantFrom(undefined, 1, 'y') });

test('a rule that can be chosen means the same when it is written back', () => {
  fc.assert(
    fc.property(fc.oneof(row, group(row), group(fc.oneof(row, group(row)))), answers, (rule, given) => {
      const tree = readConditions(rule);
      const again = tree && writeConditions(tree);
      expect(again).toBeDefined();
      expect(again && holds(again, given)).toBe(holds(rule, given));
      expect(again && readConditions(again)).toEqual(tree);
    }),
  );
});

test.each([
  { not: { all: [{ item: 'a', answered: true }] } },
  { all: [{ any: [{ all: [{ item: 'a', answered: true }] }] }] },
  { not: { not: { item: 'a', answered: true } } },
  { item: 'a', is: 'x' },
  { item: 'a', is: [null] },
  { item: 'a', like: 'x' },
  { all: [], any: [] },
  {},
  'always',
])('a deeper or unknown rule is left as it is: %j', (rule) => {
  expect(readConditions(rule)).toBeNull();
});

test('no row is no rule', () => {
  expect(writeConditions({ join: 'any', parts: [] })).toBeUndefined();
});

test('earlier items that the same people meet are offered, information texts are not', () => {
  const draft = draftOf(
    sourceWith([
      sectionOf('one', [
        { kind: 'information', name: 'hello', text: words('Hello') },
        { kind: 'agreement', name: 'both', text: words('Both') },
        { kind: 'agreement', name: 'patients', audience: 'patient_side', text: words('Patients') },
      ]),
      sectionOf(
        'two',
        [
          { kind: 'agreement', name: 'professionals', text: words('Professionals') },
          { kind: 'agreement', name: 'last', text: words('Last') },
        ],
        { audience: 'professional_side' },
      ),
    ]),
  );
  const names = (...from: Parameters<typeof earlierItems>) => earlierItems(...from).map(({ name }) => name);
  expect(names(draft, { section: 1, item: 1 })).toEqual(['both', 'professionals']);
  expect(names(draft, { section: 1, item: 0 }, 'section')).toEqual(['both']);
  expect(names(draft, { section: 0, item: 2 })).toEqual(['both']);
});

test('the first row over an item of any kind is a rule that is accepted', () => {
  const draft = draftOf(everyKind);
  for (const item of earlierItems(draft, { section: 2, item: 1 })) {
    const start = startRow(item);
    expect(testsOf(item)).toContain(start.test);
    const shownIf = writeConditions({ join: 'all', parts: [start] });
    const sections = everyKind.sections.map((section, s) =>
      s === 2
        ? { ...section, items: section.items.map((each, i) => (i === 1 ? { ...each, shownIf } : each)) }
        : section,
    );
    expect(validateDocument({ ...everyKind, sections }).faults).toEqual([]);
  }
});

test('a group is told from a row', () => {
  const tree = readConditions({ any: [{ item: 'a', answered: true }, { all: [{ item: 'b', is: [1] }] }] });
  expect(tree?.parts.map(isGroup)).toEqual([false, true]);
});
