import * as z from 'zod';
import { codeSchema, nameSchema } from './names.ts';

/**
 * When a section or an item is shown, as data over the answers to earlier items. `is` compares numbers, option codes and
 * days; `atLeast` and `atMost` numbers and days; `contains` looks into a text, whatever the case of its letters.
 */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { item: string; is: (string | number)[] }
  | { item: string; atLeast: number | string }
  | { item: string; atMost: number | string }
  | { item: string; contains: string }
  | { item: string; answered: true };

/** A number, or a day (`YYYY-MM-DD`) where the item asks for a date. */
const boundSchema = z.union([z.number(), z.iso.date()]);

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
    z.strictObject({ item: nameSchema, atLeast: boundSchema }),
    z.strictObject({ item: nameSchema, atMost: boundSchema }),
    z.strictObject({ item: nameSchema, contains: z.string().trim().min(1).max(200) }),
    z.strictObject({ item: nameSchema, answered: z.literal(true) }),
  ]),
);
