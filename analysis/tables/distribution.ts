import { type DivergingBlock, divergingBars } from '../charts/divergingBars.ts';
import type { Cell, MethodReference } from '../finding.ts';
import { type Result, resultOf } from '../result.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import type { WantedColumn } from './columnBuilder.ts';
import {
  codesOf,
  type DataTable,
  type MissingByReason,
  missingByGroup,
  missingIn,
  offScaleIn,
  type TableColumn,
} from './columns.ts';
import { groupingOf } from './groups.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';
import { codeTallies, numberTallies, type Tally, tallyMethods } from './tally.ts';
import { topShare } from './topShare.ts';

/** One item to be counted, with the words of its points where a questionnaire has them. */
export interface CountedItem {
  column: WantedColumn;
  range: { low: number; high: number } | null;
  labels?: readonly string[];
}

const method: MethodReference = { id: 'likert_distribution', version: '1' };

interface ItemTally extends Omit<Tally, 'meanEstimate'> {
  name: string;
  /** The mean with its interval; null for codes. */
  meanEstimate: Result | null;
  /** The share of the highest points. */
  top: Result | null;
  missing: MissingByReason;
  /** Asked, without an answer on the scale. */
  offScale: number;
}

function countsOf(column: TableColumn, item: CountedItem, of: Int32Array, groups: number): Tally[] {
  if (column.kind === 'number') return numberTallies(column, of, groups, item.range);
  const listed = item.column.kind === 'code' ? item.column.codes : undefined;
  return codeTallies(column, of, groups, listed ?? [...column.labels].sort());
}

function talliesOf(
  column: TableColumn,
  item: CountedItem,
  of: Int32Array,
  groups: number,
  missing = missingByGroup(column, of, groups),
): ItemTally[] {
  return countsOf(column, item, of, groups).map((tally, i) => {
    const top = topShare(item, tally);
    const why = missing[i] ?? {};
    return {
      ...{ name: item.column.name, ...tally, missing: why, offScale: offScaleIn(why) },
      meanEstimate: tally.meanEstimate && resultOf(tally.meanEstimate, why),
      top: top && resultOf(top, why),
    };
  });
}

const rowsOf = (items: readonly ItemTally[], group: string | null): Record<string, Cell>[] =>
  items.flatMap(({ name, n, mean, sd, counts }) =>
    Object.entries(counts).map(([value, count]) => ({
      ...(group === null ? {} : { group }),
      ...{ item: name, n, mean, sd, value, count, share: n > 0 ? count / n : null },
    })),
  );

/** Which answers were given how often, item by item; by group too where a column of groups is named. */
export function distribution(table: DataTable, items: readonly CountedItem[], by: string | null): TableFinding {
  const columns = items.map((item) => {
    const column = table.columns.get(item.column.name);
    if (column === undefined) throw new RangeError(`${item.column.name} was not read`);
    return { item, column };
  });
  const everyone = new Int32Array(table.rows);
  const overall = columns.map(({ item, column }) => {
    const [tally] = talliesOf(column, item, everyone, 1, [missingIn(column)]) as [ItemTally];
    return tally;
  });
  const grouping = by === null ? null : groupingOf(codesOf(table, by), () => true);
  const groups = (grouping?.ids ?? []).map((id) => ({ id, items: [] as ItemTally[] }));
  if (grouping !== null)
    for (const { item, column } of columns)
      talliesOf(column, item, grouping.of, groups.length).forEach((tally, i) => {
        groups[i]?.items.push(tally);
      });
  const heads = [
    ...(by === null ? [] : [plainColumn('group', 'text')]),
    ...[plainColumn('item', 'text'), plainColumn('n', 'count'), plainColumn('mean'), plainColumn('sd')],
    ...[plainColumn('value', 'text'), plainColumn('count', 'count'), plainColumn('share')],
  ];
  const rows = by === null ? rowsOf(overall, null) : groups.flatMap((group) => rowsOf(group.items, group.id));
  return {
    figures: { items: overall, ...(by === null ? {} : { groups }) },
    methods: [
      method,
      ...(overall.some(({ top }) => top) ? [wilsonMethod] : []),
      ...onceEachMethod(columns.flatMap(({ column }) => tallyMethods(column))),
    ],
    flags: onceEach(overall.flatMap(({ meanEstimate }) => meanEstimate?.flags ?? [])),
    table: plainTable('Distribution of answers', heads, rows),
    chart: chartOf(overall, items),
  };
}

const onceEachMethod = (methods: MethodReference[]): MethodReference[] => [
  ...new Map(methods.map((each) => [each.id, each])).values(),
];

/** Bars for the items answered on whole points; items of the same points share a legend. */
function chartOf(tallies: ItemTally[], items: readonly CountedItem[]): TableFinding['chart'] {
  const blocks = new Map<string, DivergingBlock>();
  items.forEach(({ range, labels }, i) => {
    const tally = tallies[i];
    const points = tally ? Object.keys(tally.counts) : [];
    if (!tally || range === null || points.length !== range.high - range.low + 1 || points.length > 11) return;
    const words = labels && labels.length === points.length ? [...labels] : points;
    const block = blocks.get(words.join('\n')) ?? {
      points: words,
      top: points.length > 3 ? 'Top 2' : 'Top',
      items: [],
    };
    const offScale = Object.values(tally.missing).reduce<number>((sum, count) => sum + Number(count), 0);
    block.items.push({
      statement: tally.name,
      rows: [{ side: 'both', counts: Object.values(tally.counts), offScale }],
    });
    blocks.set(words.join('\n'), block);
  });
  if (blocks.size === 0) return null;
  const options = { language: 'en', width: 'wide', minimumGroup: 1 } as const;
  return { title: 'Distribution of answers', draw: () => divergingBars([...blocks.values()], options) };
}
