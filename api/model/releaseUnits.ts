import type { Cube, DemographicCounts } from '../../analysis/snapshot.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import { holdBackTeams, type ReleaseJudge } from './releaseTeams.ts';

/** What a release freezes. */
export interface ReleaseFigures {
  cube: Cube;
  demographics: DemographicCounts;
}

/** The release before, and how it came about. */
export interface EarlierRelease extends ReleaseFigures {
  reason: 'manual' | 'close';
}

const cellsByPlace = (counts: DemographicCounts): Map<string, string> =>
  new Map(counts.cells.map((cell) => [`${cell.institution} ${cell.side}`, canonicalJson(cell)]));

/**
 * The demographic records of the next release. A release by hand shows none of them (docs/disclosure.md), so that there is nothing
 * to hold those of the close against. What a close once showed is never counted anew: two tables of one campaign, each safe by
 * itself, can tell together what a small group said, however much has come in between. `held` are the places that would have changed.
 */
function heldDemographics({ demographics: before, reason }: EarlierRelease, now: DemographicCounts) {
  if (reason === 'manual' || before.cells.length === 0) return { demographics: now, held: 0 };
  const [earlier, later] = [cellsByPlace(before), cellsByPlace(now)];
  const places = new Set([...earlier.keys(), ...later.keys()]);
  const held = [...places].filter((place) => earlier.get(place) !== later.get(place)).length;
  return { demographics: before, held };
}

/**
 * The figures for the next release: teams that changed by fewer than five people keep the figures of the last one, and so do those
 * whose new figures would tell what one of the two withholds; demographic records keep what a close showed. `held` is 0 when nothing
 * had to be kept back.
 * @param now Its cube is changed in place.
 */
export async function holdBack(
  before: EarlierRelease,
  now: ReleaseFigures,
  judge: ReleaseJudge,
): Promise<ReleaseFigures & { held: number }> {
  const teams = await holdBackTeams(before.cube, now.cube, judge);
  const { demographics, held } = heldDemographics(before, now.demographics);
  return { cube: now.cube, demographics, held: teams + held };
}
