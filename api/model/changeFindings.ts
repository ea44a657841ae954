import { changeMethods } from '../../analysis/appendix/pooled.ts';
import { changeFinding } from '../../analysis/findings/change.ts';
import type { Reader } from '../db/database.ts';
import { Problem } from '../problem.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { findingSource } from './findingSources.ts';
import { invitedAt } from './invited.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';
import { releasedWaves, waveOf } from './trendFindings.ts';
import { readComparabilities } from './versionComparabilities.ts';

/** From the last midpoint to the end that follows it; without these, the last two campaigns released. */
function twoMoments(waves: ReleasedCampaign[]): [ReleasedCampaign, ReleasedCampaign] | null {
  const end = waves.findLastIndex(({ campaign }) => campaign.wave === 'end');
  const middle = waves.findLastIndex(({ campaign }, i) => i < end && campaign.wave === 'midpoint');
  const [before, after] = middle >= 0 ? [waves[middle], waves[end]] : waves.slice(-2);
  return before === undefined || after === undefined ? null : [before, after];
}

/**
 * What changed on each scale from the midpoint to the end: of teams, and of the people recognised by their codes.
 * @throws Problem `not_found` (noun `release`) before two campaigns are released.
 */
export async function planChange(
  db: Reader,
  at: FindingPlace,
  query: FindingQuery,
  now: Date,
): Promise<PlannedFinding> {
  const moments = twoMoments(await releasedWaves(db, at.place));
  if (moments === null) throw new Problem('not_found', { noun: 'release' });
  const [first, second] = moments;
  const [earlier, later] = [await findingSource(db, first, now), await findingSource(db, second, now)];
  const [a, b] = moments.map(({ campaign }) => campaign.experienceVersionId) as [string, string];
  const comparabilities = await readComparabilities(db, [a, b]);
  const side = query.side ?? 'both';
  return {
    choice: { side },
    make: async () => {
      const minimumGroup = Math.max(first.campaign.minimumGroup, second.campaign.minimumGroup);
      const options = {
        ...later.contextOf(at.scope, 'experience'),
        ...{ before: waveOf(first, earlier, at, null), after: waveOf(second, later, at, null) },
        comparabilityOf: (name: string) => comparabilities(a, b, name),
        ...{ side, minimumGroup },
        pairs: later.pairs({
          ...{ scope: at.scope, side, minimumGroup },
          before: { release: earlier.release.id, experience: earlier.experience },
        }),
        coded: first.campaign.pairing && second.campaign.pairing,
      };
      const invited = await Promise.all(moments.map(({ campaign }) => invitedAt(db, campaign.id, at.scope)));
      const finding = changeFinding(options);
      const releases = [releasedData(earlier, first.campaign.name), releasedData(later, second.campaign.name)];
      return {
        ...{ finding, paging: null, data: { kind: 'releases', releases } },
        methods: changeMethods(options, finding, [invited[0] ?? null, invited[1] ?? null]),
      };
    },
  };
}
