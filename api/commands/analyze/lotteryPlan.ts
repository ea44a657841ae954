import { basename } from 'node:path';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { committedLottery, pooledPeople } from '../../../analysis/tables/committedLottery.ts';
import { quotasFrom } from '../../../analysis/tables/featureRows.ts';
import { lottery } from '../../../analysis/tables/lottery.ts';
import { UsageError } from '../arguments.ts';
import type { Faults } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Plan } from './plans.ts';
import { readNamedRows } from './readTable.ts';
import { seedOf } from './seed.ts';

/** What a published draw is done again with; null where none is asked for. @throws UsageError when half of it is missing. */
function publishedOf({ named }: AnalyzeOptions) {
  const { secret, public: publicValue, reserves = '0' } = named;
  if (secret === undefined) {
    if (publicValue !== undefined || named.reserves !== undefined)
      throw new UsageError('--public, --reserves: only with --secret');
    return null;
  }
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new UsageError('--secret: 64 hexadecimal digits');
  if (!/^\d{1,5}$/.test(reserves)) throw new UsageError('--reserves: a whole number of people');
  if (named.seed !== undefined) throw new UsageError('--seed: not together with --secret');
  if (named.id === undefined) throw new UsageError('--id: needed with --secret');
  return { secret, publicValue: publicValue ?? null, reserves: Number(reserves), id: named.id };
}

/** @throws UsageError for a size or a seed that is none. */
export async function lotteryPlan(options: AnalyzeOptions, faults: Faults): Promise<Plan> {
  const { named } = options;
  const published = publishedOf(options);
  const seed = seedOf(named.seed);
  if (!/^[1-9]\d{0,5}$/.test(named.size ?? '')) throw new UsageError('--size: a whole number of seats');
  const size = Number(named.size);
  const file = named.features ?? '';
  const onFault = faults.of(basename(file));
  const { heading, rows } = await readNamedRows(file, onFault);
  const quotas = heading.length === 0 ? {} : quotasFrom(heading, rows, onFault);
  const features = Object.entries(quotas);
  if (!faults.any && features.length === 0) onFault({ line: 1, column: null, code: 'no_rows', params: {} });
  const id = named.id ?? null;
  if (id !== null && features.some(([name]) => name === id)) throw new UsageError('--id: also one of the features');
  const wanted = features.map(([name, answers]): WantedColumn => ({ name, kind: 'code', codes: Object.keys(answers) }));
  return {
    wanted: [...wanted, ...(id === null ? [] : [{ name: id, kind: 'code' } as const])],
    async compute({ table, lineOf }) {
      const { linearSolver } = await import('../../../analysis/linearSolver.ts');
      const people = id === null ? [] : pooledPeople(table, { id, quotas: {} });
      const [least, ...others] = people.map((each) => each.reference).sort();
      // Somebody who stands in the pool twice would have twice the chance, and two of one name could not be told apart once drawn.
      const twice = [least, ...others].find((each, i) => each === '' || (each !== undefined && each === others[i]));
      if (twice !== undefined)
        faults.add(`column ${id}: each person needs a reference of their own (${JSON.stringify(twice)})`);
      else if (published !== null) return committedLottery(table, { quotas, size, ...published }, await linearSolver());
      return lottery(table, { quotas, size, id, seed }, await linearSolver(), lineOf);
    },
  };
}
