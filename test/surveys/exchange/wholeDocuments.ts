import * as fc from 'fast-check';
import { type DocumentSource, documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';
import type { Rule } from '../../../surveys/rule.ts';
import type { Text } from '../../../surveys/text.ts';
import { validateDocument } from '../../../surveys/validation.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];

/** Texts as people write them, and as they break things: other scripts, mark-up, formulas, spaces at the ends. */
const anyText: fc.Arbitrary<Text> = fc.record({
  fr: fc.oneof(
    fc.constantFrom('Êtes-vous écouté ?', '<b>gras</b>', '=1+1', ' espaces ', 'مرحبا 👋', '{ nom }', 'a\nb'),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  ),
  en: fc.constantFrom('Are you heard?', '"quoted", and more', '-', '0', '#{name}', 'C:\\n', '&amp;'),
});

const perhaps = <T, K extends string>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [P in K]?: T }> =>
  fc
    .option(value, { nil: undefined })
    .map((found) => (found === undefined ? {} : { [key]: found }) as { [P in K]?: T });

const merged = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));

const origin = fc.constant({
  ...{ slug: 'bank', number: 2, item: 'heard', licence: 'CC BY-NC-SA 4.0', attribution: 'Somebody' },
  rewording: 'forbidden' as const,
});
const common = merged(
  merged(perhaps('hint', anyText), perhaps('textFor', fc.record({ patient_side: anyText }))),
  fc.record({ text: anyText, audience: fc.constantFrom('all' as const, 'all' as const, 'patient_side' as const) }),
);
const answerable = merged(
  merged(perhaps('sensitive', fc.boolean()), perhaps('origin', origin)),
  fc.record({
    required: fc.boolean(),
    dontKnow: fc.boolean(),
    preferNotToSay: fc.boolean(),
    notApplicable: fc.boolean(),
  }),
);
const message = perhaps('message', anyText);
const codes = ['YES', 'NO', '1', 'a-b_c+d'];
const options = (exclusive: boolean) =>
  fc
    .array(merged(fc.record({ label: anyText }), perhaps('sensitive', fc.boolean())), { minLength: 2, maxLength: 4 })
    .map((found) =>
      found.map((each, i) => ({ ...each, code: codes[i] ?? '', ...(exclusive && i === 1 && { exclusive: true }) })),
    );
const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 11 })
  .chain((values) => fc.tuple(...values.map((value) => anyText.map((label) => ({ value, label })))));
const limits = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 3_000_000_000 }), fc.boolean())
  .map(([min, range, half]) => ({ min: min + (half ? 0.5 : 0), max: min + range + 0.5 }));

/** What belongs to each kind. */
const kinds = fc.oneof(
  fc.constant({ kind: 'agreement' as const }),
  points.map((found) => ({ kind: 'rating' as const, points: found })),
  options(false).map((found) => ({ kind: 'single' as const, options: found })),
  fc.boolean().chain((exclusive) => options(exclusive).map((found) => ({ kind: 'multiple' as const, options: found }))),
  merged(message, fc.record({ kind: fc.constant('number' as const), integer: fc.boolean() })),
  merged(message, merged(limits, fc.constant({ kind: 'number' as const, integer: false }))),
  merged(message, fc.constant({ kind: 'date' as const, min: '2020-01-01' })),
  merged(
    merged(message, perhaps('pattern', fc.constantFrom('[A-Z]\\d[A-Z] \\d[A-Z]\\d', '\\d{4}'))),
    fc.record({ kind: fc.constant('short_text' as const), maxLength: fc.integer({ min: 1, max: 500 }) }),
  ),
  merged(
    message,
    fc.record({ kind: fc.constant('long_text' as const), maxLength: fc.integer({ min: 1, max: 10_000 }) }),
  ),
);

const anyItem: fc.Arbitrary<ItemSource> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(common, answerable, kinds).map(([a, b, c]) => ({ name: 'x', ...a, ...b, ...c })) },
  { weight: 1, arbitrary: common.map((found) => ({ name: 'x', ...found, kind: 'information' as const })) },
);

