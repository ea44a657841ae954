import type { Side } from '../../surveys/side.ts';
import type { Scope } from '../hierarchy.ts';
import type { PairedChange, PairedScale } from '../snapshot.ts';
import type { GatedExperience } from './experience.ts';
import { fewestPooledTeams } from './pooledTeams.ts';

/** Fewer pairs than these say too much of each. */
export const fewestPairs = 20;

/** What may be told of the change of the same people; why nothing is. */
export type GatedPairs = { shown: PairedScale[] } | { notMade: true } | { wholeProgramme: true };

export interface PairsAsked {
  scope: Scope;
  side: Side | 'both';
  /** The earlier campaign as it is shown beside it. */
  before: { release: string; experience: GatedExperience };
  /** The higher one of the two campaigns. */
  minimumGroup: number;
}

/** Nobody, or enough to be a group: no number of one to four people, and none below the threshold, follows from the others. */
const none = (count: number, fewest: number): boolean => count === 0 || count >= fewest;

/**
 * The change of the same people is told once, for the whole programme and both sides together, from the release made at the close:
 * a second place or side could be subtracted. A scale is told where the gate shows it in both campaigns, on at least twenty pairs
 * from eight teams, where those who are not in a pair are nobody or a group in either campaign, the people who rose, stayed and
 * fell are nobody or a group each, and they did not all go the same way.
 */
export function gatePairs(
  found: PairedChange | null,
  after: GatedExperience,
  { scope, side, before, minimumGroup }: PairsAsked,
): GatedPairs {
  if (found === null || found.release !== before.release) return { notMade: true };
  if (scope.level !== 'program' || side !== 'both') return { wholeProgramme: true };
  const shown = found.scales.filter(({ scale, pairs, teams, unpaired, moved }) => {
    const enough = pairs >= Math.max(fewestPairs, minimumGroup) && teams >= fewestPooledTeams;
    const apart = [...unpaired, ...moved].every((count) => none(count, minimumGroup));
    const alike = moved.some((count) => count === pairs);
    const gated = [before.experience, after].every((one) => one.scale(scope, 'both', scale) !== null);
    return enough && apart && !alike && gated;
  });
  return { shown };
}
