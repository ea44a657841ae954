import * as z from 'zod';

/**
 * The parts of FHIR R4 that are read and written here. Other members are let through, so that they can be told as lost;
 * nothing of the content is trusted beyond its type.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export interface Extension {
  url: string;
  extension?: Extension[] | undefined;
  [value: string]: unknown;
}
export const extensionSchema: z.ZodType<Extension> = z.lazy(() =>
  z.looseObject({ url: z.string(), extension: z.array(extensionSchema).optional() }),
);
const extensions = z.array(extensionSchema).optional();
/** What stands beside a primitive value, as `_text` beside `text`. */
const elementSchema = z.looseObject({ extension: extensions });
export type Element = z.infer<typeof elementSchema>;

export const codingSchema = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
  _display: elementSchema.optional(),
  extension: extensions,
});
export type Coding = z.infer<typeof codingSchema>;

const optionSchema = z.looseObject({
  extension: extensions,
  valueCoding: codingSchema.optional(),
  valueString: z.string().optional(),
  _valueString: elementSchema.optional(),
  valueInteger: z.number().optional(),
  valueDate: z.string().optional(),
  valueTime: z.string().optional(),
  initialSelected: z.boolean().optional(),
});
export type AnswerOption = z.infer<typeof optionSchema>;

const enableWhenSchema = z.looseObject({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.boolean().optional(),
  answerDecimal: z.number().optional(),
  answerInteger: z.number().optional(),
  answerDate: z.string().optional(),
  answerString: z.string().optional(),
  answerCoding: codingSchema.optional(),
});
export type EnableWhen = z.infer<typeof enableWhenSchema>;

export interface QuestionnaireItem {
  linkId: string;
  type: string;
  extension?: Extension[] | undefined;
  text?: string | undefined;
  _text?: Element | undefined;
  enableWhen?: EnableWhen[] | undefined;
  enableBehavior?: 'all' | 'any' | undefined;
  required?: boolean | undefined;
  repeats?: boolean | undefined;
  maxLength?: number | undefined;
  answerOption?: AnswerOption[] | undefined;
  answerValueSet?: string | undefined;
  item?: QuestionnaireItem[] | undefined;
  [member: string]: unknown;
}
const itemSchema: z.ZodType<QuestionnaireItem> = z.lazy(() =>
  z.looseObject({
    linkId: z.string().min(1).max(1000),
    type: z.string().max(40),
    extension: extensions,
    text: z.string().optional(),
    _text: elementSchema.optional(),
    enableWhen: z.array(enableWhenSchema).optional(),
    enableBehavior: z.enum(['all', 'any']).optional(),
    required: z.boolean().optional(),
    repeats: z.boolean().optional(),
    maxLength: z.number().optional(),
    answerOption: z.array(optionSchema).optional(),
    answerValueSet: z.string().optional(),
    item: z.array(itemSchema).optional(),
  }),
);

export const questionnaireSchema = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  language: z.string().max(40).optional(),
  extension: extensions,
  contained: z.array(z.looseObject({ resourceType: z.string(), id: z.string().optional() })).optional(),
  url: z.string().optional(),
  version: scalar.optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  _title: elementSchema.optional(),
  status: z.string().optional(),
  date: z.string().optional(),
  description: z.string().optional(),
  _description: elementSchema.optional(),
  publisher: z.string().optional(),
  copyright: z.string().optional(),
  item: z.array(itemSchema).optional(),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
