import { type FunnelRow, funnelOf } from '../findings/funnelRows.ts';
import { resultOf } from '../result.ts';
import { betaBinomialMethod } from '../stats/betaBinomial.ts';
import { funnelMethod } from '../stats/funnel.ts';
import { overdispersionMethod } from '../stats/overdispersion.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { codesOf, type DataTable, missingByGroup, numbersOf } from './columns.ts';
import type { CountedItem } from './distribution.ts';
import { groupingOf } from './groups.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';
import { numberTallies } from './tally.ts';
import { topShare } from './topShare.ts';

/** The shares of agreement of groups with one item, by the same functions as the page of the funnel. */
export function funnel(table: DataTable, item: CountedItem, by: string): TableFinding {
  const column = numbersOf(table, item.column.name);
  const { ids, of } = groupingOf(codesOf(table, by), () => true);
  const missing = missingByGroup(column, of, ids.length);
  const tallies = numberTallies(column, of, ids.length, item.range);
  const found = funnelOf(
    ids.map((id, i) => {
      const [name, tally] = [{ fr: id, en: id }, tallies[i]];
      const scope = { level: 'institution' as const, id };
      return { group: { id, name, scope }, observed: tally ? topShare(item, tally) : null };
    }),
  );
  const groups = found.rows.flatMap(({ group, figures }: FunnelRow, i) => {
    if (figures === null) return [];
    const { observed, shrunken, place, limits } = figures;
    const why = missing[i] ?? {};
    return [
      {
        ...{ id: group.id, share: observed.estimate, ...resultOf(observed, why) },
        ...{ shrunken: shrunken && resultOf(shrunken, why), place, limits },
      },
    ];
  });
  const { target, spread, notAttainable, modelFlags } = found;
  const columns = [
    ...[plainColumn('id', 'text'), plainColumn('n', 'count'), plainColumn('share'), plainColumn('low')],
    ...[plainColumn('high'), plainColumn('place', 'text')],
  ];
  const limited = notAttainable === null;
  return {
    figures: {
      ...{ item: item.column.name, n: groups.reduce((sum, group) => sum + (group.n ?? 0), 0), target, notAttainable },
      ...{ betweenVariance: spread?.betweenVariance ?? null, groups },
    },
    methods: [wilsonMethod, ...(limited ? [funnelMethod, overdispersionMethod] : [betaBinomialMethod])],
    flags: onceEach(limited ? (spread?.flags ?? []) : modelFlags),
    table: plainTable(
      'Shares of groups',
      columns,
      groups.map(({ id, n, share, interval, place }) => ({
        ...{ id, n, share, low: interval?.[0], high: interval?.[1], place },
      })),
    ),
    chart: null,
  };
}
