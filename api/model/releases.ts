import { createHash, randomInt, randomUUID } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import { associationsIn } from '../../analysis/columns/associations.ts';
import { decodeCube, encodeCube } from '../../analysis/columns/cubeBinary.ts';
import { gateExperienceFrom } from '../../analysis/disclosure/risenThreshold.ts';
import { lowestThreshold } from '../../analysis/disclosure/thresholds.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Associations, Cube, DemographicCounts, WorkedOut } from '../../analysis/snapshot.ts';
import { countJointly } from '../answers/jointDemographics.ts';
import type { LiveAnswers } from '../answers/liveAnswers.ts';
import type { Database, Transaction } from '../db/database.ts';
import { releases } from '../db/schema/releases.ts';
import { findCampaign } from './campaigns.ts';
import { latestRelease, type Release } from './frozenReleases.ts';
import { choiceItems } from './gatedPeople.ts';
import { teamCapacities } from './gatedReleases.ts';
import { hierarchyOf } from './hierarchies.ts';
import { pairedSince } from './pairedReleases.ts';
import { publishedDocument } from './publishedDocuments.ts';
import type { ReleaseJudge } from './releaseTeams.ts';
import { holdBack, type ReleaseFigures } from './releaseUnits.ts';

export type ReleaseReason = Release['reason'];
export type CreatedRelease =
  | {
      release: Pick<Release, 'id' | 'campaignId' | 'number' | 'reason' | 'releasedOn' | 'sha256'>;
      /** Teams and institutions that keep the figures of the release before, their change being too small to show. */
      heldBack: number;
    }
  | { refused: 'group_grew_too_little' };

export interface ReleaseServices {
  db: Database;
  live: LiveAnswers;
  now: () => Date;
}

/** What the next release is judged by, at the threshold as it is now. */
async function judgeOf(db: Database, campaignId: string): Promise<ReleaseJudge> {
  const { programId, minimumGroup } = await findCampaign(db.read, campaignId);
  const { hierarchy } = await hierarchyOf(db.read, programId, campaignId);
  const capacity = await teamCapacities(db.read, campaignId);
  const thresholds = [...new Set([lowestThreshold, minimumGroup])];
  const gates = (cube: Cube) =>
    thresholds.map((threshold) =>
      gateExperienceFrom(lowestThreshold, cube, hierarchy, { minimumGroup: threshold, capacity }),
    );
  return { hierarchy, gates };
}

/** Figures of one moment, and what makes the associations of that moment from a seed. */
interface Frozen extends ReleaseFigures {
  associations: ((seed: number) => Associations) | null;
}

/** A copy of its own: the live cube goes on changing. */
const frozenFigures = (live: LiveAnswers, campaignId: string, reason: ReleaseReason): Promise<Frozen> =>
  live.freeze(campaignId, (cube, demographics, columns) => ({
    ...{ cube: decodeCube(encodeCube(cube)), demographics },
    associations: reason === 'close' ? associationsIn(columns) : null,
  }));

/**
 * Characteristics two at a time and sets of answers: frozen once, at the close, and only where no place keeps earlier
 * figures, so that nothing can be subtracted from them.
 */
async function jointlyCounted(db: Database, campaignId: string): Promise<Partial<DemographicCounts>> {
  const { demographicsVersionId } = await findCampaign(db.read, campaignId);
  if (demographicsVersionId === null) return {};
  const document = await publishedDocument(db.read, demographicsVersionId);
  return countJointly(db.queuedClient, campaignId, choiceItems(document));
}

/** Stored with what was drawn from it: others can draw the same again. */
const newSeed = (): number => randomInt(2 ** 32);

/** Figures ready to be frozen, and how many groups keep the ones of the release before. */
export interface PreparedRelease {
  row: typeof releases.$inferInsert;
  /** Teams and institutions that changed by too few people to show. */
  heldBack: number;
}

/** Works out a campaign's next release and writes nothing. @throws RangeError for an unknown campaign. */
export async function prepareRelease(
  { db, live, now }: ReleaseServices,
  campaignId: string,
  reason: ReleaseReason,
): Promise<PreparedRelease> {
  const before = await latestRelease(db.read, campaignId);
  const figures = await frozenFigures(live, campaignId, reason);
  const held =
    before === null ? { ...figures, held: 0 } : await holdBack(before, figures, await judgeOf(db, campaignId));
  const experience = Buffer.from(encodeCube(held.cube));
  // Once for a campaign, at its close: two of what joins the answers of single people could be subtracted. An import into a closed
  // campaign makes a release as a close does; what the first one held of this stands in that one alone.
  const firstClose = reason === 'close' && before?.reason !== 'close';
  const whole = firstClose && held.held === 0;
  const joint = whole ? await jointlyCounted(db, campaignId) : {};
  const paired = whole ? await pairedSince(db, campaignId, held.cube) : null;
  const worked: WorkedOut = {
    ...(whole && figures.associations ? { associations: figures.associations(newSeed()) } : {}),
    ...(paired ? { paired } : {}),
  };
  const workedOut = Object.keys(worked).length === 0 ? null : JSON.stringify(worked);
  const demographics = JSON.stringify({ ...held.demographics, ...joint });
  const hash = createHash('sha256').update(experience).update('\n').update(demographics);
  if (workedOut !== null) hash.update('\n').update(workedOut);
  const sha256 = hash.digest('hex');
  const number = (before?.number ?? 0) + 1;
  const releasedOn = dayOf(now().getTime());
  const row = { id: randomUUID(), campaignId, number, reason, releasedOn, experience, demographics, sha256, workedOut };
  return { row, heldBack: held.held };
}

/**
 * Writes a prepared release. Null when somebody else released meanwhile: the growth has to be judged against that one, so
 * prepare it again.
 */
export async function insertRelease(
  tx: Transaction,
  { row, heldBack }: PreparedRelease,
): Promise<Exclude<CreatedRelease, { refused: string }> | null> {
  const [last] = await tx
    .select({ number: max(releases.number) })
    .from(releases)
    .where(eq(releases.campaignId, row.campaignId));
  if ((last?.number ?? 0) !== row.number - 1) return null;
  await tx.insert(releases).values(row);
  const { experience: _, demographics: __, workedOut: ___, ...release } = row;
  return { release, heldBack };
}

/**
 * Freezes a campaign's figures as its next release. By hand, while the campaign is open, only if every group shown has
 * grown by nobody or by at least five people since the last one. At the close of a wave always: groups that changed by
 * fewer than five then keep the figures of the last release, so that subtracting the two tells nothing.
 * @throws RangeError for an unknown campaign.
 */
export async function createRelease(
  services: ReleaseServices,
  campaignId: string,
  reason: ReleaseReason,
): Promise<CreatedRelease> {
  for (;;) {
    const prepared = await prepareRelease(services, campaignId, reason);
    if (reason === 'manual' && prepared.heldBack > 0) return { refused: 'group_grew_too_little' };
    const created = await services.db.write((tx) => insertRelease(tx, prepared));
    if (created !== null) return created;
  }
}

export { latestRelease, readRelease } from './frozenReleases.ts';
