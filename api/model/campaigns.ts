import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { campaigns, campaignTeams } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';
import { checkTeams, checkVersions } from './campaignChecks.ts';
import { checkMode } from './campaignModes.ts';
import { campaignSettings, settingsRules } from './campaignSettings.ts';
import { daySchema, inOrder, nameTextSchema } from './fields.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfCampaign, placeOfProgram } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newId, write } from './write.ts';

/** What a campaign is drafted with. */
export const campaignFields = z.strictObject({
  name: nameTextSchema,
  wave: z.enum(['baseline', 'midpoint', 'end', 'followup']),
  mode: z.enum(['anonymous', 'confidential', 'shared']).default('anonymous'),
  /** Smallest group of respondents whose answers may be shown. */
  minimumGroup: z.int().min(5).max(100).default(5),
  experienceVersionId: z.string(),
  demographicsVersionId: z.string().nullable().default(null),
  /** A draft may still have none; it opens only with some. */
  teams: z
    .array(z.string())
    .max(10_000)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'names a team twice' }),
  opensOn: daySchema.nullable().default(null),
  closesOn: daySchema.nullable().default(null),
  ...campaignSettings,
});
/** Whether the last day comes after the planned opening. */
export const daysInOrder = (input: { opensOn: string | null; closesOn: string | null }) =>
  inOrder(input.opensOn, input.closesOn);
export const orderFault = { path: ['closesOn'], error: 'must not come before opensOn' };

const related = <Schema extends z.ZodType<z.output<typeof campaignFields>>>(schema: Schema) =>
  settingsRules.reduce<Schema>(
    (checked, { holds, path, error }) => checked.refine(holds, { path, error }),
    schema.refine(daysInOrder, orderFault),
  );

export const campaignUpdate = related(campaignFields);
export const campaignInput = related(campaignFields.extend({ programId: z.string() }));
export const campaignQuery = pageQuery.extend({ program: z.string() });
export type Campaign = typeof campaigns.$inferSelect;

async function setTeams(tx: Transaction, campaignId: string, teamIds: string[]): Promise<void> {
  await tx.delete(campaignTeams).where(eq(campaignTeams.campaignId, campaignId));
  for (const part of inParts(teamIds))
    await tx.insert(campaignTeams).values(part.map((teamId) => ({ campaignId, teamId })));
}

export async function listCampaigns(
  context: Context,
  { program, limit, after }: z.infer<typeof campaignQuery>,
): Promise<Page<Campaign>> {
  reachIn(context, 'campaign.read', program);
  const rows = await context.db.read
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.programId, program), gt(campaigns.id, after)))
    .orderBy(asc(campaigns.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

/** A draft; nobody is invited before it opens. */
export async function createCampaign(context: Context, input: z.infer<typeof campaignInput>): Promise<Campaign> {
  await authoriseIn(context, 'campaign.manage', placeOfProgram, input.programId);
  return write(context, 'campaign.manage', input, async (tx) => {
    const { teams, ...given } = input;
    await checkVersions(tx, input.programId, given);
    await checkMode(tx, given);
    await checkTeams(tx, input.programId, teams);
    const made = { status: 'draft' as const, createdAt: context.now().getTime(), openedOn: null };
    const row: Campaign = { id: newId(), ...given, ...made };
    await tx.insert(campaigns).values(row);
    await setTeams(tx, row.id, teams);
    return { result: row, subject: `campaign:${row.id}`, detail: { created: true } };
  });
}

/**
 * Replaces a draft. A version that was retired meanwhile may stay in it: the opening refuses it.
 * @throws Problem `wrong_state` once the campaign is open.
 */
export async function updateCampaign(context: Context, id: string, input: z.infer<typeof campaignUpdate>) {
  const { program } = await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  return write(context, 'campaign.manage', { id, input }, async (tx) => {
    const { teams, ...given } = input;
    const present = await findCampaign(tx, id);
    if (present.status !== 'draft') throw new Problem('wrong_state', { status: present.status });
    if (given.minimumGroup < present.minimumGroup) throw new Problem('wrong_state', { field: 'minimumGroup' });
    await checkVersions(tx, program, given, present);
    await checkMode(tx, given);
    await checkTeams(tx, program, teams);
    await tx.update(campaigns).set(given).where(eq(campaigns.id, id));
    await setTeams(tx, id, teams);
    return { result: { ...present, ...given }, subject: `campaign:${id}`, detail: { updated: true } };
  });
}

/** @throws Problem `not_found`. */
export async function findCampaign(db: Pick<Transaction, 'select'>, id: string): Promise<Campaign> {
  const [row] = await db.select().from(campaigns).where(eq(campaigns.id, id));
  if (!row) throw new Problem('not_found', { noun: 'campaign' });
  return row;
}
