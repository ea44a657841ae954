import * as z from 'zod';
import { codeSchema, nameSchema } from './names.ts';
import { ruleSchema } from './rule.ts';
import { audienceSchema } from './side.ts';
import { textSchema } from './text.ts';

/** The short name of a questionnaire: lower case, digits and hyphens, for ever the same. */
export const slugSchema = z.string().regex(/^[a-z][a-z0-9-]{1,63}$/);

/** What a questionnaire is for. An `interview` is filled in by the one who asks, and goes out in no campaign. */
export const purposes = ['experience', 'demographics', 'interview'] as const;
export type Purpose = (typeof purposes)[number];

/** An item of a published version that others may use: with its licence, and whether that allows other words. */
export const originSchema = z.strictObject({
  slug: slugSchema,
  number: z.int().min(1),
  item: nameSchema,
  licence: z.string().max(200),
  attribution: z.string().max(500),
  rewording: z.enum(['allowed', 'forbidden']),
});
export type Origin = z.infer<typeof originSchema>;

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
  /** The bank entry it was taken from. */
  origin: originSchema.optional(),
};

/** What is entered rather than chosen: own words for an answer that is out of its limits or does not fit its pattern. */
const entered = { ...answerable, message: textSchema.optional() };

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
const pointSchema = z.strictObject({ value: z.int().min(0).max(20), label: textSchema });

/** One question, or an information text. Agreement items store 1 (strongly disagree) to 5 (strongly agree). */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agreement'), ...answerable }),
  z.strictObject({ kind: z.literal('rating'), ...answerable, points: z.array(pointSchema).min(2).max(11) }),
  z.strictObject({ kind: z.literal('single'), ...answerable, options: z.array(optionSchema).min(2).max(100) }),
  z.strictObject({ kind: z.literal('multiple'), ...answerable, options: z.array(optionSchema).min(2).max(100) }),
  z.strictObject({
    kind: z.literal('number'),
    ...entered,
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...entered,
    min: z.iso.date().optional(),
    max: z.iso.date().optional(),
  }),
  z.strictObject({
    kind: z.literal('short_text'),
    ...entered,
    maxLength: z.int().min(1).max(500).default(200),
    /** What the whole answer must look like (surveys/pattern.ts). */
    pattern: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('long_text'), ...entered, maxLength: z.int().min(1).max(10_000).default(4000) }),
  z.strictObject({ kind: z.literal('information'), ...common }),
]);
export type Item = z.infer<typeof itemSchema>;
export type AnswerableItem = Exclude<Item, { kind: 'information' }>;

const sectionSchema = z.strictObject({
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
  slug: slugSchema,
  purpose: z.enum(purposes),
  title: textSchema,
  description: textSchema,
  /** First screen: what the questions are for, in a few short paragraphs. Confidentiality words are the campaign's. */
  consent: z.strictObject({ heading: textSchema, paragraphs: z.array(textSchema).min(1).max(10) }),
  licence: z.string().max(200),
  /** Whom the licence asks to name. */
  attribution: z.string().max(500).optional(),
  /** `forbidden`: the licence lets others use the items, not change their words. Left out: allowed. */
  rewording: z.enum(['allowed', 'forbidden']).optional(),
  /** The published version it was adapted from: items of the same name are the same question unless a comparison says otherwise. */
  adaptedFrom: z
    .strictObject({ slug: slugSchema, number: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
  sources: z.array(z.string().max(500)).max(50).default([]),
  sections: z.array(sectionSchema).min(1).max(200),
  scales: z.array(scaleSchema).max(100).default([]),
});
export type QuestionnaireDocument = z.infer<typeof documentSchema>;
/** A document as it is written by hand: what has a default may be left out. */
export type DocumentSource = z.input<typeof documentSchema>;
