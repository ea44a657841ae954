import { pooledOverTeams, type RankedStratum, type VanElteren } from '../vanElteren.ts';
import { type CountedGroups, rankCounts } from './countedRanks.ts';

/**
 * Van Elteren's test (`vanElteren`) of teams whose sides are counted at each value instead of listed; the same digits. For
 * thousands of teams on one Likert item: what the cube holds of an item is all that is needed. Never shown for one team, as
 * there. In words: each team's rank sum from its counts, weighted 1/(N + 1). Teams without one of the sides are left out and
 * counted. Throws a RangeError for counts that are not whole or not at the same values. Source: van Elteren 1960, Bull Int
 * Stat Inst 37:351. R: `sanon::sanon` on the people listed.
 */
export function countedVanElteren(teams: Iterable<CountedGroups>): VanElteren {
  const ranked: RankedStratum[] = [];
  let dropped = 0;
  for (const team of teams) {
    const stratum = rankCounts(team);
    if (stratum.n > 0 && stratum.m > 0) ranked.push(stratum);
    else dropped += 1;
  }
  return pooledOverTeams(ranked, dropped);
}
