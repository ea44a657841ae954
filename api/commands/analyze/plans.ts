import { agreement } from '../../../analysis/tables/agreement.ts';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { codesOf } from '../../../analysis/tables/columns.ts';
import { commentColumns, comments } from '../../../analysis/tables/comments.ts';
import { comparison } from '../../../analysis/tables/comparison.ts';
import { difference } from '../../../analysis/tables/difference.ts';
import { distribution } from '../../../analysis/tables/distribution.ts';
import { nestedComparison } from '../../../analysis/tables/nestedComparison.ts';
import { type Outcome, outcomeColumns } from '../../../analysis/tables/outcome.ts';
import { scaleQuality } from '../../../analysis/tables/scales.ts';
import type { TableFinding } from '../../../analysis/tables/tableFinding.ts';
import { timeToEvent } from '../../../analysis/tables/timeToEvent.ts';
import { agreementRange } from '../../../surveys/agreement.ts';
import { UsageError } from '../arguments.ts';
import { associationsPlan } from './associationsPlan.ts';
import { changePlan } from './changePlan.ts';
import type { Faults } from './faults.ts';
import type { FindingName } from './findingNames.ts';
import { followThroughPlan } from './followThroughPlan.ts';
import { itemPlan } from './itemPlan.ts';
import { lotteryPlan } from './lotteryPlan.ts';
import { type AnalyzeOptions, listOf } from './options.ts';
import { type Outcomes, readOutcomes } from './outcomes.ts';
import { controlPlan, funnelPlan, gapPlan } from './pooledPlans.ts';
import { populationPlan } from './populationPlan.ts';
import type { ReadTable } from './readTable.ts';

/** What a finding reads from the file, and what it makes of it. */
export interface Plan {
  wanted: WantedColumn[];
  compute(read: ReadTable, faults: Faults): TableFinding | Promise<TableFinding>;
  /** What was measured, for the reader of the figures. */
  outcome?: Outcome;
  note?: string | null;
}

const codes = (names: readonly string[]): WantedColumn[] => names.map((name) => ({ name, kind: 'code' }));

/** A column is read once, however many scales hold it. */
const onceEach = (columns: WantedColumn[]): WantedColumn[] => [
  ...new Map(columns.map((column) => [column.name, column])).values(),
];

/** @throws UsageError for a column that is to be measured and to group. */
function planFor(options: AnalyzeOptions, { one, note }: Outcomes, compute: Plan['compute']): Plan {
  const both = options.by.filter((name) => one.items.some((item) => item.name === name));
  if (both.length > 0) throw new UsageError(`--by ${both.join(', ')}: also one of the items`);
  return { wanted: [...outcomeColumns(one), ...codes(options.by)], compute, outcome: one, note };
}

function comparisonPlan(options: AnalyzeOptions, outcomes: Outcomes): Plan {
  const [outer = '', inner] = options.by;
  const atLeast = options.named['at-least'] ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(atLeast)) throw new UsageError('--at-least: a whole number of people');
  const { leaveOut, leaveOutItems, leaveOutTeams } = options;
  const { teams } = options.named;
  if (inner !== undefined && (atLeast !== '1' || teams !== undefined || leaveOut.length + leaveOutItems.length > 0))
    throw new UsageError('--at-least, --leave-out, --leave-out-item, --teams: only with one --by');
  if (teams === undefined && leaveOutTeams.length > 0) throw new UsageError('--leave-out-team: only with --teams');
  if (teams === outer || outcomes.one.items.some(({ name }) => name === teams))
    throw new UsageError(`--teams ${teams}: also the column of groups or one of the items`);
  const plan = planFor(options, outcomes, ({ table }, faults) => {
    if (inner !== undefined) return nestedComparison(table, outcomes.one, [outer, inner]);
    const { labels } = codesOf(table, outer);
    for (const name of leaveOut)
      if (!labels.includes(name)) faults.add(`--leave-out: no row of column ${outer} has ${JSON.stringify(name)}`);
    for (const { group, item } of leaveOutItems) {
      if (!labels.includes(group))
        faults.add(`--leave-out-item: no row of column ${outer} has ${JSON.stringify(group)}`);
      if (!outcomes.one.items.some(({ name }) => name === item))
        faults.add(`--leave-out-item: ${JSON.stringify(item)} is not one of the items`);
    }
    const known = teams === undefined ? [] : codesOf(table, teams).labels;
    for (const name of leaveOutTeams)
      if (!known.includes(name)) faults.add(`--leave-out-team: no row of column ${teams} has ${JSON.stringify(name)}`);
    return comparison(table, outcomes.one, outer, {
      ...{ atLeast: Number(atLeast), leaveOut, withheld: leaveOutItems },
      teams: teams === undefined ? null : { column: teams, leaveOut: leaveOutTeams },
    });
  });
  return teams === undefined ? plan : { ...plan, wanted: [...plan.wanted, ...codes([teams])] };
}

