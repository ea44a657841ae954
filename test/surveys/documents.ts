import * as fc from 'fast-check';
import { agreementPoints } from '../../surveys/agreement.ts';
import { type DocumentSource, documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { AnswerableFormItem } from '../../surveys/form.ts';
import type { Rule } from '../../surveys/rule.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
type SectionSource = DocumentSource['sections'][number];

export const words = (text: string) => ({ fr: `${text} (fr)`, en: text });

/** A valid document source around some sections. */
export const sourceWith = (sections: SectionSource[], scales: DocumentSource['scales'] = []): DocumentSource => ({
  format: 'tandem-questionnaire/1',
  slug: 'example',
  purpose: 'experience',
  title: words('Example'),
  description: words('An example'),
  consent: { heading: words('Before you start'), paragraphs: [words('Why we ask')] },
  licence: 'Apache-2.0',
  sections,
  scales,
});

export const sectionOf = (name: string, items: ItemSource[], more: Partial<SectionSource> = {}): SectionSource => ({
  name,
  title: words(name),
  items,
  ...more,
});

export const documentWith = (items: ItemSource[], scales: DocumentSource['scales'] = []): QuestionnaireDocument =>
  documentSchema.parse(sourceWith([sectionOf('first', items)], scales));

export const option = (code: string, exclusive = false) => ({ code, label: words(code), exclusive });

const kinds: ((name: string) => ItemSource)[] = [
  (name) => ({ kind: 'agreement', name, text: words(name), notApplicable: true }),
  (name) => ({
    kind: 'rating',
    name,
    text: words(name),
    points: [0, 2, 5].map((value) => ({ value, label: words(`${value}`) })),
  }),
  (name) => ({ kind: 'single', name, text: words(name), options: [option('A'), option('B')], dontKnow: true }),
  (name) => ({ kind: 'multiple', name, text: words(name), options: [option('A'), option('B'), option('NONE', true)] }),
  (name) => ({ kind: 'number', name, text: words(name), min: -5, max: 99.5 }),
  (name) => ({ kind: 'date', name, text: words(name), min: '2020-01-01' }),
  (name) => ({ kind: 'short_text', name, text: words(name), maxLength: 40, preferNotToSay: true }),
  (name) => ({ kind: 'long_text', name, text: words(name) }),
  (name) => ({ kind: 'information', name, text: words(name) }),
];

/** A rule over one earlier item; every kind of item gives conditions that some answers meet and others do not. */
function ruleOver(item: ItemSource, variant: number): Rule | undefined {
  const answered: Rule = { item: item.name, answered: true };
  if (item.kind === 'information') return undefined;
  if (item.kind === 'agreement')
    return variant === 0 ? { item: item.name, atLeast: 4 } : { not: { item: item.name, is: [1] } };
  if (item.kind === 'single' || item.kind === 'multiple')
    return variant === 0 ? { item: item.name, is: ['A'] } : { any: [{ item: item.name, is: ['B'] }, answered] };
  return variant === 0 ? answered : { not: answered };
}

/** Documents of up to ten items of every kind, some for one side, some shown only after certain answers. */
export const anyDocument: fc.Arbitrary<QuestionnaireDocument> = fc
  .array(
    fc.record({
      kind: fc.nat(kinds.length - 1),
      audience: fc.constantFrom('all' as const, 'all' as const, 'patient_side' as const),
      over: fc.nat(20),
      variant: fc.nat(1),
      required: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((plans) => {
    const items: ItemSource[] = [];
    plans.forEach((plan, i) => {
      const plain = kinds[plan.kind]?.(`item_${i}`) ?? { kind: 'information', name: `item_${i}`, text: words('?') };
      const earlier = items[plan.over];
      const shownIf = earlier === undefined ? undefined : ruleOver(earlier, plan.variant);
      const required = plain.kind === 'information' ? {} : { required: plan.required };
      items.push({ ...plain, ...required, audience: plan.audience, ...(shownIf && { shownIf }) });
    });
    const middle = Math.ceil(items.length / 2);
    const halves = [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
    return documentSchema.parse(sourceWith(halves.map((half, i) => sectionOf(`part_${i}`, half))));
  });

/** A valid answer to an item, in the form in which it is stored. */
export function validAnswer(item: AnswerableFormItem): fc.Arbitrary<number | string | string[]> {
  switch (item.kind) {
    case 'agreement':
      return fc.constantFrom(...agreementPoints.map((point) => point.value));
    case 'rating':
      return fc.constantFrom(...item.points.map((point) => point.value));
    case 'single':
      return fc.constantFrom(...item.options.map((choice) => choice.code));
    case 'multiple': {
      const free = item.options.filter((choice) => choice.exclusive !== true).map((choice) => choice.code);
      const alone = item.options.filter((choice) => choice.exclusive === true).map((choice) => [choice.code]);
      return fc.oneof(fc.subarray(free, { minLength: 1 }), fc.constantFrom(...(alone.length > 0 ? alone : [free])));
    }
    case 'number':
      return item.integer
        ? fc.integer({ min: item.min ?? -1000, max: item.max ?? 1000 })
        : fc.double({ min: item.min ?? -1000, max: item.max ?? 1000, noNaN: true }).map((n) => (n === 0 ? 0 : n));
    case 'date':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    default:
      return fc.stringMatching(/^[a-zà-ÿ0-9]([a-zà-ÿ «»'\n]{0,20}[a-zà-ÿ])?$/).map((text) => text.replace(/\s+/g, ' '));
  }
}
