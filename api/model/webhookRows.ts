import { eq } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { type webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import { Problem } from '../problem.ts';

type Selecting = Pick<Reader, 'select'>;
export type WebhookRow = typeof webhooks.$inferSelect;
export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** A webhook as the transaction or the reader sees it. @throws Problem `not_found`. */
export async function webhookRow(db: Selecting, id: string): Promise<WebhookRow> {
  const [row] = await db.select().from(webhooks).where(eq(webhooks.id, id));
  if (row === undefined) throw new Problem('not_found', { noun: 'webhook' });
  return row;
}

/** The programme whose events a webhook sends. @throws Problem `not_found`. */
export const placeOfWebhook = async (db: Selecting, id: string): Promise<Place> => ({
  program: (await webhookRow(db, id)).programId,
});
