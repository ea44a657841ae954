import { type DotBenchmarkRow, dotBenchmark } from '../charts/dotBenchmark.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { resultOf } from '../result.ts';
import { goodnessOfFit, goodnessOfFitMethod } from '../stats/goodnessOfFit.ts';
import { wilsonInterval, wilsonMethod } from '../stats/proportion.ts';
import { representationMethod, representationRatio } from '../stats/representation.ts';
import { codesOf, type DataTable, missingIn } from './columns.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** A category of the population with its share, from 0 to 1. */
export interface PopulationShare {
  category: string;
  share: number;
}

/**
 * The people of a file against a population: each category's ratio with its interval and verdict, and whether the whole could
 * be a random draw where the shares make up all of the population. People who did not say are left out, and the verdict says
 * whether they could change it. `random` from a stored seed.
 */
export function population(
  table: DataTable,
  by: string,
  shares: readonly PopulationShare[],
  random: () => number,
): TableFinding {
  const column = codesOf(table, by);
  const counted = new Uint32Array(column.labels.length);
  for (const code of column.codes) if (code >= 0) counted[code] = (counted[code] ?? 0) + 1;
  const place = new Map(column.labels.map((label, i) => [label, i]));
  const n = counted.reduce((sum, count) => sum + count, 0);
  const unknown = table.rows - n;
  const missing = missingIn(column);
  const categories = shares.map(({ category, share }) => {
    const count = counted[place.get(category) ?? -1] ?? 0;
    const { verdict, personsMissing, needed, ...ratio } = representationRatio({ count, n, share, unknown });
    const own = wilsonInterval(count, n);
    return {
      ...{
        category,
        count,
        share: own.estimate,
        shareEstimate: { ...resultOf(own, missing), interval: own.interval },
        benchmark: share,
      },
      ...{ ratio: resultOf(ratio, missing), verdict, personsMissing, needed },
    };
  });
  const whole = Math.abs(shares.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6 && shares.length > 1;
  const fit = whole
    ? goodnessOfFit(
        categories.map(({ count }) => count),
        shares.map(({ share }) => share),
        random,
      )
    : null;
  const columns = [
    ...[plainColumn('category', 'text'), plainColumn('count', 'count'), plainColumn('share'), plainColumn('low')],
    ...[plainColumn('high'), plainColumn('benchmark'), plainColumn('ratio'), plainColumn('ratio_low')],
    ...[plainColumn('ratio_high'), plainColumn('verdict', 'text'), plainColumn('persons_missing', 'count')],
  ];
  const rows = categories.map((each) => ({
    ...{ category: each.category, count: each.count, share: each.share, benchmark: each.benchmark },
    ...{ low: each.shareEstimate.interval?.[0], high: each.shareEstimate.interval?.[1], ratio: each.ratio.estimate },
    ...{ ratio_low: each.ratio.interval?.[0], ratio_high: each.ratio.interval?.[1] },
    ...{ verdict: each.verdict, persons_missing: each.personsMissing },
  }));
  const drawn = categories.map(
    ({ category, share, shareEstimate, benchmark, verdict }): DotBenchmarkRow => ({
      ...{
        label: category,
        verdict: verdict.replaceAll('_', ' '),
        hidden: false,
        share,
        interval: shareEstimate.interval,
        benchmark,
      },
      figures: share === null ? '' : `${formatPercent(share, 'en')} · n = ${formatNumber(n, 'en')}`,
    }),
  );
  const options = { language: 'en', width: 'wide', side: 'both', hiddenWords: '' } as const;
  const fitted = fit && { chiSquare: fit.chiSquare, df: fit.df, p: fit.p, how: fit.how, residuals: fit.residuals };
  return {
    figures: { n, unknown, categories, goodnessOfFit: fitted },
    methods: [wilsonMethod, representationMethod, ...(fit ? [goodnessOfFitMethod] : [])],
    flags: onceEach([...categories.flatMap(({ ratio }) => ratio.flags), ...(fit?.flags ?? [])]),
    table: plainTable('People against the population', columns, rows),
    chart: { title: 'People against the population', draw: () => dotBenchmark(drawn, options) },
  };
}
