import type { InStatement } from '@libsql/client';
import type { Database } from '../db/database.ts';

/** Runs a statement; gives the number of rows it changed, or 0 where that is known only at the end. */
export type Run = (statement: InStatement) => Promise<number>;

/**
 * All of the statements that `job` runs, or none: one transaction. On a file each goes to the database at once, so that
 * memory stays bounded. A libSQL server ends a transaction after a few seconds, so there they go in one batch at the end.
 * @returns The rows changed by the statements that are marked as counted.
 */
export async function allOrNothing(db: Database, job: (run: Run, count: Run) => Promise<void>): Promise<number> {
  if (!db.local) {
    const statements: { statement: InStatement; counted: boolean }[] = [];
    const later = (counted: boolean) => async (statement: InStatement) => {
      statements.push({ statement, counted });
      return 0;
    };
    await job(later(false), later(true));
    const results = await db.batch(statements.map(({ statement }) => statement));
    return results.reduce((sum, result, i) => sum + (statements[i]?.counted ? result.rowsAffected : 0), 0);
  }
  return db.maintain(async (client) => {
    const transaction = await client.transaction('write');
    let changed = 0;
    const run: Run = async (statement) => (await transaction.execute(statement)).rowsAffected;
    try {
      await job(run, async (statement) => {
        const rows = await run(statement);
        changed += rows;
        return rows;
      });
      await transaction.commit();
      return changed;
    } finally {
      transaction.close();
    }
  });
}
