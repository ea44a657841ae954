import { randomBytes } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type RecruitmentStage, recruitmentStages } from '../../analysis/recruitment/stages.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { type Actor, can } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { recruitmentCollections, recruitmentLinks, recruitmentRecords } from '../db/schema/recruitment.ts';
import { Problem } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { hierarchyOf } from './hierarchies.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newestDemographics } from './recruitmentQuestions.ts';
import { newId, write } from './write.ts';

export const recruitmentQuery = z.object({ campaign: z.string().max(100) });
export const recruitmentInput = z.strictObject({ campaignId: z.string().max(100), stage: z.enum(recruitmentStages) });

/** Where one side of an institution fills in its records. */
export interface RecruitmentPlace {
  institution: { id: string; name: Text };
  side: Side;
  /** Records taken in so far. */
  records: number;
  /** End of the address that is handed out; null for accommodations, which staff enter. */
  code: string | null;
}

export interface Recruitment {
  id: string;
  campaignId: string;
  stage: RecruitmentStage;
  /** The questions asked; null for accommodations, whose questions come with the product. */
  versionId: string | null;
  openedOn: string;
  /** Null while it takes records. */
  closedOn: string | null;
  /** The places that the reader looks after. */
  places: RecruitmentPlace[];
}

type Stored = typeof recruitmentCollections.$inferSelect;

/** @throws Problem `not_found`. */
export async function findCollection(db: Pick<Reader, 'select'>, id: string): Promise<Stored> {
  const [row] = await db.select().from(recruitmentCollections).where(eq(recruitmentCollections.id, id));
  if (!row) throw new Problem('not_found', { noun: 'recruitment' });
  return row;
}

export const placeOfCollection = async (db: Pick<Reader, 'select'>, id: string) =>
  placeOfCampaign(db, (await findCollection(db, id)).campaignId);

async function placesOf(db: Reader, actor: Actor | null, program: string, stored: Stored): Promise<RecruitmentPlace[]> {
  const { hierarchy, names } = await hierarchyOf(db, program, stored.campaignId);
  const of = eq(recruitmentRecords.collectionId, stored.id);
  const counted = await db
    .select({ institution: recruitmentRecords.institutionId, side: recruitmentRecords.side, n: count() })
    .from(recruitmentRecords)
    .where(of)
    .groupBy(recruitmentRecords.institutionId, recruitmentRecords.side);
  const links = await db.select().from(recruitmentLinks).where(eq(recruitmentLinks.collectionId, stored.id));
  return hierarchy.institutions
    .filter(({ id }) => can(actor, 'recruitment.read', { program, institution: id }))
    .flatMap(({ id }) =>
      sides.map((side) => ({
        institution: { id, name: names.get(id) ?? { fr: '', en: '' } },
        side,
        records: counted.find((row) => row.institution === id && row.side === side)?.n ?? 0,
        code: links.find((link) => link.institutionId === id && link.side === side)?.code ?? null,
      })),
    );
}

/** The collections around a campaign, with the places that the reader looks after. */
export async function listRecruitment(
  context: Context,
  { campaign }: z.infer<typeof recruitmentQuery>,
): Promise<{ items: Recruitment[] }> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const db = context.db.read;
  const { program } = await placeOfCampaign(db, campaign);
  reachIn(context, 'recruitment.read', program);
  const rows = await db.select().from(recruitmentCollections).where(eq(recruitmentCollections.campaignId, campaign));
  const order = (stage: RecruitmentStage) => recruitmentStages.indexOf(stage);
  rows.sort((a, b) => order(a.stage) - order(b.stage));
  const items = await Promise.all(
    rows.map(async (row) => {
      const { id, campaignId, stage, versionId, openedOn, closedOn } = row;
      return {
        id,
        campaignId,
        stage,
        versionId,
        openedOn,
        closedOn,
        places: await placesOf(db, context.actor, program, row),
      };
    }),
  );
  return { items };
}

/**
 * Opens a collection around a campaign, with a link for each side of each institution. The links name no one: whoever has
 * one may fill in a record.
 * @throws Problem `conflict` when there is one already; `wrong_state` for a campaign of one team alone.
 */
export async function openRecruitment(
  context: Context,
  input: z.infer<typeof recruitmentInput>,
): Promise<{ id: string }> {
  const { campaignId, stage } = input;
  const { program } = await authoriseIn(context, 'recruitment.manage', placeOfCampaign, campaignId);
  const { mode, demographicsVersionId } = await findCampaign(context.db.read, campaignId);
  if (mode === 'shared') throw new Problem('wrong_state', { mode });
  const { hierarchy } = await hierarchyOf(context.db.read, program, campaignId);
  const own =
    stage === 'accommodations' ? null : (demographicsVersionId ?? (await newestDemographics(context.db.read)));
  return write(context, 'recruitment.manage', input, async (tx) => {
    const same = and(eq(recruitmentCollections.campaignId, campaignId), eq(recruitmentCollections.stage, stage));
    const known = await tx.select({ id: recruitmentCollections.id }).from(recruitmentCollections).where(same);
    if (known.length > 0) throw new Problem('conflict', { field: 'stage' });
    const id = newId();
    const openedOn = dayOf(context.now().getTime());
    await tx.insert(recruitmentCollections).values({ id, campaignId, stage, versionId: own, openedOn });
    const links = hierarchy.institutions.flatMap(({ id: institutionId }) =>
      sides.map((side) => ({
        ...{ code: randomBytes(16).toString('base64url'), collectionId: id, institutionId, side },
      })),
    );
    if (own !== null && links.length > 0) await tx.insert(recruitmentLinks).values(links);
    return { result: { id }, subject: `campaign:${campaignId}`, detail: { stage, opened: true } };
  });
}
