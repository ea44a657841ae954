import * as z from 'zod';
import type { FigureResult } from '../../analysis/result.ts';

const text = z.object({ fr: z.string(), en: z.string() });

/** The field `results` of a figure, for /openapi.json. */
export const resultsSchema = z
  .array(
    z.object({
      of: z.record(z.string(), z.union([text, z.string()])).describe('The row: its leading words, by column.'),
      measure: z.string().describe('The column of the table that holds the estimate.'),
      estimate: z.number().nullable(),
      interval: z
        .tuple([z.number().nullable(), z.number().nullable()])
        .nullable()
        .describe('Two-sided, 95 %; null where none is honest.'),
      n: z.number().nullable().describe('What the estimate rests on; null where withheld.'),
      missing: z
        .record(z.string(), z.number())
        .nullable()
        .describe('Answers missing by reason: empty where none can be, null where withheld or not counted.'),
      ...{ method: z.string(), version: z.string() },
      flags: z.array(z.object({ code: z.string(), sentence: text })),
    }),
  )
  .describe('Every estimate of the tables with what belongs to it; a withheld row has none.') satisfies z.ZodType<
  FigureResult[]
>;
