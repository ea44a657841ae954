import { agreementRange } from '../../surveys/agreement.ts';
import type { Flag } from '../finding.ts';
import { flag } from '../flags.ts';
import { resultOf } from '../result.ts';
import { type Aggregation, aggregation, type TeamSpreads } from '../stats/aggregation.ts';
import type { AnswerSpread } from '../stats/countedSpread.ts';
import type { GroupSample } from '../stats/mixedModel.ts';
import { type DataTable, numbersOf } from './columns.ts';
import type { Grouping } from './groups.ts';
import { missingOfOutcome, type Outcome } from './outcome.ts';

/** A statement of a group that is not told: its answers count for no agreement. */
export interface WithheldStatement {
  group: string;
  item: string;
}

/** How the answers of each group to one item are spread; null for fewer than two. A second pass, so that nothing cancels. */
function spreadsOf(table: DataTable, item: string, { ids, of }: Grouping): (AnswerSpread | null)[] {
  const { values, absent } = numbersOf(table, item);
  const [counts, sums, squares, distances] = [0, 1, 2, 3].map(() => new Float64Array(ids.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const each = (take: (group: number, value: number) => void): void => {
    of.forEach((group, row) => {
      if (group >= 0 && absent[row] === 0) take(group, values[row] ?? 0);
    });
  };
  each((group, value) => {
    counts[group] = (counts[group] ?? 0) + 1;
    sums[group] = (sums[group] ?? 0) + value;
  });
  each((group, value) => {
    const distance = value - (sums[group] ?? 0) / (counts[group] ?? 1);
    squares[group] = (squares[group] ?? 0) + distance * distance;
    distances[group] = (distances[group] ?? 0) + Math.abs(distance);
  });
  return ids.map((_, at) => {
    const n = counts[at] ?? 0;
    return n < 2 ? null : { n, variance: (squares[at] ?? 0) / (n - 1), deviation: (distances[at] ?? 0) / n };
  });
}

/** Points of the answer scale: the outcome's, or five where every answer fits them; null where nothing is known of its ends. */
function pointsOf(table: DataTable, { range, items }: Outcome): number | null {
  if (range !== null) return range.high - range.low + 1;
  const { low, high } = agreementRange;
  const fits = items.every(({ name }) => {
    const { values, absent } = numbersOf(table, name);
    return values.every((value, row) => absent[row] !== 0 || (value >= low && value <= high));
  });
  return fits ? high - low + 1 : null;
}

/** Whether the means of the groups compared may stand for them, as a page of teams judges it: `samples` are these groups. */
export function aggregationOfTable(
  table: DataTable,
  outcome: Outcome,
  {
    grouping,
    samples,
    withheld,
  }: {
    grouping: Grouping;
    samples: readonly GroupSample[];
    withheld: readonly WithheldStatement[];
  },
): Aggregation {
  const byItem = outcome.items.map(({ name }) => ({ name, spreads: spreadsOf(table, name, grouping) }));
  const place = new Map(grouping.ids.map((id, at) => [id, at]));
  const spreads = samples.map(
    ({ id }): TeamSpreads => ({
      id,
      spreads: byItem.map(({ name, spreads: groups }) =>
        withheld.some(({ group, item }) => group === id && item === name)
          ? null
          : (groups[place.get(id) ?? -1] ?? null),
      ),
    }),
  );
  return aggregation(samples, spreads, pointsOf(table, outcome));
}

/** The same as it is printed, and what must be known of it. */
export function printedAggregation(table: DataTable, outcome: Outcome, found: Aggregation) {
  const { icc, teams, agreement, failed } = found;
  const flags: Flag[] = [
    ...failed.map((code) => flag(code)),
    ...(agreement?.slightSkew === null ? [flag('one_null_only')] : []),
  ];
  return {
    flags,
    figures: {
      ...{ justified: failed.length === 0, failed },
      ...{ icc1: resultOf(icc.single, missingOfOutcome(table, outcome)), f: icc.f, p: icc.p },
      rwgj: { median: agreement?.uniform ?? null, medianSkewed: agreement?.slightSkew ?? null },
      averageDeviation: { median: agreement?.deviation ?? null },
      byGroup: teams.map(({ id, statements, uniform, slightSkew, deviation }) => ({
        ...{ id, statements, rwgj: uniform, rwgjSkewed: slightSkew, averageDeviation: deviation },
      })),
    },
  };
}
