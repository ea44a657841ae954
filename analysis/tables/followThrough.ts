import type { Estimate } from '../finding.ts';
import { type RatesByTeams, ratesByTeams } from '../findings/followThroughByTeams.ts';
import {
  type Contributors,
  contributorDifference,
  contributors,
  type FollowThroughRates,
  type RecommendationRow,
  ratesByContributor,
} from '../findings/followThroughRates.ts';
import { ratesTable, stateTable } from '../findings/followThroughTables.ts';
import { reasonCodes } from '../ledger/reasons.ts';
import { decisions } from '../ledger/transitions.ts';
import { resultOf } from '../result.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { newcombeMethod } from '../stats/proportionDifference.ts';
import { inOrder } from './groups.ts';
import { onceEach, type TableFinding } from './tableFinding.ts';

/** Of a recommendation nothing can be missing. */
const rateOf = (rate: Estimate) => ({
  ...{ count: rate.estimate === null ? 0 : Math.round(rate.estimate * rate.n), ...resultOf(rate, {}) },
});

/** `byTeams` is absent where it is not known which team put what forward, and the result null with fewer than eight teams. */
const ratesOf = (rates: FollowThroughRates, who: Contributors, byTeams: RatesByTeams | null) =>
  Object.fromEntries(
    Object.entries(rates).map(([name, rate]) => {
      if (byTeams === null) return [name, rateOf(rate)];
      const { intervals, method, flags, draws } = byTeams;
      const interval = intervals[who][name as keyof FollowThroughRates];
      return [
        name,
        { ...rateOf(rate), byTeams: draws === 0 ? null : resultOf({ ...rate, interval, method, flags }, {}) },
      ];
    }),
  );

const plain = (words: string) => ({ fr: words, en: words });

/** Recommendations in each state, as the rows of a page. */
function statesOf(id: string, rows: RecommendationRow[]) {
  const [{ group: _, ...counts } = {}] = stateTable(plain(''), [{ group: { id, name: plain(id) }, rows }]).rows;
  return { id, ...counts };
}

/** Recommendations with this reason, all and by who put them forward. */
function reasonsOf(rows: RecommendationRow[]) {
  return reasonCodes.flatMap((code) => {
    const given = rows.filter(({ reasonCode }) => reasonCode === code);
    const by = contributors.map((who) => [
      who,
      given.filter(({ contributorSide }) => who === 'all' || contributorSide === who).length,
    ]);
    return given.length === 0 ? [] : [{ reason: code, ...Object.fromEntries(by) }];
  });
}

/** What became of recommendations, as of a day, by the same functions as the pages. */
export function followThrough(rows: RecommendationRow[], asOf: string, by: string | null): TableFinding {
  const rates = ratesByContributor(rows, asOf);
  const byTeams = by === null ? null : ratesByTeams(rows, asOf);
  const difference = contributorDifference(rates);
  const groups = inOrder([...new Set(rows.map(({ teamId }) => teamId))]);
  const all = Object.values(rates).flatMap((each) => Object.values(each));
  return {
    figures: {
      ...{ n: rows.length, asOf, states: statesOf('all', rows) },
      answered: rows.filter(({ state, decidedDays }) => decidedDays != null || decisions.includes(state)).length,
      rates: Object.fromEntries(contributors.map((who) => [who, ratesOf(rates[who], who, byTeams)])),
      ...(byTeams ? { teams: byTeams.teams, seed: byTeams.seed, draws: byTeams.draws } : {}),
      difference: difference && resultOf(difference, {}),
      reasons: reasonsOf(rows),
      ...(by === null
        ? {}
        : {
            groups: groups.map((id) =>
              statesOf(
                id,
                rows.filter(({ teamId }) => teamId === id),
              ),
            ),
          }),
    },
    methods: [
      { id: 'follow_through', version: '1' },
      wilsonMethod,
      ...(byTeams && byTeams.draws > 0 ? [byTeams.method] : []),
      ...(difference ? [newcombeMethod] : []),
    ],
    flags: onceEach(all.flatMap(({ flags }) => flags)),
    table: ratesTable(rates, byTeams),
    chart: null,
  };
}
