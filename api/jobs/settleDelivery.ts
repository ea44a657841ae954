import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import type { Answer } from '../webhooks/post.ts';
import type { Claimed } from './claimDelivery.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Milliseconds to wait after each try: 5 s at first, three days and more in all, as Standard Webhooks advises. */
const waits = [5000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

const gone = 410;
const wasTaken = ({ status }: Answer): boolean => status !== null && status >= 200 && status < 300;

/**
 * Notes how a try ended: taken, to be tried again later, or given up after the last one. An address that says it is gone
 * pauses its webhook; what waits then goes on waiting. Only what this process still holds is noted.
 */
export const settleDelivery = (
  { db, now }: Services,
  { delivery, webhook }: Claimed,
  { status: answer, error }: Answer,
): Promise<void> =>
  db.write(async (tx) => {
    const at = now().getTime();
    const wait = waits[delivery.attempts - 1];
    const isTest = delivery.event === 'test';
    const end = wasTaken({ status: answer, error })
      ? { status: 'sent' as const, nextAttemptAt: at }
      : wait === undefined || isTest
        ? { status: 'failed' as const, nextAttemptAt: at }
        : { nextAttemptAt: at + wait };
    const settled = await tx
      .update(webhookDeliveries)
      .set({ ...end, answer, error })
      .where(
        and(
          eq(webhookDeliveries.id, delivery.id),
          eq(webhookDeliveries.status, 'queued'),
          eq(webhookDeliveries.attempts, delivery.attempts),
        ),
      )
      .returning({ id: webhookDeliveries.id });
    if (settled.length > 0 && answer === gone)
      await tx.update(webhooks).set({ status: 'paused', pausedWhy: 'gone' }).where(eq(webhooks.id, webhook.id));
  });
