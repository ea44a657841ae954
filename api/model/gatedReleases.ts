import { setImmediate } from 'node:timers/promises';
import { count, eq, gt } from 'drizzle-orm';
import { type GatedAssociations, gateAssociations } from '../../analysis/disclosure/associations.ts';
import type { GatedExperience } from '../../analysis/disclosure/experience.ts';
import type { AgreementCovers } from '../../analysis/disclosure/indigenousIdentity.ts';
import { type GatedPairs, gatePairs, type PairsAsked } from '../../analysis/disclosure/pairedChange.ts';
import { gateExperienceFrom } from '../../analysis/disclosure/risenThreshold.ts';
import { lowestThreshold, usualTeam } from '../../analysis/disclosure/thresholds.ts';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import { linearSolver } from '../../analysis/linearSolver.ts';
import type { CubeLayout } from '../../analysis/snapshot.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { changedSince, earlierCampaigns } from './earlierRecords.ts';
import { type Release, readRelease } from './frozenReleases.ts';
import { type GatedPeople, gatePeople, nobodyShown } from './gatedPeople.ts';
import { agreementCovers } from './governance.ts';
import { keptVerdicts } from './keptVerdicts.ts';
import { publishedDocument } from './publishedDocuments.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';

/** A release behind the gate: all that figures may be made of. The raw counts stay in here. */
export interface GatedRelease {
  release: Pick<Release, 'id' | 'number' | 'releasedOn'>;
  experience: GatedExperience;
  associations: GatedAssociations;
  /** The change of the people recognised in the campaign that a release before was of. */
  pairs: (asked: PairsAsked) => GatedPairs;
  layout: CubeLayout;
  document: QuestionnaireDocument;
  /** Null when the campaign asked no demographic questions. */
  demographics: GatedPeople | null;
  /** The smallest group of respondents shown. */
  minimumGroup: number;
  /** Plain hash of the frozen figures: never for readers, who could try out answers until it fits. */
  sha256: string;
}

/** The most people that a reader could think a team holds: eight, or as many as were asked in a larger one. */
export async function teamCapacities(db: Reader, campaignId: string): Promise<(team: string) => number> {
  const rows = await db
    .select({ team: invitations.teamId, people: count() })
    .from(invitations)
    .where(eq(invitations.campaignId, campaignId))
    .groupBy(invitations.teamId)
    .having(gt(count(), usualTeam));
  const larger = new Map(rows.map(({ team, people }) => [team, people]));
  return (team) => larger.get(team) ?? usualTeam;
}

/** Has every experience item judged, one at a time: thousands of teams in one go would hold up those who answer. */
export async function judgeItems({ experience, layout }: GatedRelease): Promise<void> {
  for (const { name } of layout.items) {
    await setImmediate();
    experience.item({ level: 'program' }, 'both', name);
  }
}

/** Databases whose figures an audit sees with nothing hidden beside what is hidden for itself. */
const primaryAlone = new WeakSet<Reader>();

/** For the audit alone, which has to show that it finds what complementary suppression hides. Nothing of the product calls it. */
export const gateWithoutComplementary = (db: Reader): void => {
  primaryAlone.add(db);
};

async function gate(
  db: Reader,
  { campaign, releaseId }: ReleasedCampaign,
  hierarchy: Hierarchy,
  { covers, earlier }: { covers: AgreementCovers; earlier: readonly string[] },
): Promise<GatedRelease> {
  const release = await readRelease(db, releaseId);
  if (release === null) throw new Problem('not_found', { noun: 'release' });
  const { minimumGroup, demographicsVersionId } = campaign;
  const capacity = await teamCapacities(db, campaign.id);
  const about = demographicsVersionId === null ? null : await publishedDocument(db, demographicsVersionId);
  const { id, number, releasedOn, cube, sha256 } = release;
  const complementary = !primaryAlone.has(db);
  const peopleOf = async (document: QuestionnaireDocument): Promise<GatedPeople> => {
    if (release.reason === 'manual') return nobodyShown(document, covers);
    const changed = await changedSince(db, release, complementary ? earlier : []);
    const bounds = { threshold: minimumGroup, earlier: changed, mayJoinSides: true };
    const given = { ...bounds, solve: await linearSolver(), complementary, covers };
    return gatePeople(release.demographics, hierarchy, document, given);
  };
  const experience = gateExperienceFrom(lowestThreshold, cube, hierarchy, {
    ...{ minimumGroup, capacity, complementary },
    // What an audit lets out that the product would not is neither kept nor taken from what is.
    ...(complementary && { verdicts: await keptVerdicts(db, { release, hierarchy, capacity }) }),
  });
  return {
    release: { id, number, releasedOn },
    experience,
    associations: gateAssociations(release.workedOut.associations ?? null, experience, cube.layout, minimumGroup),
    pairs: (asked) => gatePairs(release.workedOut.paired ?? null, experience, asked),
    layout: cube.layout,
    document: await publishedDocument(db, campaign.experienceVersionId),
    demographics: about && (await peopleOf(about)),
    ...{ minimumGroup, sha256 },
  };
}

/** One of each database that is open; a gate remembers what it has judged. */
const gates = new WeakMap<Reader, RecentlyUsed<Promise<GatedRelease>>>();

/**
 * The gated figures of a release, with the smallest group as the campaign has it now: a threshold that was raised also
 * hides what was released before.
 */
export async function gatedRelease(
  db: Reader,
  released: ReleasedCampaign,
  hierarchy: Hierarchy,
): Promise<GatedRelease> {
  const { demographicsVersionId, programId } = released.campaign;
  const covers = await agreementCovers(db, programId);
  const earlier = demographicsVersionId === null ? [] : await earlierCampaigns(db, released.campaign);
  const kept = gates.get(db) ?? recentlyUsed(12);
  gates.set(db, kept);
  const key = [released.releaseId, released.campaign.minimumGroup, covers, ...earlier].join(' ');
  return kept.get(key, () => gate(db, released, hierarchy, { covers, earlier }));
}
