import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { releaseFingerprint } from './fingerprints.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { insertRelease, prepareRelease } from './releases.ts';
import { write } from './write.ts';

export const releaseInput = z.strictObject({ campaignId: z.string().max(100) });
export const releaseQuery = pageQuery.extend({ campaign: z.string().max(100) });

const columns = {
  id: releases.id,
  campaignId: releases.campaignId,
  number: releases.number,
  reason: releases.reason,
  releasedOn: releases.releasedOn,
  sha256: releases.sha256,
};

/** A release without its figures: those leave through the findings alone. */
export interface ReleaseRecord {
  id: string;
  campaignId: string;
  /** From 1, within the campaign. */
  number: number;
  reason: 'close' | 'manual';
  /** `YYYY-MM-DD`. */
  releasedOn: string;
  /** Fingerprint of the frozen figures, for reports to cite: keyed, never the plain hash. */
  sha256: string;
}

const cited = ({ config }: Pick<Context, 'config'>, release: ReleaseRecord): ReleaseRecord => ({
  ...release,
  sha256: releaseFingerprint(config, release),
});

/** The releases of a campaign. */
export async function listReleases(
  context: Context,
  { campaign, limit, after }: z.infer<typeof releaseQuery>,
): Promise<Page<ReleaseRecord>> {
  await authoriseIn(context, 'release.read', placeOfCampaign, campaign);
  const rows = await context.db.read
    .select(columns)
    .from(releases)
    .where(and(eq(releases.campaignId, campaign), gt(releases.id, after)))
    .orderBy(asc(releases.id))
    .limit(limit + 1);
  const { items, next } = toPage(rows, limit);
  return { items: items.map((release) => cited(context, release)), next };
}

/**
 * Releases the figures of a campaign under way.
 * @throws Problem `wrong_state` when the campaign is not open or closing, when it is a team's own (`shared`), or somebody else
 * released at this moment; `release_too_close` when a group shown has grown by one to four people since the last release.
 */
export async function releaseByHand(context: Context, input: z.infer<typeof releaseInput>): Promise<ReleaseRecord> {
  const { campaignId } = input;
  await authoriseIn(context, 'release.create', placeOfCampaign, campaignId);
  const prepared = await prepareRelease(context, campaignId, 'manual');
  return write(context, 'release.create', input, async (tx) => {
    const [campaign] = await tx
      .select({ status: campaigns.status, mode: campaigns.mode })
      .from(campaigns)
      .where(eq(campaigns.id, campaignId));
    const state = campaign?.status;
    if ((state !== 'open' && state !== 'closing') || campaign?.mode === 'shared')
      throw new Problem('wrong_state', { state });
    if (prepared.heldBack > 0) throw new Problem('release_too_close');
    const created = await insertRelease(tx, prepared);
    if (created === null) throw new Problem('wrong_state', { state });
    const release = cited(context, created.release);
    return { result: release, subject: `release:${release.id}`, detail: { campaignId, number: release.number } };
  });
}
