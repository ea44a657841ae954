import { pairedScales } from '../../analysis/columns/pairedScores.ts';
import type { Cube, PairedChange } from '../../analysis/snapshot.ts';
import { codedResponses } from '../answers/codedResponses.ts';
import type { Database, Reader } from '../db/database.ts';
import { findCampaign } from './campaigns.ts';
import { earlierPaired } from './earlierPaired.ts';
import { latestRelease } from './frozenReleases.ts';

/**
 * The earlier campaign that a campaign's codes are held against: for an end the last midpoint, else the last one before; of those
 * that have closed and asked for codes too.
 */
async function earlierOf(db: Reader, campaignId: string): Promise<string | null> {
  const campaign = await findCampaign(db, campaignId);
  if (!campaign.pairing) return null;
  const rows = await earlierPaired(db, campaign);
  const midpoint = campaign.wave === 'end' ? rows.find(({ wave }) => wave === 'midpoint') : undefined;
  return (midpoint ?? rows[0])?.id ?? null;
}

/**
 * What a release at the close tells of the people recognised in an earlier campaign; null where no codes pair. The earlier campaign
 * must have been released once, at its close: with earlier figures kept for some, the people not recognised could not be counted.
 */
export async function pairedSince(db: Database, campaignId: string, cube: Cube): Promise<PairedChange | null> {
  const campaign = await earlierOf(db.read, campaignId);
  const release = campaign === null ? null : await latestRelease(db.read, campaign);
  if (campaign === null || release === null || release.reason !== 'close' || release.number !== 1) return null;
  const [before, after] = [
    await codedResponses(db.queuedClient, campaign),
    await codedResponses(db.queuedClient, campaignId),
  ];
  const scales = pairedScales({ cube: release.cube, responses: before }, { cube, responses: after });
  return scales.length === 0 ? null : { campaign, release: release.id, scales };
}
