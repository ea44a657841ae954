import { type MannWhitney, testOfRanks } from '../mannWhitney.ts';
import { type CountedGroups, rankCounts, ranksOfCounts } from './countedRanks.ts';

/**
 * Mann–Whitney's test (`mannWhitney`) of people counted at each value instead of listed: the same U, and the same exact or
 * tie-corrected p, in steps for the values and not for the people. For a million answers on five points; for decimal
 * measurements, of which no two are equal, the list form does as well. The same limits: never for the two sides within one
 * team. In words: each value's people share the mean of the ranks they take up. Throws a RangeError for counts that are not
 * whole or not at the same values. Source: Mann & Whitney 1947, Ann Math Stat 18:50; ties as in Lehmann 1975, Nonparametrics,
 * ch. 1. R: `wilcox.test(rep(values, x), rep(values, y))`.
 */
export const countedMannWhitney = (groups: CountedGroups): MannWhitney =>
  testOfRanks({ ...rankCounts(groups), ranks: () => ranksOfCounts(groups) });
