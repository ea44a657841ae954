import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { webhookDeliveries } from '../db/schema/webhooks.ts';
import { tryDelivery } from '../jobs/sendWebhooks.ts';
import { Problem } from '../problem.ts';
import { authoriseIn } from './reach.ts';
import { testBody } from './webhookPayload.ts';
import { type DeliveryRow, placeOfWebhook, webhookRow } from './webhookRows.ts';
import type { Delivery } from './webhooks.ts';
import { newId, write } from './write.ts';

async function readDelivery({ db }: Context, webhookId: string, id: string): Promise<Delivery> {
  const [row] = await db.read
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.webhookId, webhookId)));
  if (row === undefined) throw new Problem('not_found', { noun: 'delivery' });
  const { body: _, webhookId: __, ...delivery } = row;
  return delivery;
}

/** Sends a test at once, also where the webhook is paused, and says what was answered; it is not tried again. */
export async function testWebhook(context: Context, id: string): Promise<Delivery> {
  const verb = 'webhook.manage';
  const { program } = await authoriseIn(context, verb, placeOfWebhook, id);
  const at = context.now().getTime();
  const queued = await write(context, verb, { id, test: true }, async (tx) => {
    await webhookRow(tx, id);
    const row: DeliveryRow = {
      ...{ id: `msg_${newId().replaceAll('-', '')}`, webhookId: id, event: 'test', recommendationId: null },
      ...{ body: testBody(at, program), status: 'queued', attempts: 0, nextAttemptAt: at, createdAt: at },
      ...{ answer: null, error: null },
    };
    await tx.insert(webhookDeliveries).values(row);
    return { result: row.id, subject: `webhook:${id}`, detail: { test: row.id } };
  });
  await tryDelivery(context, queued, 0);
  return readDelivery(context, id, queued);
}

/** Tries again at once what failed or waits. @throws Problem `wrong_state` for what was sent. */
export async function retryDelivery(context: Context, id: string, deliveryId: string): Promise<Delivery> {
  const verb = 'webhook.manage';
  await authoriseIn(context, verb, placeOfWebhook, id);
  await readDelivery(context, id, deliveryId);
  const attempts = await write(context, verb, { id, retry: deliveryId }, async (tx) => {
    const [row] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId));
    if (row === undefined || row.status === 'sent') throw new Problem('wrong_state', {});
    const again = { status: 'queued', nextAttemptAt: context.now().getTime() } as const;
    await tx.update(webhookDeliveries).set(again).where(eq(webhookDeliveries.id, deliveryId));
    return { result: row.attempts, subject: `webhook:${id}`, detail: { retried: deliveryId } };
  });
  await tryDelivery(context, deliveryId, attempts);
  return readDelivery(context, id, deliveryId);
}
