import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { type Benchmark, benchmarkFaults, universeFaults } from '../../analysis/benchmarks/benchmark.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { Problem } from '../problem.ts';
import type { StoredBenchmark } from './benchmarks.ts';

/** Geographies of the shipped benchmarks, the closest to the programmes served first. */
const closest = ['Québec', 'Canada'];

const distance = ({ geography }: StoredBenchmark): number => {
  const place = closest.indexOf(geography);
  return place < 0 ? closest.length : place;
};

/** What is read of a stored benchmark. */
export function benchmarkOf(stored: StoredBenchmark): Benchmark {
  const { id: _, programId: __, createdAt: ___, institutionId: ____, ...benchmark } = stored;
  return benchmark;
}

/** @throws Problem `not_found` for one that the programme may not use. */
export async function benchmarkById(db: Reader, program: string, id: string): Promise<StoredBenchmark> {
  const mine = or(isNull(benchmarks.programId), eq(benchmarks.programId, program));
  const [row] = await db
    .select()
    .from(benchmarks)
    .where(and(eq(benchmarks.id, id), mine));
  if (!row) throw new Problem('not_found', { noun: 'benchmark' });
  return row;
}

/**
 * The benchmark each demographic item is read against when none is asked for, by the item's name: the newest of the
 * institution itself, else the programme's, else the shipped one whose geography is the closest. Those that do not fit the
 * version asked, that count other people, or that are another institution's are passed over.
 */
export async function usualBenchmarks(
  db: Reader,
  program: string,
  document: QuestionnaireDocument,
  institution: string | null = null,
): Promise<Map<string, StoredBenchmark>> {
  const rows = await db
    .select()
    .from(benchmarks)
    .where(or(isNull(benchmarks.programId), eq(benchmarks.programId, program)))
    .orderBy(desc(benchmarks.createdAt), desc(benchmarks.id));
  const ofPlace = (place: string | null) =>
    rows.filter(({ programId, institutionId }) => programId !== null && institutionId === place);
  const own = [...(institution === null ? [] : ofPlace(institution)), ...ofPlace(null)];
  const shipped = rows.filter(({ programId }) => programId === null).sort((a, b) => distance(a) - distance(b));
  const usual = new Map<string, StoredBenchmark>();
  for (const stored of [...own, ...shipped]) {
    const benchmark = benchmarkOf(stored);
    const faults = [...benchmarkFaults(benchmark, document), ...universeFaults(benchmark, document)];
    if (usual.has(stored.item) || faults.length > 0) continue;
    usual.set(stored.item, stored);
  }
  return usual;
}
