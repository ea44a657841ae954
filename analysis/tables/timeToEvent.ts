import { survivalCurves } from '../charts/survivalCurves.ts';
import { flag } from '../flags.ts';
import { type Result, resultOf } from '../result.ts';
import { aalenJohansen, aalenJohansenMethod } from '../stats/aalenJohansen.ts';
import { kaplanMeier, kaplanMeierMethod } from '../stats/kaplanMeier.ts';
import { logRank, logRankMethod } from '../stats/logRank.ts';
import { codesOf, type DataTable, missingIn, numbersOf } from './columns.ts';
import { type Grouping, groupingOf } from './groups.ts';
import { plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

export interface TimeColumns {
  time: string;
  status: string;
  event: string;
  /** Endings that rule the event out; with one, cumulative incidences are given beside the curve. */
  competing: readonly string[];
  by: string | null;
}

interface Case {
  time: number;
  outcome: string | null;
}

function casesByGroup(
  table: DataTable,
  columns: TimeColumns,
): { groups: { id: string; cases: Case[] }[]; others: number } {
  const [time, status] = [numbersOf(table, columns.time), codesOf(table, columns.status)];
  const isCase = (row: number): boolean => time.absent[row] === 0 && status.absent[row] === 0;
  const everyone: Grouping = { ids: ['all'], of: Int32Array.from(time.values, (_, row) => (isCase(row) ? 0 : -1)) };
  const { ids, of } = columns.by === null ? everyone : groupingOf(codesOf(table, columns.by), isCase);
  const known = new Set([columns.event, ...columns.competing]);
  const others = status.labels.filter((label) => !known.has(label)).length;
  const groups = ids.map((id) => ({ id, cases: [] as Case[] }));
  of.forEach((group, row) => {
    const code = status.labels[status.codes[row] ?? -1] ?? '';
    groups[group]?.cases.push({ time: time.values[row] ?? 0, outcome: known.has(code) ? code : null });
  });
  return { groups, others };
}

/** The incidence of each ending over time, where one rules out the others. */
const incidenceOf = (cases: readonly Case[]) =>
  aalenJohansen(cases).map(({ time, atRisk, open, outcomes }) => {
    const named = Object.entries(outcomes).map(([ending, { share, standardError, interval }]) => [
      ending,
      { share, low: interval?.[0] ?? null, high: interval?.[1] ?? null, standardError },
    ]);
    return { time, atRisk, open, outcomes: Object.fromEntries(named) };
  });

/**
 * How long it takes until something happens, open cases counted until last seen: Kaplan–Meier with medians, and the log-rank
 * test between groups. With competing endings Aalen–Johansen's incidences are given as well; the curve and the test then look at
 * the event alone, the other endings counting as cases no longer watched.
 */
export function timeToEvent(table: DataTable, columns: TimeColumns): TableFinding {
  const { groups: found, others } = casesByGroup(table, columns);
  const competing = columns.competing.length > 0;
  const watched = found.map(({ id, cases }) => ({
    id,
    cases: cases.map(({ time, outcome }) => ({ time, event: outcome === columns.event })),
  }));
  const missing = missingIn(numbersOf(table, columns.time));
  const groups = watched.map(({ id, cases }, i) => {
    const { n, points, median } = kaplanMeier(cases);
    const { estimate, low, high } = median;
    const interval: Result['interval'] = low === null && high === null ? null : [low, high];
    const flags = estimate === null ? [flag(n === 0 ? 'no_observations' : 'median_not_reached')] : [];
    return {
      ...{ id, n, events: cases.filter(({ event }) => event).length },
      median: { ...resultOf({ estimate, interval: null, n, method: kaplanMeierMethod, flags }, missing), interval },
      points: points.map(({ time, survival, interval, atRisk, events, censored, standardError }) => ({
        ...{ time, survival, low: interval?.[0] ?? null, high: interval?.[1] ?? null },
        ...{ atRisk, events, censored, standardError },
      })),
      ...(competing ? { incidence: incidenceOf(found[i]?.cases ?? []) } : {}),
    };
  });
  const test = columns.by === null ? null : logRank(watched);
  const rows = groups.flatMap(({ id, points }) => points.map((point) => ({ group: id, ...point })));
  const figures = ['survival', 'low', 'high', 'standardError'].map((name) => plainColumn(name));
  const counts = ['atRisk', 'events', 'censored'].map((name) => plainColumn(name, 'count'));
  const empty = groups.length === 0 || groups.every(({ n }) => n === 0);
  return {
    figures: {
      ...{ n: groups.reduce((sum, { n }) => sum + n, 0), groups },
      logrank: test && { chisq: test.chiSquare, df: test.df, p: test.p, groups: test.groups },
    },
    methods: [kaplanMeierMethod, ...(test ? [logRankMethod] : []), ...(competing ? [aalenJohansenMethod] : [])],
    flags: [
      ...(empty ? [flag('no_observations')] : groups.flatMap(({ median }) => median.flags)),
      ...(test?.flags ?? []),
      ...(others > 1 ? [flag('other_endings')] : []),
    ],
    table: plainTable(
      'Share without the event',
      [plainColumn('group', 'text'), plainColumn('time'), ...figures, ...counts],
      rows,
    ),
    chart: empty ? null : { title: 'Share without the event', draw: () => survivalCurves(groups) },
  };
}
