import { normalQuantile } from '../stats/distributions/normal.ts';
import { type NestedSample, threeLevelMethod, threeLevelReml } from '../stats/threeLevelModel.ts';
import { codesOf, type DataTable } from './columns.ts';
import {
  type ComparedGroup,
  comparisonChart,
  comparisonTable,
  groupResult,
  interceptOf,
  noComparison,
} from './comparison.ts';
import { samplesOf } from './groups.ts';
import { nestedGrouping } from './nestedGroups.ts';
import { missingOfGroups, missingOfOutcome, type Outcome, personScores } from './outcome.ts';
import type { TableFinding } from './tableFinding.ts';

interface Level {
  deviation: number;
  sd: number;
}

/** How much of a deviation's variance is known. */
const reliabilityOf = ({ sd }: Level, variance: number): number =>
  variance > 0 ? Math.max(0, 1 - sd ** 2 / variance) : 0;

/** Teams in institutions compared by a three-level model; `by` is the outer column, then the inner one. */
export function nestedComparison(table: DataTable, outcome: Outcome, by: readonly [string, string]): TableFinding {
  const scores = personScores(table, outcome);
  const { grouping, outerOf } = nestedGrouping(codesOf(table, by[0]), codesOf(table, by[1]), scores);
  const samples = samplesOf(scores, grouping).map(
    (sample, i): NestedSample => ({ ...sample, outer: outerOf[i] ?? '' }),
  );
  const n = samples.reduce((sum, group) => sum + group.n, 0);
  const model = threeLevelReml(samples);
  // The same inner name in two outer groups is two groups: what is missing is told of the outer ones.
  const missingOf = missingOfGroups(table, outcome, by[0]);
  if (model === null) return noComparison(samples, threeLevelMethod, () => null);
  const { mean, meanSe, outerVariance, innerVariance, residualVariance } = model;
  const z = normalQuantile(0.975);
  const around = (estimate: number, variance: number): [number, number] => [
    estimate - z * Math.sqrt(variance),
    estimate + z * Math.sqrt(variance),
  ];
  const people = new Map<string, { n: number; sum: number }>();
  for (const { outer, n: own, mean: ownMean } of samples) {
    const known = people.get(outer) ?? { n: 0, sum: 0 };
    people.set(outer, { n: known.n + own, sum: known.sum + own * ownMean });
  }
  const outerLevels = new Map(model.outer.map((level) => [level.id, level]));
  const outerGroups = model.outer.map((level): ComparedGroup => {
    const own = people.get(level.id) ?? { n: 0, sum: 0 };
    const [estimate, reliability] = [mean + level.deviation, reliabilityOf(level, outerVariance)];
    const variance = level.sd ** 2 + ((1 - reliability) * meanSe) ** 2;
    const interval = around(estimate, variance);
    return { id: level.id, within: null, n: own.n, mean: own.sum / own.n, estimate, interval, reliability };
  });
  const groups = model.inner.map((level): ComparedGroup => {
    const above = outerLevels.get(level.outer) ?? { deviation: 0, sd: 0 };
    const estimate = mean + above.deviation + level.deviation;
    const share = (level.n * innerVariance) / (level.n * innerVariance + residualVariance);
    const left = (1 - share) * (1 - reliabilityOf(above, outerVariance)) * meanSe;
    const variance = innerVariance * (1 - share) + ((1 - share) * above.sd) ** 2 + left ** 2;
    const interval = around(estimate, variance);
    return { id: level.id, within: level.outer, n: level.n, mean: level.mean, estimate, interval, reliability: share };
  });
  return {
    figures: {
      ...{ n, intercept: interceptOf({ ...model, method: threeLevelMethod }, n, missingOfOutcome(table, outcome)) },
      variance: { [by[0]]: outerVariance, [by[1]]: innerVariance, residual: residualVariance },
      groups: groups.map((group) => groupResult(group, threeLevelMethod, null)),
      outerGroups: outerGroups.map((group) => groupResult(group, threeLevelMethod, missingOf(group.id))),
    },
    methods: [threeLevelMethod],
    flags: model.flags,
    table: comparisonTable([...outerGroups, ...groups]),
    chart: comparisonChart(outerGroups, mean),
  };
}