const withOutcomes: Partial<Record<FindingName, (options: AnalyzeOptions, outcomes: Outcomes) => Plan>> = {
  distribution: ({ by }, { items }) => ({
    wanted: onceEach([...items.map(({ column }) => column), ...codes(by)]),
    compute: ({ table }) => distribution(table, items, by[0] ?? null),
  }),
  scales: ({ by }, { scales }) => ({
    wanted: onceEach([...scales.flatMap(outcomeColumns), ...codes(by)]),
    compute: ({ table }) => scaleQuality(table, scales, by[0] ?? null),
  }),
  agreement: (options, outcomes) =>
    planFor(options, outcomes, ({ table }) => {
      const { range } = outcomes.one;
      const assumed = { ...(range ?? agreementRange), assumed: range === null };
      return agreement(table, outcomes.one, options.by[0] ?? '', assumed);
    }),
  comparison: comparisonPlan,
  gap: gapPlan,
  funnel: funnelPlan,
  control: controlPlan,
  difference: (options, outcomes) =>
    planFor(options, outcomes, ({ table }) => difference(table, outcomes.one, options.by[0] ?? '')),
};

function timePlan({ named, by }: AnalyzeOptions): Plan {
  const { time = '', status = '', event = '' } = named;
  const competing = listOf(named.competing);
  if (competing.includes(event)) throw new UsageError('--competing: the event itself');
  const columns = { time, status, event, competing, by: by[0] ?? null };
  return {
    wanted: [{ name: time, kind: 'number', low: 0 }, ...codes([status, ...by])],
    compute({ table }, faults) {
      const found = table.columns.get(status);
      for (const code of [event, ...competing])
        if (found?.kind === 'code' && !found.labels.includes(code))
          faults.add(`column ${status}: no row has the code ${JSON.stringify(code)}`);
      return timeToEvent(table, columns);
    },
  };
}

/** @throws UsageError for options that do not go together, or a questionnaire with faults. */
export async function planOf(options: AnalyzeOptions, faults: Faults): Promise<Plan> {
  const { finding } = options;
  if (finding === 'time-to-event') return timePlan(options);
  if (finding === 'representation')
    return options.questionnaire === null ? populationPlan(options, faults) : itemPlan(options, options.questionnaire);
  if (finding === 'follow-through') return followThroughPlan(options);
  if (finding === 'comments') return { wanted: codes(commentColumns), compute: ({ table }) => comments(table) };
  if (finding === 'lottery') return lotteryPlan(options, faults);
  const outcomes = await readOutcomes(options);
  if (finding === 'associations') return associationsPlan(options, outcomes);
  if (finding === 'change') return changePlan(options, outcomes);
  const plan = withOutcomes[finding];
  if (plan === undefined) throw new Error(`no plan for ${finding}`);
  return plan(options, outcomes);
}
