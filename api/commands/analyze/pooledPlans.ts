import { basename } from 'node:path';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { codesOf, type DataTable } from '../../../analysis/tables/columns.ts';
import { control, type Moment } from '../../../analysis/tables/control.ts';
import { NotTwoGroups } from '../../../analysis/tables/difference.ts';
import type { CountedItem } from '../../../analysis/tables/distribution.ts';
import { funnel } from '../../../analysis/tables/funnel.ts';
import { inOrder } from '../../../analysis/tables/groups.ts';
import { missingOfOutcome, type Outcome, outcomeColumns, together } from '../../../analysis/tables/outcome.ts';
import { pooledGap, samplesByTeam } from '../../../analysis/tables/pooledGap.ts';
import { scoreSummary } from '../../../analysis/tables/scales.ts';
import { numberTallies } from '../../../analysis/tables/tally.ts';
import { topShare } from '../../../analysis/tables/topShare.ts';
import { UsageError } from '../arguments.ts';
import { type Faults, FaultyData } from './faults.ts';
import { type AnalyzeOptions, listOf } from './options.ts';
import type { Outcomes } from './outcomes.ts';
import type { Plan } from './plans.ts';
import { readRows } from './readRows.ts';
import type { ReadTable } from './readTable.ts';

/** Read as the file of the last moment is. @throws FaultyData for a file with faults. */
async function earlierTables(options: AnalyzeOptions, wanted: WantedColumn[], faults: Faults): Promise<DataTable[]> {
  const tables: DataTable[] = [];
  for (const data of listOf(options.named.before)) {
    tables.push((await readRows({ data, where: options.where }, wanted, faults)).table);
    if (faults.any) throw new FaultyData(faults.words());
  }
  return tables;
}

/** The scales, then each item answered on points: what a page compares one under the other. */
function pooledOutcomes({ items, named }: AnalyzeOptions, { scales, one, items: counted }: Outcomes): Outcome[] {
  if (items.length > 0) return [one];
  const single = counted.flatMap(({ column, range }): Outcome[] =>
    column.kind === 'number' && range !== null
      ? [{ name: column.name, items: [{ name: column.name, reversed: false }], range, minimumAnswered: 0.5 }]
      : [],
  );
  return named.scale === undefined ? [...scales, ...single] : scales;
}

/** @throws UsageError for groups that do not go together with files. */
export function gapPlan(options: AnalyzeOptions, outcomes: Outcomes): Plan {
  const [team = '', side] = options.by;
  const before = listOf(options.named.before);
  if (before.length > 1 || (before.length === 0) === (side === undefined))
    throw new UsageError('gap: --by TEAM --by GROUP, or --by TEAM --before FILE');
  const measured = pooledOutcomes(options, outcomes);
  const columns = measured.flatMap(outcomeColumns);
  const wanted: WantedColumn[] = [
    ...new Map(columns.map((column) => [column.name, column])).values(),
    ...options.by.map((name): WantedColumn => ({ name, kind: 'code' })),
  ];
  const sides = ({ table }: ReadTable) => {
    const { labels, codes } = codesOf(table, side ?? '');
    const [a = '', b = '', ...more] = inOrder(labels);
    if (b === '' || more.length > 0) throw new NotTwoGroups(side ?? '', labels);
    const of = (group: string) => (row: number) => labels[codes[row] ?? -1] === group;
    const pooled = measured.map((outcome) => ({
      ...{ outcome, missing: missingOfOutcome(table, outcome) },
      first: samplesByTeam(table, outcome, team, of(a)),
      second: samplesByTeam(table, outcome, team, of(b)),
    }));
    return pooledGap(pooled, [a, b]);
  };
  const moments = async ({ table }: ReadTable, faults: Faults) => {
    const [earlier] = await earlierTables(options, wanted, faults);
    if (earlier === undefined) throw new FaultyData('--before: no file');
    const pooled = measured.map((outcome) => ({
      outcome,
      missing: together([earlier, table].map((each) => missingOfOutcome(each, outcome))),
      first: samplesByTeam(earlier, outcome, team),
      second: samplesByTeam(table, outcome, team),
    }));
    return pooledGap(pooled, [basename(before[0] ?? ''), basename(options.data)]);
  };
  return { wanted, compute: (read, faults) => (side === undefined ? moments(read, faults) : sides(read)) };
}

/** @throws UsageError for anything but one item answered on points. */
function oneItem(options: AnalyzeOptions, { items }: Outcomes): CountedItem {
  const [item] = items;
  if (options.items.length !== 1 || item?.column.kind !== 'number' || item.range === null)
    throw new UsageError(`--items: ${options.finding} takes one item, with --range or a questionnaire`);
  return item;
}

export function funnelPlan(options: AnalyzeOptions, outcomes: Outcomes): Plan {
  const item = oneItem(options, outcomes);
  const [by = ''] = options.by;
  return {
    wanted: [item.column, { name: by, kind: 'code' }],
    compute: ({ table }) => funnel(table, item, by),
  };
}

const shareAt = (table: DataTable, item: CountedItem): Moment['figures'] => {
  const column = table.columns.get(item.column.name);
  const [tally] = column?.kind === 'number' ? numberTallies(column, new Int32Array(table.rows), 1, item.range) : [];
  const share = tally && topShare(item, tally);
  if (!share) throw new FaultyData(`column ${item.column.name}: an answer lies between the points`);
  return share;
};

export function controlPlan(options: AnalyzeOptions, outcomes: Outcomes): Plan {
  const { one, note } = outcomes;
  const item = options.items.length === 1 ? oneItem(options, outcomes) : null;
  const wanted = item ? [item.column] : outcomeColumns(one);
  return {
    wanted,
    async compute({ table }, faults) {
      const tables = [...(await earlierTables(options, wanted, faults)), table];
      const names = [...listOf(options.named.before), options.data].map((file) => basename(file));
      const moments = tables.map((each, i): Moment => {
        const figures = item ? shareAt(each, item) : scoreSummary(each, one);
        return { name: names[i] ?? '', figures, missing: missingOfOutcome(each, one) };
      });
      return control(one.name, item ? 'share' : 'mean', moments);
    },
    ...{ outcome: one, note },
  };
}
