import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import { diversityRows } from '../findings/diversityRows.ts';
import { resultOf } from '../result.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { representationMethod } from '../stats/representation.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** One item of the demographic questionnaire, against a stored benchmark where there is one, row by row as a page has it. */
export function itemPopulation(
  item: ChoiceItem,
  counts: GatedDemographicItem,
  benchmark: Benchmark | null,
): TableFinding {
  const { rows, answered, unanswered, itemResponse, flags } = diversityRows(item, counts, benchmark);
  const categories = rows.map(({ code, label, count, share, benchmark: of, representation, excludesOthers }) => ({
    ...{ category: code, label: label.en, count, share: share?.estimate ?? null },
    ...{ shareEstimate: share && resultOf(share, share.missing ?? null), benchmark: of },
    ratio: representation && resultOf(representation, representation.missing ?? null),
    verdict: representation?.verdict ?? null,
    personsMissing: excludesOthers ? null : (representation?.personsMissing ?? null),
    needed: representation?.needed ?? null,
  }));
  const columns = [
    ...[plainColumn('category', 'text'), plainColumn('label', 'text'), plainColumn('count', 'count')],
    ...[plainColumn('share'), plainColumn('low'), plainColumn('high'), plainColumn('benchmark'), plainColumn('ratio')],
    ...[plainColumn('ratio_low'), plainColumn('ratio_high'), plainColumn('verdict', 'text')],
    ...[plainColumn('persons_missing', 'count'), plainColumn('needed', 'count')],
  ];
  const cells = categories.map(({ shareEstimate, ratio, personsMissing, ...each }) => ({
    ...{ ...each, low: shareEstimate?.interval?.[0], high: shareEstimate?.interval?.[1], ratio: ratio?.estimate },
    ...{ ratio_low: ratio?.interval?.[0], ratio_high: ratio?.interval?.[1], persons_missing: personsMissing },
  }));
  return {
    figures: { n: answered, records: counts.records, unknown: unanswered, itemResponse, categories },
    methods: [wilsonMethod, ...(benchmark === null ? [] : [representationMethod])],
    flags: onceEach([...flags, ...rows.flatMap(({ representation }) => representation?.flags ?? [])]),
    table: plainTable('People against the population', columns, cells),
    chart: null,
  };
}
