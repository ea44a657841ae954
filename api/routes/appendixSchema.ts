import * as z from 'zod';
import type { Appendix } from '../../analysis/appendix/appendix.ts';

const text = z.object({ fr: z.string(), en: z.string() });
const kinds = [
  'satisfaction',
  'trend',
  'diversity',
  'reach',
  'intersection',
  'accommodations',
  'follow-through',
  'comparison',
  'comments',
  'associations',
  'gap',
  'change',
  'funnel',
  'control',
  'multiples',
  'explore',
  'decision-time',
  'implementation-time',
  'cohorts',
  'loop',
  'flow',
  'pipeline',
  'ledger-comparison',
  'felt-heard',
] as const;

/** The field `appendix` of a figure, for /openapi.json. */
export const appendixSchema = z
  .object({
    kind: z.enum(kinds),
    estimand: text.describe('What the figure estimates, in one sentence.'),
    methods: z.array(z.object({ id: z.string(), version: z.string(), name: text })),
    defaults: z
      .array(
        z.object({
          ...{ key: z.string(), name: text },
          value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
          ...{ written: text, source: z.string() },
        }),
      )
      .describe('Rules of computation that applied; `source` is `file#constant`, `campaign` or `questionnaire`.'),
    limitations: z
      .array(z.object({ code: z.string(), rule: text, sentence: text, holds: z.boolean().nullable() }))
      .describe('Every rule checked; `holds` is null where what it needs is not known or not shown.'),
    benchmark: z
      .object({
        ...{ name: text, universe: text, geography: z.string() },
        ...{ referenceDate: z.string(), source: z.string() },
      })
      .nullable(),
    software: z.object({ name: z.string(), version: z.string() }),
    data: z.object({
      kind: z.enum(['release', 'releases', 'ledger']),
      fingerprint: z.string().describe('Of all data of the figure: HMAC-SHA-256 in hexadecimal.'),
      releases: z.array(
        z.object({ number: z.number(), releasedOn: z.string(), campaign: text, fingerprint: z.string() }),
      ),
      ledger: z.object({ asOf: z.string(), events: z.number() }).nullable(),
    }),
    seed: z.number().nullable().describe('Null: no random numbers were used.'),
    randomness: text,
  })
  .describe('How the figure was made: its methods appendix.') satisfies z.ZodType<Appendix>;
