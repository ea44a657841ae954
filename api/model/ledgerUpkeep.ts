import { count } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { chainEarlierEvents } from './ledgerChain.ts';
import { rebuildStates } from './recommendationStates.ts';

/** At the start: chains events older than the chain itself, and makes the states of recommendations that have none. */
export async function keepLedger(db: Database): Promise<void> {
  await chainEarlierEvents(db);
  const [all] = await db.read.select({ rows: count() }).from(recommendations);
  const [folded] = await db.read.select({ rows: count() }).from(recommendationStates);
  if (all?.rows !== folded?.rows) await rebuildStates(db);
}
