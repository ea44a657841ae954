import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import { linearSolver } from '../../analysis/linearSolver.ts';
import type { RecruitmentStage } from '../../analysis/recruitment/stages.ts';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { recruitmentCollections } from '../db/schema/recruitment.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { type GatedPeople, gatePeople } from './gatedPeople.ts';
import { agreementCovers } from './governance.ts';
import { hierarchyOf } from './hierarchies.ts';
import { questionsOf } from './recruitmentQuestions.ts';

/** A collection around a campaign, with its figures behind the gate once they are frozen. */
export interface CollectionFigures {
  id: string;
  stage: RecruitmentStage;
  campaign: { id: string; name: Text };
  closedOn: string | null;
  sha256: string | null;
  /** Null while it is open. */
  people: GatedPeople | null;
  institutions: string[];
}

const gates = new WeakMap<Reader, RecentlyUsed<Promise<GatedPeople>>>();

/**
 * The places of a campaign, and those of which there are records: who applied somewhere still did when a draft no longer goes to
 * the teams there.
 */
function withRecorded(hierarchy: Hierarchy, counts: DemographicCounts | null): Hierarchy {
  const known = new Set(hierarchy.institutions.map(({ id }) => id));
  const recorded = new Set(counts?.cells.map(({ institution }) => institution).filter((id) => !known.has(id)));
  if (recorded.size === 0) return hierarchy;
  const all = [...hierarchy.institutions, ...[...recorded].map((id) => ({ id, teams: [] }))];
  return { ...hierarchy, institutions: all.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

async function figuresOf(db: Reader, program: string, row: typeof recruitmentCollections.$inferSelect) {
  const covers = await agreementCovers(db, program);
  const [campaign] = await db.select().from(campaigns).where(eq(campaigns.id, row.campaignId));
  const named = await hierarchyOf(db, program, row.campaignId);
  const threshold = campaign?.minimumGroup ?? 0;
  const counts = row.counts === null ? null : (JSON.parse(row.counts) as DemographicCounts);
  const hierarchy = withRecorded(named.hierarchy, counts);
  const kept = gates.get(db) ?? recentlyUsed(12);
  gates.set(db, kept);
  const gate = async (frozen: DemographicCounts): Promise<GatedPeople> =>
    gatePeople(frozen, hierarchy, await questionsOf(db, row.versionId), {
      ...{ threshold, covers, solve: await linearSolver(), complementary: true, mayJoinSides: true },
    });
  const people =
    counts === null
      ? null
      : await kept.get(`${row.id} ${threshold} ${covers} ${hierarchy.institutions.map(({ id }) => id)}`, () =>
          gate(counts),
        );
  return {
    ...{ id: row.id, stage: row.stage, closedOn: row.closedOn, sha256: row.sha256, people },
    campaign: { id: row.campaignId, name: campaign?.name ?? { fr: '', en: '' } },
    institutions: hierarchy.institutions.map(({ id }) => id),
  };
}

/**
 * The collection of a stage: around the campaign asked for, or else the programme's newest, closed ones first. Null where there is none.
 */
export async function collectionFigures(
  db: Reader,
  program: string,
  stage: RecruitmentStage,
  campaignId: string | null,
): Promise<CollectionFigures | null> {
  const of = campaignId === null ? undefined : eq(recruitmentCollections.campaignId, campaignId);
  const [row] = await db
    .select({ collection: recruitmentCollections })
    .from(recruitmentCollections)
    .innerJoin(campaigns, eq(recruitmentCollections.campaignId, campaigns.id))
    .where(and(eq(campaigns.programId, program), eq(recruitmentCollections.stage, stage), of))
    .orderBy(isNull(recruitmentCollections.closedOn), desc(recruitmentCollections.openedOn))
    .limit(1);
  return row === undefined ? null : figuresOf(db, program, row.collection);
}

/** The campaign around which applications, else selections, were collected last, closed ones first; null where there is none. */
export async function recruitedFor(db: Reader, program: string): Promise<string | null> {
  for (const stage of ['applied', 'selected'] as const) {
    const [row] = await db
      .select({ campaign: campaigns.id })
      .from(recruitmentCollections)
      .innerJoin(campaigns, eq(recruitmentCollections.campaignId, campaigns.id))
      .where(and(eq(campaigns.programId, program), eq(recruitmentCollections.stage, stage)))
      .orderBy(isNull(recruitmentCollections.closedOn), desc(recruitmentCollections.openedOn))
      .limit(1);
    if (row) return row.campaign;
  }
  return null;
}
