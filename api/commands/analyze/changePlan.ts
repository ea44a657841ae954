import { basename } from 'node:path';
import { change } from '../../../analysis/tables/change.ts';
import { codesOf, type DataTable } from '../../../analysis/tables/columns.ts';
import { inOrder } from '../../../analysis/tables/groups.ts';
import { missingOfOutcome, outcomeColumns, personScores } from '../../../analysis/tables/outcome.ts';
import { pairsOf } from '../../../analysis/tables/pairs.ts';
import { UsageError } from '../arguments.ts';
import { FaultyData } from './faults.ts';
import { type AnalyzeOptions, listOf } from './options.ts';
import type { Outcomes } from './outcomes.ts';
import type { Plan } from './plans.ts';

/** The two waves, in order. Names such as "mid" and "end" have no order of their own: those must be given. */
function wavesIn(table: DataTable, wave: string, given: readonly string[]): [string, string] {
  const { labels } = codesOf(table, wave);
  const [before, after, ...more] = given.length > 0 ? given : inOrder(labels);
  const asked = `--waves BEFORE,AFTER: two of the values of ${wave}`;
  if (before === undefined || after === undefined || more.length > 0) throw new FaultyData(asked);
  if (given.length === 0 && ![before, after].every((name) => Number.isFinite(Number(name))))
    throw new FaultyData(asked);
  const unknown = [before, after].filter((name) => !labels.includes(name));
  if (unknown.length > 0) throw new FaultyData(`${asked}, and no row has ${unknown.join(', ')}`);
  return [before, after];
}

/** @throws UsageError for columns that are named twice. */
export function changePlan(options: AnalyzeOptions, { one, note }: Outcomes): Plan {
  const { id = '', wave = '', waves } = options.named;
  const given = listOf(waves);
  if (given.length > 0 && (given.length !== 2 || given[0] === given[1]))
    throw new UsageError('--waves: BEFORE,AFTER, two different ones');
  const names = [id, wave, ...one.items.map(({ name }) => name)];
  if (new Set(names).size < names.length) throw new UsageError('--id, --wave and the items: different columns');
  return {
    wanted: [...outcomeColumns(one), { name: id, kind: 'code' }, { name: wave, kind: 'code' }],
    compute({ table, lineOf }, faults) {
      const chosen = wavesIn(table, wave, given);
      const columns = { id, wave, waves: chosen };
      const pairs = pairsOf(table, personScores(table, one), columns, lineOf, faults.of(basename(options.data)));
      return change(pairs, chosen, missingOfOutcome(table, one));
    },
    ...{ outcome: one, note },
  };
}
