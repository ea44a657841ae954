import { associations } from '../../../analysis/tables/associations.ts';
import type { Outcome } from '../../../analysis/tables/outcome.ts';
import { outcomeColumns } from '../../../analysis/tables/outcome.ts';
import { UsageError } from '../arguments.ts';
import type { AnalyzeOptions } from './options.ts';
import { type Outcomes, readQuestionnaire } from './outcomes.ts';
import type { Plan } from './plans.ts';
import { seedOf } from './seed.ts';

interface Measured {
  predictors: Outcome[];
  rating: Outcome;
}

/** The scales and the overall rating, as a page has them; or the items named, the last of which is the rating. */
async function measuredOf({ questionnaire, items }: AnalyzeOptions, { scales, one }: Outcomes): Promise<Measured> {
  if (items.length > 0 || questionnaire === null) {
    const single = one.items.map((item): Outcome => ({ ...one, name: item.name, items: [item] }));
    const rating = single.pop();
    if (rating === undefined || single.length === 0) throw new UsageError('--items: predictors, then the rating');
    return { predictors: single, rating };
  }
  const document = await readQuestionnaire(questionnaire);
  const { itemOutcome } = await import('../../../analysis/tables/fromQuestionnaire.ts');
  const { outcomeOf } = await import('../../../analysis/columns/associations.ts');
  const asked = document.sections.flatMap((section) => section.items);
  const name = outcomeOf({
    items: asked.flatMap((item) => (item.kind === 'rating' ? [{ name: item.name, kind: item.kind }] : [])),
    scales: document.scales,
  });
  const rating = name === null ? null : itemOutcome(document, name);
  if (rating === null || document.scales.length === 0)
    throw new UsageError('--questionnaire: no scale, or no rating that is part of none');
  return { predictors: scales, rating };
}

/** @throws UsageError for a questionnaire without an overall rating, or for a seed that is none. */
export async function associationsPlan(options: AnalyzeOptions, outcomes: Outcomes): Promise<Plan> {
  const [by = ''] = options.by;
  const seed = seedOf(options.named.seed) ?? 1;
  const { predictors, rating } = await measuredOf(options, outcomes);
  const all = [...predictors, rating];
  if (all.some(({ items }) => items.some(({ name }) => name === by)))
    throw new UsageError(`--by ${by}: also one of the items`);
  const columns = new Map(all.flatMap(outcomeColumns).map((column) => [column.name, column]));
  return {
    wanted: [...columns.values(), { name: by, kind: 'code' }],
    compute: ({ table }) => associations(table, { predictors, rating, by, seed }),
  };
}
