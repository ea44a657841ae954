import * as z from 'zod';
import { audienceSchema } from '../../surveys/side.ts';
import { languages } from '../../surveys/text.ts';

/** A paragraph or more in both languages: control characters but line breaks are refused. */
const paragraph = z
  .string()
  .trim()
  .max(2000)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\r\n\t])*$/u);
const ownText = z.strictObject({ fr: paragraph, en: paragraph });

/** What the office adds in its own words: to the invitation, to a reminder, and on the page of results (what happens next). */
const ownWordsSchema = z.strictObject({
  invitation: ownText.optional(),
  reminder: ownText.optional(),
  results: ownText.optional(),
});

/** Days after the opening on which a reminder goes out, each later than the one before. */
const reminderDaysSchema = z
  .array(z.int().min(1).max(365))
  .max(4)
  .refine((days) => days.every((day, place) => place === 0 || day > (days[place - 1] ?? 0)), {
    error: 'must grow from one to the next',
  });

const languagesSchema = z
  .array(z.enum(languages))
  .min(1)
  .refine((given) => new Set(given).size === given.length, { error: 'names a language twice' });

/** How a campaign asks and writes, beside what it asks. */
export const campaignSettings = {
  /** Who is asked about their experience, and who about themselves. */
  audience: audienceSchema.default('all'),
  demographicsAudience: audienceSchema.default('all'),
  languages: languagesSchema.default([...languages]),
  layout: z.enum(['sections', 'one_page']).default('sections'),
  ownWords: ownWordsSchema.default({}),
  reminderDays: reminderDaysSchema.default([7, 14]),
  /** Hours between which messages leave, 0 to 24, in the time zone of the installation. */
  sendFrom: z.int().min(0).max(23).default(8),
  sendUntil: z.int().min(1).max(24).default(20),
  /** Asks for a code that the respondent makes up, so that waves can be paired; in `confidential` mode only. */
  pairing: z.boolean().default(false),
};

interface Related {
  sendFrom: number;
  sendUntil: number;
  pairing: boolean;
  mode: string;
}

/** What must hold between settings, with the field a fault stands at. */
export const settingsRules = [
  {
    holds: ({ sendFrom, sendUntil }: Related) => sendFrom < sendUntil,
    path: ['sendUntil'],
    error: 'must come after sendFrom',
  },
  {
    holds: ({ pairing, mode }: Related) => !pairing || mode === 'confidential',
    path: ['pairing'],
    error: 'needs the confidential mode',
  },
];
