import { basename } from 'node:path';
import { followThrough } from '../../../analysis/tables/followThrough.ts';
import { recommendationColumns, recommendationRows } from '../../../analysis/tables/recommendationRows.ts';
import { dayOption, UsageError } from '../arguments.ts';
import { FaultyData } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Plan } from './plans.ts';

/** @throws UsageError for a day that is none, or a group that is something else of the export. */
export function followThroughPlan({ by: [by], named, data }: AnalyzeOptions): Plan {
  const asOf = dayOption('--as-of', named['as-of'] ?? '');
  if (by !== undefined && recommendationColumns.some(({ name }) => name === by))
    throw new UsageError(`--by ${by}: not a column of groups`);
  return {
    wanted: [...recommendationColumns, ...(by === undefined ? [] : [{ name: by, kind: 'code' as const }])],
    compute({ table, lineOf }, faults) {
      const rows = recommendationRows(table, by ?? null, lineOf, faults.of(basename(data)));
      if (faults.any) throw new FaultyData(faults.words());
      return followThrough(rows, asOf, by ?? null);
    },
  };
}
