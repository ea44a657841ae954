import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import type { DeliveryRow, WebhookRow } from '../model/webhookRows.ts';

/** Milliseconds for which a delivery belongs to the process that claimed it: longer than a try can take. */
export const claimLasts = 60_000;

/** A delivery that this process may try now, with its webhook as it is now. */
export interface Claimed {
  delivery: DeliveryRow;
  webhook: WebhookRow;
}

/**
 * Takes a delivery for one try, unless another process has, or it is not wanted any more. The count of tries and the end of
 * the claim are written before the receiver hears of it, so that a process that is killed costs a repetition at most.
 */
export const claimDelivery = ({ db, now }: Services, id: string, attempts: number): Promise<Claimed | null> =>
  db.write(async (tx) => {
    const [delivery] = await tx
      .update(webhookDeliveries)
      .set({ attempts: attempts + 1, nextAttemptAt: now().getTime() + claimLasts })
      .where(
        and(
          eq(webhookDeliveries.id, id),
          eq(webhookDeliveries.status, 'queued'),
          eq(webhookDeliveries.attempts, attempts),
        ),
      )
      .returning();
    if (delivery === undefined) return null;
    const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, delivery.webhookId));
    return webhook === undefined ? null : { delivery, webhook };
  });
