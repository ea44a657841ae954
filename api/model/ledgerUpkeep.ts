import { count, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { recommendationDays } from '../db/schema/recommendationDays.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { chainEarlierEvents } from './ledgerChain.ts';
import { rebuildStates } from './ledgerRebuild.ts';

/**
 * At the start: chains events older than the chain itself, and makes the states again where some are missing, were folded
 * before they held the phases gone through, of which every recommendation has one at least, or have no days yet.
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
  const [day] = await db.read.select({ id: recommendationDays.recommendationId }).from(recommendationDays).limit(1);
  const undated = day === undefined && folded?.rows !== 0;
  if (all?.rows !== folded?.rows || older !== undefined || undated) await rebuildStates(db);
}
