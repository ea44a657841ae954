import { basename } from 'node:path';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { quotasFrom } from '../../../analysis/tables/featureRows.ts';
import { lottery } from '../../../analysis/tables/lottery.ts';
import { UsageError } from '../arguments.ts';
import type { Faults } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Plan } from './plans.ts';
import { readNamedRows } from './readTable.ts';
import { seedOf } from './seed.ts';

/** @throws UsageError for a size or a seed that is none. */
export async function lotteryPlan({ named }: AnalyzeOptions, faults: Faults): Promise<Plan> {
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
      return lottery(table, { quotas, size, id, seed }, await linearSolver(), lineOf);
    },
  };
}
