import * as z from 'zod';
import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { nameSchema } from '../../surveys/names.ts';
import { sides } from '../../surveys/side.ts';
import { textSchema } from '../../surveys/text.ts';

const columnName = z.string().min(1).max(200);
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,63}$/);

/** A closed, anonymous campaign on a published version, made in the transaction of the import if it is not there yet. */
const newCampaign = z.strictObject({
  program: z.strictObject({ slug, name: textSchema, description: textSchema }),
  questionnaire: z.strictObject({ slug, version: z.int().min(1) }),
  name: textSchema,
  wave: z.enum(['baseline', 'midpoint', 'end', 'followup']),
  opensOn: z.iso.date().nullable().default(null),
  closesOn: z.iso.date().nullable().default(null),
});
export type NewCampaign = z.infer<typeof newCampaign>;

/** Teams named by two columns. `{team}` and `{institution}` in a name stand for the values of the row. */
const newTeams = z.strictObject({
  institutionColumn: columnName,
  teamName: textSchema,
  institutionName: textSchema,
  institutionKind: z.enum(['hospital', 'family_medicine_group', 'long_term_care_home', 'health_centre']),
  region: z.string().max(200),
  level: z.enum(['clinical', 'organizational', 'political']),
  continuum: z.enum(['information', 'consultation', 'collaboration', 'partnership']),
});

const reason = z.enum(noValueCodes satisfies readonly NoValueCode[]);
const itemColumns = z.strictObject({
  column: columnName,
  /** Value in the file → stored code. When given, a value that is not listed is a fault. */
  codes: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Value in the file → why there is no answer. */
  missing: z.record(z.string(), reason).default({}),
  /** A column that holds the reason itself, as the export writes it. */
  missingColumn: columnName.optional(),
});
export type ItemColumns = z.infer<typeof itemColumns>;

/** How the columns of a file of responses are to be read: one file of rows, one response a row. See docs/import.md. */
export const importMapSchema = z
  .strictObject({
    delimiter: z.string().length(1).default(','),
    /** Between the codes of a multiple-choice answer. */
    separator: z.string().length(1).default(';'),
    /** An existing campaign's id, or one to make. */
    campaign: z.union([z.string().min(1), z.strictObject({ create: newCampaign })]),
    /** Without `create` the column holds ids of teams of the campaign. */
    team: z.strictObject({ column: columnName, create: newTeams.optional() }),
    side: z.union([
      z.strictObject({ fixed: z.enum(sides) }),
      z.strictObject({ column: columnName, values: z.record(z.string(), z.enum(sides)) }),
    ]),
    items: z.record(nameSchema, itemColumns),
  })
  .refine((map) => (typeof map.campaign === 'string') === (map.team.create === undefined), {
    path: ['team', 'create'],
    error: 'teams are made with a campaign that is made, and only then',
  });
export type ImportMap = z.infer<typeof importMapSchema>;

/** Every column that the map reads, each once. */
export function columnsOf(map: ImportMap): string[] {
  const items = Object.values(map.items).flatMap(({ column, missingColumn }) => [column, missingColumn]);
  const side = 'column' in map.side ? map.side.column : undefined;
  const all = [map.team.column, map.team.create?.institutionColumn, side, ...items];
  return [...new Set(all.filter((column) => column !== undefined))];
}
