import type { Estimate } from '../finding.ts';
import { type MissingCounts, resultOf } from '../result.ts';
import { controlChartMethod, frozenFrom, shareChart, xmrChart } from '../stats/controlCharts.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** What was measured at one moment: a share of the highest points, or a mean. */
export interface Moment {
  name: string;
  figures: Estimate;
  missing: MissingCounts;
}

/** Fewer people claim no second decimal: the limits of a page are those of the means as it tells them. */
const fewestForSecondDecimal = 20;
const asTold = ({ estimate, n }: Estimate): number =>
  Number(Number((estimate ?? 0).toPrecision(12)).toFixed(n < fewestForSecondDecimal ? 1 : 2));

/**
 * Moments in order, with the limits within which they move without a cause: of shares by people, of means from their moving ranges;
 * from the first twenty once there are so many, below twelve the median alone. Moments without an answer have no limits.
 */
export function control(measure: string, kind: 'share' | 'mean', moments: readonly Moment[]): TableFinding {
  const known = moments.filter(({ figures }) => figures.estimate !== null);
  const baseline = known.length >= frozenFrom ? frozenFrom : known.length;
  const chart =
    kind === 'share'
      ? shareChart(
          known.map(({ figures: { estimate, n } }) => ({ count: Math.round((estimate ?? 0) * n), n })),
          'auto',
          baseline,
        )
      : xmrChart(
          known.map(({ figures }) => asTold(figures)),
          baseline,
        );
  const place = new Map(known.map((moment, i) => [moment, i]));
  const points = moments.map((moment) => {
    const at = place.get(moment) ?? -1;
    return {
      ...{ name: moment.name, ...resultOf(moment.figures, moment.missing) },
      ...{ lower: chart.lower[at] ?? null, upper: chart.upper[at] ?? null },
      ...{ outside: chart.outside.includes(at), run: chart.run.includes(at) },
    };
  });
  const columns = [
    ...[plainColumn('moment', 'text'), plainColumn('n', 'count'), plainColumn('value')],
    ...['lower', 'centre', 'upper'].map((name) => plainColumn(name)),
  ];
  return {
    figures: { measure, kind, chart: chart.kind, centre: chart.centre, points },
    methods: [
      ...new Map(moments.map(({ figures }) => [figures.method.id, figures.method])).values(),
      controlChartMethod,
    ],
    flags: onceEach(chart.flags),
    table: plainTable(
      'Moments within their limits',
      columns,
      points.map(({ name, n, estimate, lower, upper }) => ({
        ...{ moment: name, n, value: estimate, lower, centre: chart.centre, upper },
      })),
    ),
    chart: null,
  };
}
