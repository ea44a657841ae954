import { count, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { chainEarlierEvents } from './ledgerChain.ts';
import { rebuildStates } from './recommendationStates.ts';

/**
 * At the start: chains events older than the chain itself, and makes the states again where some are missing or were folded
 * before they held the phases gone through, of which every recommendation has one at least.
 */
export async function keepLedger(db: Database): Promise<void> {
  await chainEarlierEvents(db);
  const [all] = await db.read.select({ rows: count() }).from(recommendations);
  const [folded] = await db.read.select({ rows: count() }).from(recommendationStates);
  const [older] = await db.read
    .select({ id: recommendationStates.recommendationId })
    .from(recommendationStates)
    .where(sql`${recommendationStates.steps} = '[]'`)
    .limit(1);
  if (all?.rows !== folded?.rows || older !== undefined) await rebuildStates(db);
}
