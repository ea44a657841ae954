import { basename } from 'node:path';
import { seededRandom } from '../../../analysis/seededRandom.ts';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { type PopulationShare, population } from '../../../analysis/tables/population.ts';
import { sharesFrom, sharesFromJson } from '../../../analysis/tables/sharesFrom.ts';
import { readJson, UsageError } from '../arguments.ts';
import { type Faults, FaultyData } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Plan } from './plans.ts';
import { readNamedRows } from './readTable.ts';
import { seedOf } from './seed.ts';

async function readShares(file: string, faults: Faults): Promise<PopulationShare[]> {
  if (file.endsWith('.json')) {
    const shares = sharesFromJson(readJson(file));
    if (shares === null)
      throw new UsageError(`${file}: {"category": share, …} or [{"category": …, "share": …}], shares between 0 and 1`);
    return shares;
  }
  const onFault = faults.of(basename(file));
  const { heading, rows } = await readNamedRows(file, onFault);
  if (heading.length === 0) return [];
  if (rows.length === 0) onFault({ line: 1, column: null, code: 'no_rows', params: {} });
  return sharesFrom(heading, rows, onFault);
}

/** Shares beyond the whole are no shares of one population. */
const mostInAll = 1 + 1e-6;

/** @throws UsageError for a population that cannot be one. */
export async function populationPlan({ by, named }: AnalyzeOptions, faults: Faults): Promise<Plan> {
  const seed = seedOf(named.seed) ?? 1;
  const shares = await readShares(named.benchmark ?? '', faults);
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (!faults.any && sum > mostInAll)
    throw new FaultyData(`${basename(named.benchmark ?? '')}: the shares sum to ${sum}`);
  const [name = ''] = by;
  const whole = Math.abs(sum - 1) < 1e-6;
  // Shares that make up the whole leave no room for another category.
  const codes = whole ? { codes: shares.map(({ category }) => category) } : {};
  const wanted: WantedColumn[] = [{ name, kind: 'code', ...codes }];
  return {
    wanted,
    compute({ table }) {
      const found = population(table, name, shares, seededRandom(seed));
      return { ...found, figures: { ...found.figures, seed } };
    },
  };
}
