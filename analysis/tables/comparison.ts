import type { DotIntervalRow } from '../charts/dotInterval.ts';
import { dotInterval } from '../charts/dotInterval.ts';
import type { Flag, MethodReference } from '../finding.ts';
import { bandOf, obstacle } from '../findings/comparisonRows.ts';
import { flag } from '../flags.ts';
import { formatNumber } from '../format.ts';
import { type MissingCounts, resultOf } from '../result.ts';
import { normalQuantile } from '../stats/distributions/normal.ts';
import { middleOf } from '../stats/hodgesLehmann.ts';
import { intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import { type GroupSample, mixedModelMethod, twoLevelReml } from '../stats/mixedModel.ts';
import { threeLevelMethod } from '../stats/threeLevelModel.ts';
import { withinGroupAgreementMethod } from '../stats/withinGroupAgreement.ts';
import type { DataTable } from './columns.ts';
import { samplesOf, scoredGroups } from './groups.ts';
import { likenessOf } from './likeness.ts';
import { missingOfGroups, missingOfOutcome, type Outcome, personScores } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';
import { aggregationOfTable, printedAggregation, type WithheldStatement } from './teamAggregation.ts';

/** A group as a comparison prints it. */
export interface ComparedGroup {
  id: string;
  /** The outer group it stands in; null with two levels. */
  within: string | null;
  n: number;
  mean: number;
  estimate: number;
  interval: [low: number, high: number];
  reliability: number;
}

interface Fit {
  mean: number;
  meanSe: number;
  flags: Flag[];
  method: MethodReference;
}

/** The overall mean with its 95 % interval. */
export function interceptOf({ mean, meanSe, flags, method }: Fit, n: number, missing: MissingCounts) {
  const half = normalQuantile(0.975) * meanSe;
  const interval: [number, number] = [mean - half, mean + half];
  return { standardError: meanSe, ...resultOf({ estimate: mean, interval, n, method, flags }, missing) };
}

/** A group's estimate as a result; what holds for the whole model stands once, beside the groups. */
export const groupResult = <Group extends Pick<ComparedGroup, 'n' | 'estimate' | 'interval'>>(
  group: Group,
  method: MethodReference,
  missing: MissingCounts | null,
) => ({ ...group, ...resultOf({ ...group, method, flags: [] }, missing) });

/** More rows than this are no drawing any more. */
const mostDrawn = 200;

export function comparisonChart(groups: readonly ComparedGroup[], mean: number): TableFinding['chart'] {
  if (groups.length === 0 || groups.length > mostDrawn) return null;
  const ends = groups.flatMap(({ interval }) => interval);
  const [least, most] = [Math.min(...ends, mean), Math.max(...ends, mean)];
  const domain: [number, number] = [
    Math.floor(least * 2) / 2,
    Math.max(Math.ceil(most * 2), Math.floor(least * 2) + 1) / 2,
  ];
  const rows = groups.map(({ id, n, estimate, interval }): DotIntervalRow => {
    const figures = `${formatNumber(estimate, 'en', 2)} · n = ${formatNumber(n, 'en')}`;
    return { label: id, figures, verdict: '', hidden: false, side: 'both', estimate, interval };
  });
  const draw = () =>
    dotInterval(rows, {
      ...{ width: 'wide', domain, legend: [{ words: 'Estimate, 95% interval', side: 'both' }], hiddenWords: '' },
      writeTick: (value) => formatNumber(value, 'en', Number.isInteger(value) ? 0 : 1),
      reference: { value: mean, words: `Overall mean ${formatNumber(mean, 'en', 2)}` },
    });
  return { title: 'Comparison of groups', draw };
}

export function comparisonTable(groups: readonly ComparedGroup[]): TableFinding['table'] {
  const columns = [
    ...[plainColumn('id', 'text'), plainColumn('within', 'text'), plainColumn('n', 'count'), plainColumn('mean')],
    ...[plainColumn('estimate'), plainColumn('low'), plainColumn('high'), plainColumn('reliability')],
  ];
  const nested = groups.some(({ within }) => within !== null);
  return plainTable(
    'Comparison of groups',
    columns.filter(({ name }) => nested || name !== 'within'),
    groups.map(({ interval, ...group }) => ({ ...group, low: interval[0], high: interval[1] })),
  );
}

/** The finding where no model can be fitted: the groups' own means, and why. */
export function noComparison(
  groups: { id: string; n: number; mean: number }[],
  method: MethodReference,
  missingOf: (id: string) => MissingCounts | null,
): TableFinding {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const flags = [flag(n === 0 ? 'no_observations' : 'too_few_to_tell')];
  const none = { estimate: null, interval: null, method, flags };
  return {
    figures: {
      ...{ n, intercept: null, variance: null },
      groups: groups.map(({ id, n: own, mean }) => ({ id, mean, ...resultOf({ ...none, n: own }, missingOf(id)) })),
    },
    ...{ methods: [], flags },
    table: plainTable(
      'Comparison of groups',
      [plainColumn('id', 'text'), plainColumn('n', 'count'), plainColumn('mean')],
      groups.map(({ id, n: own, mean }) => ({ id, n: own, mean })),
    ),
    chart: null,
  };
}

/** Which groups are compared. */
export interface Compared {
  /** Groups with fewer people, or whose people all have the same score, stay out of the model; 1 compares all of them. */
  atLeast: number;
  leaveOut: readonly string[];
  /** Statements of groups that count for no agreement. */
  withheld: readonly WithheldStatement[];
  /** Where the people of a group sit in teams: the column of teams, and those that are not known. */
  teams?: { column: string; leaveOut: readonly string[] } | null;
}

/** Equal scores may miss each other by the last digit. */
const rounding = 1e-12;

const everyGroup: Compared = { atLeast: 1, leaveOut: [], withheld: [] };

const isCompared = (
  { id, n, sumOfSquares }: GroupSample,
  { atLeast, leaveOut }: Pick<Compared, 'atLeast' | 'leaveOut'>,
): boolean => !leaveOut.includes(id) && (atLeast === 1 || (n >= atLeast && sumOfSquares > rounding));

/** An interval stopped at the ends of the scale, as a page shows it. */
const onScale = ([low, high]: [number, number], range: Outcome['range']): [number, number] =>
  range === null ? [low, high] : [Math.max(range.low, low), Math.min(range.high, high)];

/**
 * Groups compared by a random-intercept model: each one's mean drawn towards the overall one as far as it is unreliable. With a
 * column of teams, people of one team being alike is allowed for by the design effect of each group.
 */
export function comparison(table: DataTable, outcome: Outcome, by: string, who: Compared = everyGroup): TableFinding {
  const scores = personScores(table, outcome);
  const grouping = scoredGroups(table, by, scores);
  const all = samplesOf(scores, grouping);
  const samples = all.filter((group) => isCompared(group, who));
  const leftOut = all.filter((group) => !isCompared(group, who)).map(({ id }) => id);
  const n = samples.reduce((sum, group) => sum + group.n, 0);
  const { teams = null, atLeast } = who;
  const found =
    teams === null
      ? 'not_needed'
      : likenessOf(table, scores, samples, {
          by: [by, teams.column],
          isKnown: (team) => isCompared(team, { atLeast, leaveOut: teams.leaveOut }),
        });
  const likeness = typeof found === 'object' ? found : null;
  const effectOf = (id: string): number => likeness?.effects.get(id) ?? 1;
  const model =
    found === 'unknown' ? null : twoLevelReml(samples.map((one) => ({ ...one, designEffect: effectOf(one.id) })));
  const missingOf = missingOfGroups(table, outcome, by);
  if (model === null) {
    const none = noComparison(samples, mixedModelMethod, missingOf);
    if (found !== 'unknown') return none;
    return { ...none, figures: { ...none.figures, notComparable: 'teams_unclear' } };
  }
  const groups = model.groups.map((group) => ({ ...group, within: null }));
  const judged = aggregationOfTable(table, outcome, { grouping, samples, withheld: who.withheld });
  const aggregated = printedAggregation(table, outcome, judged);
  const reliability = middleOf(Float64Array.from(groups, (group) => group.reliability).sort());
  return {
    figures: {
      ...{ n, intercept: interceptOf(model, n, missingOfOutcome(table, outcome)) },
      variance: { [by]: model.betweenVariance, residual: model.residualVariance },
      ...{ icc: model.icc, reliability, notComparable: obstacle(samples.length, model, reliability, null), leftOut },
      ...(teams === null ? {} : { likeness: likeness && { correlation: likeness.correlation, teams: likeness.teams } }),
      // What a page of teams asks beside: groups of another kind need not be of one mind.
      aggregation: aggregated.figures,
      groups: model.groups.map((group) => ({
        ...groupResult(group, mixedModelMethod, missingOf(group.id)),
        ...{ onScale: onScale(group.interval, outcome.range), band: bandOf(group.above) },
        ...(teams === null ? {} : { designEffect: effectOf(group.id) }),
      })),
    },
    methods: [
      ...[mixedModelMethod, ...(likeness ? [threeLevelMethod] : [])],
      ...[intraclassCorrelationMethod, withinGroupAgreementMethod],
    ],
    flags: onceEach([...model.flags, ...aggregated.flags]),
    table: comparisonTable(groups),
    chart: comparisonChart(groups, model.mean),
  };
}
