import * as z from 'zod';

/** One line as people write it: 1 to 200 characters, no control characters, no half of a surrogate pair. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** A name in both languages; neither may be empty, for every page shows it. */
export const nameTextSchema = z.strictObject({ fr: lineSchema, en: lineSchema });

export const emailSchema = z.email().max(254).toLowerCase();

/** `YYYY-MM-DD` */
export const daySchema = z.iso.date();

/** Are the days that are given in order? */
export const inOrder = (...days: (string | null)[]): boolean => {
  const given = days.filter((day) => day !== null);
  return given.every((day, index) => index === 0 || (given[index - 1] ?? '') <= day);
};
