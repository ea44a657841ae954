import * as z from 'zod';
import { noValueCodes } from './missing.ts';
import { audienceSchema } from './side.ts';
import { textSchema } from './text.ts';

/** Names and codes are keys of plain objects, where `constructor` and the like already mean something. */
const isNoBuiltInProperty = (key: string): boolean => !(key in Object.prototype);
/** A stored code must not read like a reason for a missing answer. */
const isNoReason = (code: string): boolean => !noValueCodes.some((reason) => reason === code.toLowerCase());

/** A stable key: item names, section names and scale names. Lower snake case, at most 64 characters. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/)
  .refine(isNoBuiltInProperty);
/**
 * What is stored for a chosen option; never the label. Numeric codes are written as digits. Never one of the no-value
 * codes, so that a form and an export may hold both in one place.
 */
export const codeSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/)
  .refine((code) => isNoBuiltInProperty(code) && isNoReason(code));

/** When a section or an item is shown, as data over the answers to earlier items. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { item: string; is: (string | number)[] }
  | { item: string; atLeast: number }
  | { item: string; atMost: number }
  | { item: string; answered: true };

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ruleSchema).min(1).max(50) }),
    z.strictObject({ any: z.array(ruleSchema).min(1).max(50) }),
    z.strictObject({ not: ruleSchema }),
    z.strictObject({
      item: nameSchema,
      is: z
        .array(z.union([codeSchema, z.number()]))
        .min(1)
        .max(100),
    }),
    z.strictObject({ item: nameSchema, atLeast: z.number() }),
    z.strictObject({ item: nameSchema, atMost: z.number() }),
    z.strictObject({ item: nameSchema, answered: z.literal(true) }),
  ]),
);

const common = {
  name: nameSchema,
  text: textSchema,
  /** Other wording for one side, same meaning: the two forms share the item's name. */
  textFor: z.strictObject({ patient_side: textSchema.optional(), professional_side: textSchema.optional() }).optional(),
  hint: textSchema.optional(),
  audience: audienceSchema.default('all'),
  shownIf: ruleSchema.optional(),
};

const answerable = {
  ...common,
  required: z.boolean().default(false),
  dontKnow: z.boolean().default(false),
  preferNotToSay: z.boolean().default(false),
  notApplicable: z.boolean().default(false),
  /** Disclosure control shows sensitive items at programme level only, and only over a larger base. */
  sensitive: z.boolean().optional(),
};

export const optionSchema = z.strictObject({
  code: codeSchema,
  label: textSchema,
  /** In a `multiple` item: choosing it excludes every other option. */
  exclusive: z.boolean().optional(),
  /** Disclosure control treats its count as that of a sensitive item: at programme level only, over a larger base. */
  sensitive: z.boolean().optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** A labelled point of a rating; `value` is what is stored. */
export const pointSchema = z.strictObject({ value: z.int().min(0).max(20), label: textSchema });

/** One question, or an information text. Agreement items store 1 (strongly disagree) to 5 (strongly agree). */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agreement'), ...answerable }),
  z.strictObject({ kind: z.literal('rating'), ...answerable, points: z.array(pointSchema).min(2).max(11) }),
  z.strictObject({ kind: z.literal('single'), ...answerable, options: z.array(optionSchema).min(2).max(100) }),
  z.strictObject({ kind: z.literal('multiple'), ...answerable, options: z.array(optionSchema).min(2).max(100) }),
  z.strictObject({
    kind: z.literal('number'),
    ...answerable,
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...answerable,
    min: z.iso.date().optional(),
    max: z.iso.date().optional(),
  }),
  z.strictObject({ kind: z.literal('short_text'), ...answerable, maxLength: z.int().min(1).max(500).default(200) }),
  z.strictObject({ kind: z.literal('long_text'), ...answerable, maxLength: z.int().min(1).max(10_000).default(4000) }),
  z.strictObject({ kind: z.literal('information'), ...common }),
]);
export type Item = z.infer<typeof itemSchema>;
export type AnswerableItem = Exclude<Item, { kind: 'information' }>;

export const sectionSchema = z.strictObject({
  name: nameSchema,
  title: textSchema,
  intro: textSchema.optional(),
  audience: audienceSchema.default('all'),
  shownIf: ruleSchema.optional(),
  items: z.array(itemSchema).min(1).max(2000),
});
export type Section = z.infer<typeof sectionSchema>;

/** A score over agreement or rating items: the mean of the answered ones, when at least `minimumAnswered` of them are. */
export const scaleSchema = z.strictObject({
  name: nameSchema,
  title: textSchema,
  items: z
    .array(z.strictObject({ name: nameSchema, reversed: z.boolean().default(false) }))
    .min(1)
    .max(200),
  minimumAnswered: z.number().min(0).max(1).default(0.5),
});
export type Scale = z.infer<typeof scaleSchema>;

/** A questionnaire as data: everything a respondent can meet, in French and English side by side. */
export const documentSchema = z.strictObject({
  format: z.literal('tandem-questionnaire/1'),
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
  purpose: z.enum(['experience', 'demographics']),
  title: textSchema,
  description: textSchema,
  /** First screen: what the questions are for, in a few short paragraphs. Confidentiality words are the campaign's. */
  consent: z.strictObject({ heading: textSchema, paragraphs: z.array(textSchema).min(1).max(10) }),
  licence: z.string().max(200),
  sources: z.array(z.string().max(500)).max(50).default([]),
  sections: z.array(sectionSchema).min(1).max(200),
  scales: z.array(scaleSchema).max(100).default([]),
});
export type QuestionnaireDocument = z.infer<typeof documentSchema>;
/** A document as it is written by hand: what has a default may be left out. */
export type DocumentSource = z.input<typeof documentSchema>;
