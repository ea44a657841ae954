import { census2021 } from '../../analysis/benchmarks/census2021.ts';
import type { Database } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';

/**
 * Puts the benchmarks that come with the product into the database. What is there already keeps its figures; who is counted
 * is said anew, since databases from before did not hold it in a form that can be checked.
 */
export async function publishShippedBenchmarks(db: Database, now: Date): Promise<void> {
  const rows = census2021.map(({ key, ...benchmark }) => ({
    id: `shipped:${key}`,
    programId: null,
    ...benchmark,
    createdAt: now.getTime(),
  }));
  await db.write(async (tx) => {
    for (const row of rows) {
      const { ageFrom, population, counts, asks, universe } = row;
      await tx
        .insert(benchmarks)
        .values(row)
        .onConflictDoUpdate({ target: benchmarks.id, set: { ageFrom, population, counts, asks, universe } });
    }
  });
}
