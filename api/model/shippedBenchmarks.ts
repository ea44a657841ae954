import { census2021 } from '../../analysis/benchmarks/census2021.ts';
import type { Database } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';

/** Puts the benchmarks that come with the product into the database; what is there already stays as it is. */
export async function publishShippedBenchmarks(db: Database, now: Date): Promise<void> {
  const rows = census2021.map(({ key, ...benchmark }) => ({
    id: `shipped:${key}`,
    programId: null,
    ...benchmark,
    createdAt: now.getTime(),
  }));
  await db.write(async (tx) => {
    await tx.insert(benchmarks).values(rows).onConflictDoNothing();
  });
}
