import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { resultOf } from '../result.ts';
import { middleOf } from '../stats/hodgesLehmann.ts';
import { intraclassCorrelation, intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import {
  averageDeviation,
  type NullDistribution,
  withinGroupAgreement,
  withinGroupAgreementMethod,
} from '../stats/withinGroupAgreement.ts';
import type { DataTable } from './columns.ts';
import { type Grouping, samplesOf, scoredGroups, valuesByGroup } from './groups.ts';
import { completeRows, missingOfGroups, missingOfOutcome, type Outcome, personScores } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** The rows of each group. */
function rowsByGroup({ ids, of }: Grouping): number[][] {
  const rows = ids.map((): number[] => []);
  of.forEach((group, row) => {
    rows[group]?.push(row);
  });
  return rows;
}

const medianOf = (values: readonly (number | null)[]): number | null => {
  const known = Float64Array.from(values.filter((value) => value !== null)).sort();
  return known.length === 0 ? null : middleOf(known);
};

/** `range` is what r_wg takes answering at random to be spread over. */
function withinGroups(groups: readonly number[][][], points: number | null, distribution: NullDistribution) {
  if (points === null || (distribution === 'slight_skew' && points !== 5))
    return groups.map((): Estimate | null => null);
  return groups.map((rows) => withinGroupAgreement(rows, points, distribution));
}

/**
 * How far people of a group agree, and how much of an answer is the group: r_wg(j) over those who answered every item, ICC(1)
 * and ICC(2) over the scores. `range` is the outcome's own or the one assumed.
 */
export function agreement(
  table: DataTable,
  outcome: Outcome,
  by: string,
  range: { low: number; high: number; assumed: boolean },
): TableFinding {
  const scores = personScores(table, outcome);
  const grouping = scoredGroups(table, by, scores);
  const icc = intraclassCorrelation(samplesOf(scores, grouping));
  const rows = rowsByGroup(grouping).map((own) => completeRows(table, outcome, own));
  // Answers outside an assumed scale: nothing is known of its ends.
  const fits = !range.assumed || rows.every((own) => own.flat().every((x) => x >= range.low && x <= range.high));
  const points = fits ? range.high - range.low + 1 : null;
  const uniform = withinGroups(rows, points, 'uniform');
  const skewed = withinGroups(rows, points, 'slight_skew');
  const values = valuesByGroup(scores, grouping);
  const groups = grouping.ids.map((id, i) => ({
    ...{ id, n: values[i]?.length ?? 0, complete: rows[i]?.length ?? 0 },
    ...{ rwgj: uniform[i]?.estimate ?? null, rwgjSkewed: skewed[i]?.estimate ?? null },
    averageDeviation: averageDeviation(values[i] ?? []),
  }));
  const missing = missingOfOutcome(table, outcome);
  const missingOf = missingOfGroups(table, outcome, by);
  const byGroup = groups.map(({ id, n, complete, averageDeviation: typical }, i) => {
    const [plain, skew] = [uniform[i], skewed[i]];
    return {
      ...{ id, n, complete, averageDeviation: typical },
      rwgj: plain ? resultOf(plain, missingOf(id)) : null,
      rwgjSkewed: skew ? resultOf(skew, missingOf(id)) : null,
    };
  });
  const flags = [...icc.single.flags, ...uniform.flatMap((each) => each?.flags ?? [])];
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const columns = ['rwgj', 'rwgjSkewed', 'averageDeviation'].map((name) => plainColumn(name));
  return {
    figures: {
      ...{ n, groups: icc.groups, n0: icc.n0 },
      ...{ icc1: resultOf(icc.single, missing), icc2: resultOf(icc.mean, missing) },
      ...{ f: icc.f, p: icc.p, meanSquares: { between: icc.betweenMeanSquare, within: icc.withinMeanSquare } },
      rwgj: {
        median: medianOf(groups.map(({ rwgj }) => rwgj)),
        medianSkewed: medianOf(groups.map(({ rwgjSkewed }) => rwgjSkewed)),
        ...{ scale: fits ? range : null, byGroup },
      },
    },
    methods: [intraclassCorrelationMethod, withinGroupAgreementMethod],
    flags: onceEach(fits ? flags : [...flags, flag('scale_ends_unknown')]),
    table: plainTable(
      'Agreement within groups',
      [plainColumn('id', 'text'), plainColumn('n', 'count'), plainColumn('complete', 'count'), ...columns],
      groups,
    ),
    chart: null,
  };
}
