import { resultOf } from '../result.ts';
import { brunnerMunzel, brunnerMunzelMethod } from '../stats/brunnerMunzel.ts';
import { cliffsDelta, cliffsDeltaMethod, superiority } from '../stats/cliffsDelta.ts';
import { hodgesLehmann, hodgesLehmannMethod } from '../stats/hodgesLehmann.ts';
import { mannWhitney, mannWhitneyMethod } from '../stats/mannWhitney.ts';
import type { DataTable } from './columns.ts';
import { scoredGroups, valuesByGroup } from './groups.ts';
import { missingOfOutcome, type Outcome, personScores } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';
import { assertFewPairs } from './tooManyValues.ts';

/** A column that does not split the scored rows in two. */
export class NotTwoGroups extends Error {
  override readonly name = 'NotTwoGroups';

  constructor(by: string, groups: readonly string[]) {
    super(`column ${by}: two groups are compared, and ${groups.length} have a value`);
  }
}

const summary = (id: string, values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { id, n: values.length, mean, sd: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)) };
};

/**
 * Two unclustered groups, the first against the second: U and p, the probability A that one of the first lies above one of the
 * second, Cliff's δ, and the shift between them. @throws NotTwoGroups, TooManyValues.
 */
export function difference(table: DataTable, outcome: Outcome, by: string): TableFinding {
  const scores = personScores(table, outcome);
  const grouping = scoredGroups(table, by, scores);
  if (grouping.ids.length !== 2) throw new NotTwoGroups(by, grouping.ids);
  const [x = [], y = []] = valuesByGroup(scores, grouping);
  assertFewPairs(x, y);
  const groups = [x, y].map((values, i) => summary(grouping.ids[i] ?? '', values));
  const missing = missingOfOutcome(table, outcome);
  const test = mannWhitney(x, y);
  const delta = cliffsDelta(x, y);
  const a = superiority(delta);
  const shift = hodgesLehmann(x, y);
  const unequal = brunnerMunzel(x, y);
  const figures = {
    ...{ n: test.n, groups, u: test.u, p: test.p, exact: test.exact, a: resultOf(a, missing) },
    ...{ delta: resultOf(delta, missing), hodgesLehmann: resultOf(shift, missing) },
    brunnerMunzel: { statistic: unequal.statistic, df: unequal.df, p: unequal.p },
  };
  const columns = [
    ...[plainColumn('first', 'text'), plainColumn('second', 'text'), plainColumn('n_first', 'count')],
    ...[plainColumn('n_second', 'count'), plainColumn('measure', 'text'), plainColumn('estimate')],
    ...[plainColumn('low'), plainColumn('high'), plainColumn('p')],
  ];
  const [first, second] = groups;
  const named = { first: first?.id ?? '', second: second?.id ?? '', n_first: first?.n, n_second: second?.n };
  const measured = [
    { measure: 'u', estimate: test.u, interval: null, p: test.p },
    { measure: 'a', ...a, p: null },
    { measure: 'delta', ...delta, p: null },
    { measure: 'hodgesLehmann', ...shift, p: null },
  ].map(({ measure, estimate, interval, p }) => ({
    ...{ ...named, measure, estimate, low: interval?.[0], high: interval?.[1], p },
  }));
  return {
    figures,
    methods: [mannWhitneyMethod, cliffsDeltaMethod, hodgesLehmannMethod, brunnerMunzelMethod],
    flags: onceEach([...test.flags, ...delta.flags, ...shift.flags, ...unequal.flags]),
    table: plainTable('Difference between two groups', columns, measured),
    chart: null,
  };
}
