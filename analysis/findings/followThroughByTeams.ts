import { seededRandom } from '../seededRandom.ts';
import { type TeamIntervals, teamBootstrap } from '../stats/teamBootstrap.ts';
import {
  type Contributors,
  contributors,
  type FollowThroughRates,
  followThroughCounts,
  type RecommendationRow,
} from './followThroughRates.ts';

export type RateName = keyof FollowThroughRates;
export const rateNames: RateName[] = ['answered', 'ofAccepted', 'ofSubmitted', 'verified'];

/** Intervals of the rates from teams drawn anew: recommendations of one team often share a fate. */
export interface RatesByTeams extends Omit<TeamIntervals, 'intervals'> {
  intervals: Record<Contributors, Record<RateName, [low: number, high: number] | null>>;
  /** What the draws were made from; another reader with the same recommendations has the same. */
  seed: number;
}

/** What holds and of how many, of each rate by who put them forward, in one team: two numbers each. */
const countsOf = (rows: RecommendationRow[], asOf: string): number[] =>
  contributors.flatMap((who) => {
    const own = rows.filter(({ contributorSide }) => who === 'all' || contributorSide === who);
    const counts = followThroughCounts(own, asOf);
    return rateNames.flatMap((name) => [counts[name].holds, counts[name].of]);
  });

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** FNV-1a of the figures: the draws follow from the ledger alone, whatever the teams are called and however they are ordered. */
function seedOf(teams: readonly number[][]): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(teams)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The intervals of all rates at once, from teams that have put a recommendation forward. */
export function ratesByTeams(rows: RecommendationRow[], asOf: string): RatesByTeams {
  const byTeam = new Map<string, RecommendationRow[]>();
  for (const row of rows) {
    const own = byTeam.get(row.teamId);
    if (own === undefined) byTeam.set(row.teamId, [row]);
    else own.push(row);
  }
  const teams = [...byTeam.values()].map((own) => countsOf(own, asOf)).sort(inOrder);
  const seed = seedOf(teams);
  const figures = contributors.length * rateNames.length;
  // Teams with the same counts are the same to a draw: of thousands there are few kinds, and a draw is how often each occurs.
  const kinds: number[][] = [];
  const kindOf = teams.map((counts) => {
    const last = kinds.at(-1);
    if (last === undefined || inOrder(counts, last) !== 0) kinds.push(counts);
    return kinds.length - 1;
  });
  const { intervals, ...drawn } = teamBootstrap(
    kindOf,
    (some) => {
      const times = new Uint32Array(kinds.length);
      for (const each of some) times[each] = (times[each] ?? 0) + 1;
      const sums = new Float64Array(2 * figures);
      for (const [at, counts] of kinds.entries())
        for (const [part, count] of counts.entries()) sums[part] = (sums[part] ?? 0) + (times[at] ?? 0) * count;
      return Array.from({ length: figures }, (_, at) => {
        const of = sums[2 * at + 1] ?? 0;
        return of === 0 ? null : (sums[2 * at] ?? 0) / of;
      });
    },
    seededRandom(seed),
  );
  const named = contributors.map((who, at) => [
    who,
    Object.fromEntries(rateNames.map((name, rate) => [name, intervals[at * rateNames.length + rate] ?? null])),
  ]);
  return { ...drawn, intervals: Object.fromEntries(named), seed };
}
