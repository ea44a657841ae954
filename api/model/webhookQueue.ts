import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, gt, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import { type State, states } from '../../analysis/ledger/transitions.ts';
import type { Services } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { ledgerChain, recommendationEvents } from '../db/schema/recommendations.ts';
import { webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import { bytesOf } from './ledgerChain.ts';
import { eventBody } from './webhookPayload.ts';
import type { DeliveryRow, WebhookRow } from './webhookRows.ts';

/** Events of one pass: the transaction keeps other writes waiting. */
const eventsAtOnce = 200;
/** Milliseconds for which what was sent or given up is kept. */
const kept = 30 * 86_400_000;

/** Deterministic: an event is queued once for each webhook, whoever queues it. A dot would end the id in what is signed. */
export const deliveryId = (webhookId: string, eventId: string): string =>
  `msg_${createHash('sha256').update(`${webhookId}:${eventId}`).digest('hex').slice(0, 32)}`;

/** The links of the chain that a webhook has not dealt with, the first ones, with their events. */
const nextLinks = (tx: Transaction, { programId, position }: WebhookRow) =>
  tx
    .select({ link: ledgerChain, event: recommendationEvents, place: recommendationStates })
    .from(ledgerChain)
    .innerJoin(recommendationEvents, eq(recommendationEvents.id, ledgerChain.eventId))
    .innerJoin(recommendationStates, eq(recommendationStates.recommendationId, recommendationEvents.recommendationId))
    .where(and(eq(ledgerChain.programId, programId), gt(ledgerChain.position, position)))
    .orderBy(asc(ledgerChain.position))
    .limit(eventsAtOnce);
type Link = Awaited<ReturnType<typeof nextLinks>>[number];

/** The state that an event left its recommendation in. */
async function stateAfter(tx: Transaction, { event }: Link): Promise<State> {
  const [entered] = await tx
    .select({ type: recommendationEvents.type })
    .from(recommendationEvents)
    .where(
      and(
        eq(recommendationEvents.recommendationId, event.recommendationId),
        lte(recommendationEvents.sequence, event.sequence),
        inArray(recommendationEvents.type, [...states]),
      ),
    )
    .orderBy(desc(recommendationEvents.sequence))
    .limit(1);
  return states.find((state) => state === entered?.type) ?? 'submitted';
}

/** The number of an event as readers know it: whether somebody felt heard is told to nobody, nor that it was said. */
async function numberOf(tx: Transaction, { event }: Link): Promise<number> {
  const { recommendationId, sequence, type } = recommendationEvents;
  const [heard] = await tx
    .select({ before: count() })
    .from(recommendationEvents)
    .where(and(eq(recommendationId, event.recommendationId), sql`${type} = 'heard'`, lt(sequence, event.sequence)));
  return event.sequence - (heard?.before ?? 0);
}

async function deliveryOf(
  tx: Transaction,
  baseUrl: string,
  webhook: WebhookRow,
  one: Link,
  at: number,
): Promise<DeliveryRow> {
  const { link, event, place } = one;
  const body = eventBody(event.recordedAt, {
    ...{ program: place.programId, institution: place.institutionId, team: place.teamId },
    ...{ recommendation: event.recommendationId, event: event.type, sequence: await numberOf(tx, one) },
    state: await stateAfter(tx, one),
    ...{ occurredOn: event.occurredOn, imported: event.imported },
    ledger: { count: link.position, head: bytesOf(link.hash).toString('hex') },
    url: `${baseUrl}/recommendations/${event.recommendationId}`,
  });
  const state = { status: 'queued', attempts: 0, nextAttemptAt: at, answer: null, error: null } as const;
  const recommendationId = event.recommendationId;
  const id = deliveryId(webhook.id, event.id);
  return { id, webhookId: webhook.id, event: event.type, recommendationId, body, ...state, createdAt: at };
}

/** Makes the deliveries of what one webhook has not dealt with, and forgets old ones. @returns whether more may follow. */
async function queueFor(tx: Transaction, { config, now }: Services, id: string): Promise<boolean> {
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, id));
  if (webhook === undefined || webhook.status === 'paused') return false;
  const links = await nextLinks(tx, webhook);
  const last = links.at(-1);
  if (last === undefined) return false;
  const at = now().getTime();
  // Whether somebody felt heard is told to nobody; when, neither.
  for (const one of links.filter(({ event }) => event.type !== 'heard')) {
    const row = await deliveryOf(tx, config.baseUrl, webhook, one, at);
    await tx.insert(webhookDeliveries).values(row).onConflictDoNothing();
  }
  await tx.update(webhooks).set({ position: last.link.position }).where(eq(webhooks.id, id));
  await tx
    .delete(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, id),
        ne(webhookDeliveries.status, 'queued'),
        lt(webhookDeliveries.createdAt, at - kept),
      ),
    );
  return links.length === eventsAtOnce;
}

/**
 * Queues what happened since, for every webhook that is not paused. The chain of the ledger is read on from where each
 * webhook stands, and that moves in the transaction that queues: nothing is queued twice, nothing is missed.
 */
export async function queueWebhooks(services: Services): Promise<void> {
  const behind = await services.db.read
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        eq(webhooks.status, 'active'),
        sql`${webhooks.position} < (select max(${ledgerChain.position}) from ${ledgerChain} where ${ledgerChain.programId} = ${webhooks.programId})`,
      ),
    );
  for (const { id } of behind) while (await services.db.write((tx) => queueFor(tx, services, id)));
}