/** Conditions that an earlier item can meet. */
function conditionsOver(item: ItemSource): Rule[] {
  const { name } = item;
  switch (item.kind) {
    case 'agreement':
      return [
        { item: name, atLeast: 4 },
        { item: name, atMost: 5 },
        { item: name, is: [2, 3] },
      ];
    case 'rating': {
      const values = item.points.map(({ value }) => value);
      return [
        { item: name, atMost: Math.max(...values) },
        { item: name, is: values.slice(0, 1) },
      ];
    }
    case 'single':
    case 'multiple':
      return [
        { item: name, is: ['YES'] },
        { item: name, is: ['NO', 'YES'] },
      ];
    case 'number':
      return [
        { item: name, atLeast: Math.ceil(item.min ?? 1) },
        { item: name, answered: true },
      ];
    case 'date':
      return [
        { item: name, atMost: '2024-02-29' },
        { item: name, is: ['2024-02-29'] },
      ];
    case 'short_text':
    case 'long_text':
      return [
        { item: name, contains: 'é' },
        { item: name, answered: true },
      ];
    default:
      return [];
  }
}

const anyRule = (conditions: Rule[]): fc.Arbitrary<Rule> => {
  const one = fc.constantFrom(...conditions);
  const few = fc.array(
    fc.oneof(
      one,
      one.map((rule): Rule => ({ not: rule })),
    ),
    { minLength: 1, maxLength: 3 },
  );
  return fc.oneof(
    one,
    one.map((rule): Rule => ({ not: rule })),
    few.map((all): Rule => ({ all })),
    few.map((any): Rule => ({ any })),
    fc.tuple(few, few).map(([all, any]): Rule => ({ all: [...all, { not: { any } }] })),
    one.map((rule): Rule => ('item' in rule ? { all: [{ item: rule.item, answered: true }, { not: rule }] } : rule)),
  );
};

/** Rules for the items that have earlier ones to ask about, at random places. */
function withRules(items: ItemSource[]): fc.Arbitrary<ItemSource[]> {
  const each = items.map((item, i) => {
    const earlier = items.slice(0, i).filter(({ audience }) => audience === 'all' || audience === item.audience);
    const conditions = earlier.flatMap(conditionsOver);
    if (conditions.length === 0) return fc.constant(item);
    return perhaps('shownIf', anyRule(conditions)).map((rule) => ({ ...item, ...rule }));
  });
  return fc.tuple(...each);
}

const whole = fc.record({ title: anyText, description: anyText, heading: anyText, paragraph: anyText });
const terms = merged(
  merged(
    perhaps('attribution', fc.constantFrom('A. Author, 2020')),
    perhaps('rewording', fc.constantFrom('allowed' as const, 'forbidden' as const)),
  ),
  merged(
    perhaps('adaptedFrom', fc.constant({ slug: 'elsewhere', number: 3, sha256: 'a'.repeat(64) })),
    fc.record({ sources: fc.constantFrom([], ['Paper 1', '']), licence: fc.constantFrom('CC0-1.0', '') }),
  ),
);

/** Valid documents with everything that a document can hold. */
export const wholeDocument: fc.Arbitrary<QuestionnaireDocument> = fc
  .array(anyItem, { minLength: 1, maxLength: 7 })
  .map((items) => items.map((item, i) => ({ ...item, name: `item_${i}` })))
  .chain((items) => fc.tuple(withRules(items), whole, terms, fc.nat(6), perhaps('intro', anyText)))
  .map(([items, { title, description, heading, paragraph }, more, cut, intro]) => {
    const parts = [items.slice(0, cut), items.slice(cut)].filter((part) => part.length > 0);
    const scored = items.filter(({ kind }) => kind === 'agreement').map(({ name }, i) => ({ name, reversed: i === 1 }));
    return documentSchema.parse({
      ...{ format: 'tandem-questionnaire/1', slug: 'whole', purpose: 'experience', title, description, ...more },
      consent: { heading, paragraphs: [paragraph, heading] },
      sections: parts.map((part, i) => ({ name: `item_${i}`, title, ...intro, items: part })),
      scales: scored.length === 0 ? [] : [{ name: 'scale', title, items: scored, minimumAnswered: 0.75 }],
    });
  })
  .filter((document) => validateDocument(document).document !== null);
