import * as fc from 'fast-check';
import { type DocumentSource, documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Rule } from '../../surveys/rule.ts';
import { option, sectionOf, sourceWith, words } from './documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];

const kinds: ((name: string) => ItemSource)[] = [
  (name) => ({ kind: 'agreement', name, text: words(name), dontKnow: true }),
  (name) => ({ kind: 'single', name, text: words(name), options: [option('A'), option('B')], notApplicable: true }),
  (name) => ({ kind: 'multiple', name, text: words(name), options: [option('A'), option('B'), option('NONE', true)] }),
  (name) => ({ kind: 'number', name, text: words(name), integer: true, min: 1, max: 50, message: words('1 to 50') }),
  (name) => ({ kind: 'date', name, text: words(name), min: '2020-01-01', max: '2099-12-31', preferNotToSay: true }),
  (name) => ({ kind: 'short_text', name, text: words(name), maxLength: 40, preferNotToSay: true }),
  (name) => ({
    kind: 'short_text',
    name,
    text: words(name),
    pattern: "[a-zà-ÿ «»']*|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[\\p{L}\\d «»']{0,40}",
  }),
  (name) => ({ kind: 'long_text', name, text: words(name) }),
  (name) => ({ kind: 'information', name, text: words(name) }),
];

/** Conditions over an item, of every form that its kind allows. */
function conditionsOver(item: ItemSource): Rule[] {
  const { name } = item;
  const answered: Rule = { item: name, answered: true };
  switch (item.kind) {
    case 'information':
      return [];
    case 'agreement':
      return [answered, { item: name, atLeast: 4 }, { item: name, is: [1, 2] }];
    case 'single':
    case 'multiple':
      return [answered, { item: name, is: ['A'] }];
    case 'number':
      return [answered, { item: name, atMost: 12 }, { item: name, is: [60, 12] }];
    case 'date':
      return [answered, { item: name, atLeast: '2050-01-01' }];
    default:
      return [answered, { item: name, contains: 'A b' }, { item: name, contains: 'a' }];
  }
}

/** A text that recalls an earlier answer, or does not. */
const recalling = (name: string, earlier: ItemSource | undefined) =>
  earlier === undefined || earlier.kind === 'information'
    ? words(name)
    : { fr: `${name} {{${earlier.name}|rien}} ?`, en: `${name} {{${earlier.name}}} and {{ ${earlier.name} | none }}?` };

/**
 * Documents of up to twelve items over one to three sections: rules over any earlier items, recalled answers, patterns,
 * limits and own messages.
 */
export const logicDocument: fc.Arbitrary<QuestionnaireDocument> = fc
  .array(
    fc.record({
      kind: fc.nat(kinds.length - 1),
      audience: fc.constantFrom('all' as const, 'all' as const, 'all' as const, 'professional_side' as const),
      over: fc.array(fc.nat(11), { maxLength: 2 }),
      shape: fc.constantFrom('all' as const, 'any' as const, 'not' as const),
      condition: fc.nat(2),
      recalls: fc.nat(11),
      required: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((plans) => {
    const items: ItemSource[] = [];
    plans.forEach((plan, i) => {
      const plain = kinds[plan.kind]?.(`item_${i}`) ?? { kind: 'information', name: `item_${i}`, text: words('?') };
      const parts = plan.over.flatMap((place): Rule[] => {
        const earlier = items[place];
        const conditions = earlier === undefined ? [] : conditionsOver(earlier);
        return conditions.slice(plan.condition % Math.max(1, conditions.length)).slice(0, 1);
      });
      const joined: Rule = plan.shape === 'any' ? { any: parts } : { all: parts };
      const shownIf: Rule = plan.shape === 'not' ? { not: joined } : joined;
      items.push({
        ...plain,
        text: recalling(`item_${i}`, items[plan.recalls]),
        audience: plan.audience,
        ...(plain.kind !== 'information' && { required: plan.required && i % 3 === 0 }),
        ...(parts.length > 0 && { shownIf }),
      });
    });
    const third = Math.ceil(items.length / 3);
    const parts = [items.slice(0, third), items.slice(third, 2 * third), items.slice(2 * third)];
    const sections = parts.filter((part) => part.length > 0).map((part, i) => sectionOf(`part_${i}`, part));
    return documentSchema.parse(sourceWith(sections));
  });
