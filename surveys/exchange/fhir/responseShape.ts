import * as z from 'zod';
import { codingSchema, type Extension, extensionSchema } from './shape.ts';

/** The parts of a FHIR R4 QuestionnaireResponse that are read and written: never who answered, nor when. */
const answerSchema = z.looseObject({
  valueCoding: codingSchema.optional(),
  valueInteger: z.number().optional(),
  valueDecimal: z.number().optional(),
  valueDate: z.string().optional(),
  valueString: z.string().optional(),
});
export type ResponseAnswer = z.infer<typeof answerSchema>;

export interface ResponseItem {
  linkId: string;
  extension?: Extension[] | undefined;
  answer?: ResponseAnswer[] | undefined;
  item?: ResponseItem[] | undefined;
}
const itemSchema: z.ZodType<ResponseItem> = z.lazy(() =>
  z.looseObject({
    linkId: z.string(),
    extension: z.array(extensionSchema).optional(),
    answer: z.array(answerSchema).optional(),
    item: z.array(itemSchema).optional(),
  }),
);

export const responseSchema = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  extension: z.array(extensionSchema).optional(),
  questionnaire: z.string(),
  status: z.string(),
  item: z.array(itemSchema).optional(),
});
export type QuestionnaireResponse = z.infer<typeof responseSchema>;
