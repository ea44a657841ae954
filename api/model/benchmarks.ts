import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import * as z from 'zod';
import { benchmarkFaults, benchmarkSchema } from '../../analysis/benchmarks/benchmark.ts';
import { shippedDocuments } from '../../surveys/instruments/catalogue.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { Problem } from '../problem.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfInstitution, placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

export const benchmarkInput = benchmarkSchema.extend({
  programId: z.string().max(100),
  /** Whose own patients it counts; absent for a whole programme or the public. */
  institutionId: z.string().max(100).optional(),
});
export type BenchmarkInput = z.input<typeof benchmarkInput>;

export const benchmarkQuery = pageQuery.extend({
  program: z.string().max(100),
  /** Only those read against this demographic item. */
  item: z.string().max(64).optional(),
});

export type StoredBenchmark = typeof benchmarks.$inferSelect;

/** The benchmarks a programme may use: those that come with the product and its own. */
export async function listBenchmarks(
  context: Context,
  { program, item, limit, after }: z.infer<typeof benchmarkQuery>,
): Promise<Page<StoredBenchmark>> {
  authorise(context, 'benchmark.read', { program });
  const rows = await context.db.read
    .select()
    .from(benchmarks)
    .where(
      and(
        or(isNull(benchmarks.programId), eq(benchmarks.programId, program)),
        item === undefined ? undefined : eq(benchmarks.item, item),
        gt(benchmarks.id, after),
      ),
    )
    .orderBy(asc(benchmarks.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

/** The demographic questionnaire that benchmarks are written against: the newest one shipped. */
const demographics = shippedDocuments.findLast(({ document }) => document.purpose === 'demographics');

/**
 * Adds a reference population to a programme. @throws Problem `invalid_request` with every fault when it does not fit
 * the demographic questionnaire.
 */
export async function createBenchmark(
  context: Context,
  input: z.output<typeof benchmarkInput>,
): Promise<StoredBenchmark> {
  const { programId, institutionId = null, ...benchmark } = input;
  if (institutionId === null) await authoriseIn(context, 'benchmark.create', placeOfProgram, programId);
  else {
    const place = await authoriseIn(context, 'benchmark.create', placeOfInstitution, institutionId);
    if (place.program !== programId) throw new Problem('not_found', { noun: 'institution' });
  }
  const faults = demographics ? benchmarkFaults(benchmark, demographics.document) : [];
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'json', faults });
  return write(context, 'benchmark.create', input, async (tx) => {
    const row: StoredBenchmark = {
      id: newId(),
      programId,
      institutionId,
      ...benchmark,
      createdAt: context.now().getTime(),
    };
    await tx.insert(benchmarks).values(row);
    return { result: row, subject: `benchmark:${row.id}` };
  });
}
