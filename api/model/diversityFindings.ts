import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { type Benchmark, benchmarkFaults } from '../../analysis/benchmarks/benchmark.ts';
import { diversityFinding } from '../../analysis/findings/diversity.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { Problem } from '../problem.ts';
import type { StoredBenchmark } from './benchmarks.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { type ChoiceItem, choiceItems } from './gatedReleases.ts';

async function benchmarkById(db: Reader, program: string, id: string): Promise<StoredBenchmark> {
  const mine = or(isNull(benchmarks.programId), eq(benchmarks.programId, program));
  const [row] = await db
    .select()
    .from(benchmarks)
    .where(and(eq(benchmarks.id, id), mine));
  if (!row) throw new Problem('not_found', { noun: 'benchmark' });
  return row;
}

/** The programme's newest benchmark for an item: a population it chose itself. One that is shipped has to be asked for. */
async function ownBenchmark(db: Reader, program: string, item: string): Promise<StoredBenchmark | null> {
  const [row] = await db
    .select()
    .from(benchmarks)
    .where(and(eq(benchmarks.programId, program), eq(benchmarks.item, item)))
    .orderBy(desc(benchmarks.createdAt), desc(benchmarks.id))
    .limit(1);
  return row ?? null;
}

const askedBenchmark = (db: Reader, { program, benchmark }: FindingQuery): Promise<StoredBenchmark> | null =>
  benchmark === undefined || benchmark === 'none' ? null : benchmarkById(db, program, benchmark);

/** What is read of a stored benchmark. @throws Problem `invalid_request` when it cannot be read against the item. */
function fittingBenchmark(
  stored: StoredBenchmark | null,
  item: ChoiceItem,
  document: QuestionnaireDocument,
): Benchmark | null {
  if (stored === null) return null;
  const { id: _, programId: __, createdAt: ___, ...benchmark } = stored;
  const faults = benchmarkFaults(benchmark, document);
  if (benchmark.item !== item.name) faults.push({ path: 'benchmark', message: `is for the item ${benchmark.item}` });
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'query', faults });
  return benchmark;
}

/**
 * Who is around the table, against the population served.
 * @throws Problem `not_found` when the campaign asked no demographic questions, or not this one; `invalid_request` when
 * the benchmark is for another item or does not fit the version asked.
 */
export async function planDiversity(db: Reader, { source, scope, query }: ReleasedRequest): Promise<PlannedFinding> {
  if (source.demographics === null) throw new Problem('not_found', { noun: 'demographics' });
  const { gated, document } = source.demographics;
  const asked = await askedBenchmark(db, query);
  const items = choiceItems(document);
  const name = query.item ?? asked?.item ?? items[0]?.name;
  const item = items.find((known) => known.name === name);
  if (item === undefined) throw new Problem('not_found', { noun: 'item' });
  const stored = query.benchmark === undefined ? await ownBenchmark(db, query.program, item.name) : asked;
  const benchmark = fittingBenchmark(stored, item, document);
  return {
    choice: { item: item.name, benchmark: stored?.id ?? null },
    make: async () => ({
      finding: diversityFinding({
        ...source.contextOf(scope, 'demographics'),
        ...{ gated, item, benchmark, side: query.side ?? 'patient_side' },
      }),
      paging: null,
    }),
  };
}
