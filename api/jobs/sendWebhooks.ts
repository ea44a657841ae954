import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { productName } from '../../surveys/product.ts';
import type { Services } from '../context.ts';
import { webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import { queueWebhooks } from '../model/webhookQueue.ts';
import { postTo } from '../webhooks/post.ts';
import { signatures, signingSecrets } from '../webhooks/signature.ts';
import { again } from './again.ts';
import { claimDelivery } from './claimDelivery.ts';
import { settleDelivery } from './settleDelivery.ts';

/** Deliveries of one webhook in one pass, and webhooks that are served at once. */
const batch = 20;
const lanes = 4;
/** Milliseconds between two passes. */
const pause = 5000;

/** Tries one delivery, unless another process does. @returns whether the receiver took it. */
export async function tryDelivery(services: Services, id: string, attempts: number): Promise<boolean> {
  const claimed = await claimDelivery(services, id, attempts);
  if (claimed === null) return true;
  const { delivery, webhook } = claimed;
  const at = services.now().getTime();
  const timestamp = Math.floor(at / 1000);
  const secrets = signingSecrets(services.config.secret, webhook, at);
  const headers = {
    'user-agent': `${productName}-Webhooks`,
    'webhook-id': delivery.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(secrets, delivery.id, timestamp, delivery.body),
  };
  const answer = await postTo(services.config, webhook.url, { headers, body: delivery.body });
  await settleDelivery(services, claimed, answer);
  return answer.status !== null && answer.status < 300;
}

/** What is due of one webhook, in the order it happened; a failure ends the turn, so that a dead address holds nobody up. */
async function serve(services: Services, webhookId: string, isOver: () => boolean): Promise<void> {
  const due = await services.db.read
    .select({ id: webhookDeliveries.id, attempts: webhookDeliveries.attempts })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.status, 'queued'),
        lte(webhookDeliveries.nextAttemptAt, services.now().getTime()),
      ),
    )
    .orderBy(asc(webhookDeliveries.nextAttemptAt), sql`rowid`)
    .limit(batch);
  for (const { id, attempts } of due) {
    if (isOver() || !(await tryDelivery(services, id, attempts))) return;
  }
}

/** Queues what happened, then sends what is due of the webhooks that are not paused, once. */
export async function sendWebhooksOnce(services: Services, isOver: () => boolean = () => false): Promise<void> {
  await queueWebhooks(services);
  const active = await services.db.read.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.status, 'active'));
  const lane = async () => {
    for (let next = active.shift(); next !== undefined && !isOver(); next = active.shift())
      await serve(services, next.id, isOver);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Does so every few seconds, for as long as the process runs. */
export function sendWebhooks(services: Services): { stop(): Promise<void> } {
  let stopping = false;
  const job = again(
    pause,
    () => sendWebhooksOnce(services, () => stopping),
    'Webhooks could not be sent; trying again',
  );
  return {
    async stop() {
      stopping = true;
      await job.stop();
    },
  };
}
