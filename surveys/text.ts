import * as z from 'zod';

/** The two equal languages of the product. French first: it is the first language of its first users. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. An empty string is a text that is still to be written. */
export const textSchema = z.strictObject({ fr: z.string().max(10_000), en: z.string().max(10_000) });
export type Text = z.infer<typeof textSchema>;
