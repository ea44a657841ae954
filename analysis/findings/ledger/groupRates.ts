import { median } from 'simple-statistics';
import { alphabetical } from '../../format.ts';
import { type BetaBinomial, betaBinomial } from '../../stats/betaBinomial.ts';
import { betaCdf } from '../../stats/distributions/beta.ts';
import { fewestGroups, leastReliability } from '../../stats/mixedModel.ts';
import { type Band, bandOf } from '../comparisonRows.ts';
import { followThroughCounts, matureCohort } from '../followThroughRates.ts';
import type { Group } from '../followThroughTables.ts';
import type { LedgerOptions } from './ledgerFigure.ts';

/** Why no share is drawn. */
export type RatesObstacle = 'too_few_groups' | 'no_model' | 'no_difference' | 'low_reliability';

export interface GroupRate {
  group: Group;
  count: number;
  n: number;
  /** Drawn towards the overall share; null where groups cannot be compared, or without recommendations that are old enough. */
  estimate: number | null;
  interval: [low: number, high: number] | null;
  band: Band | null;
}

export interface GroupRates {
  rows: GroupRate[];
  model: BetaBinomial | null;
  /** Of the group in the middle: 1 when its share is known for sure, 0 when it tells nothing. */
  reliability: number | null;
  notComparable: RatesObstacle | null;
}

function obstacleOf(groups: number, model: BetaBinomial | null, reliability: number | null): RatesObstacle | null {
  if (groups < fewestGroups) return 'too_few_groups';
  if (model === null || reliability === null) return 'no_model';
  const codes = model.flags.map(({ code }) => code);
  if (codes.includes('no_variation') || codes.includes('no_variation_within')) return 'no_model';
  if (codes.includes('no_difference_between_groups')) return 'no_difference';
  return reliability < leastReliability ? 'low_reliability' : null;
}

/** The share implemented of all submitted at least 12 months ago, group by group in alphabetical order. */
export function groupRates({ rows, groups, by, asOf }: LedgerOptions): GroupRates {
  const known = new Map(groups.map((group) => [group.id, [] as typeof rows]));
  for (const row of matureCohort(rows, asOf)) known.get(by === 'team' ? row.teamId : row.institutionId)?.push(row);
  const counts = [...groups]
    .sort((a, b) => alphabetical(a.name, b.name))
    .map((group) => {
      const { ofSubmitted } = followThroughCounts(known.get(group.id) ?? [], asOf);
      return { group, count: ofSubmitted.holds, n: ofSubmitted.of };
    });
  const able = counts.filter(({ n }) => n > 0);
  const model = able.length < fewestGroups ? null : betaBinomial(able);
  const size = model === null ? 0 : model.a + model.b;
  const reliability = model === null ? null : median(able.map(({ n }) => n / (n + size)));
  const notComparable = obstacleOf(able.length, model, reliability);
  const estimates = new Map(able.map(({ group }, at) => [group.id, model?.groups[at]]));
  return {
    ...{ model, reliability, notComparable },
    rows: counts.map((own): GroupRate => {
      const found = estimates.get(own.group.id);
      if (notComparable !== null || model === null || found === undefined || own.n === 0)
        return { ...own, estimate: null, interval: null, band: null };
      const above = 1 - betaCdf(model.mean, own.count + model.a, own.n - own.count + model.b);
      return { ...own, estimate: found.estimate, interval: found.interval, band: bandOf(above) };
    }),
  };
}
