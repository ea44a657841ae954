import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import { webhookDeliveries, webhooks } from '../db/schema/webhooks.ts';
import { Problem } from '../problem.ts';
import { isAllowedUrl } from '../webhooks/allowedUrl.ts';
import { webhookSecret } from '../webhooks/signature.ts';
import { lineSchema } from './fields.ts';
import { chainHead } from './ledgerChain.ts';
import { placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { type DeliveryRow, placeOfWebhook, type WebhookRow, webhookRow } from './webhookRows.ts';
import { newId, write } from './write.ts';

export const webhookInput = z.strictObject({
  programId: z.string().max(100),
  name: lineSchema,
  url: z.string().trim().min(1).max(500),
});
export const webhookChange = z.strictObject({ status: z.enum(['active', 'paused']) });
export const webhookQuery = z.object({ program: z.string().max(100) });

/** Webhooks of one programme. */
const most = 10;
/** Deliveries shown. */
const shownDeliveries = 50;

export type Webhook = Pick<
  WebhookRow,
  'id' | 'programId' | 'name' | 'url' | 'status' | 'pausedWhy' | 'renewedAt' | 'createdAt'
>;
/** What was sent or will be; without its body. */
export type Delivery = Omit<DeliveryRow, 'body' | 'webhookId'>;

const shown = ({ generation: _, position: __, ...row }: WebhookRow): Webhook => row;

/** The webhooks of a programme, the oldest first. */
export async function listWebhooks(
  context: Context,
  { program }: z.infer<typeof webhookQuery>,
): Promise<{ items: Webhook[] }> {
  authorise(context, 'webhook.read', { program });
  const rows = await context.db.read
    .select()
    .from(webhooks)
    .where(eq(webhooks.programId, program))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
  return { items: rows.map(shown) };
}

/** A webhook with its last deliveries, the newest first, and how many wait. */
export async function getWebhook(
  context: Context,
  id: string,
): Promise<Webhook & { deliveries: Delivery[]; waiting: number }> {
  await authoriseIn(context, 'webhook.read', placeOfWebhook, id);
  const { read } = context.db;
  const of = eq(webhookDeliveries.webhookId, id);
  const rows = await read
    .select()
    .from(webhookDeliveries)
    .where(of)
    .orderBy(desc(webhookDeliveries.createdAt), sql`rowid desc`)
    .limit(shownDeliveries);
  const [queue] = await read
    .select({ waiting: count() })
    .from(webhookDeliveries)
    .where(and(of, eq(webhookDeliveries.status, 'queued')));
  const deliveries = rows.map(({ body: _, webhookId: __, ...row }) => row);
  return { ...shown(await webhookRow(read, id)), deliveries, waiting: queue?.waiting ?? 0 };
}

export interface WithSecret {
  webhook: Webhook;
  /** Shown once: no other reply has it. */
  secret: string;
}

// The reply that is kept for a repeated key has no secret: that is put in afterwards.
const withSecret = ({ config }: Context, webhook: Webhook, generation: number): WithSecret => ({
  webhook,
  secret: webhookSecret(config.secret, webhook.id, generation),
});

/**
 * Adds a webhook, which sends what happens from now on.
 * @throws Problem `invalid_request` for an address that is not allowed, `conflict` above ten in a programme.
 */
export async function createWebhook(context: Context, input: z.infer<typeof webhookInput>): Promise<WithSecret> {
  const verb = 'webhook.manage';
  const { programId, name, url } = input;
  await authoriseIn(context, verb, placeOfProgram, programId);
  if (!isAllowedUrl(context.config, url)) {
    const faults = [{ path: 'url', message: 'must be an https address of the public internet' }];
    throw new Problem('invalid_request', { target: 'json', faults });
  }
  const made = await write(context, verb, input, async (tx) => {
    const [known] = await tx.select({ webhooks: count() }).from(webhooks).where(eq(webhooks.programId, programId));
    if ((known?.webhooks ?? 0) >= most) throw new Problem('conflict', { most });
    const { count: position } = await chainHead(tx, programId);
    const state = { status: 'active', pausedWhy: null, generation: 1, renewedAt: null } as const;
    const row: WebhookRow = {
      ...{ id: newId(), programId, name, url, ...state, position },
      createdAt: context.now().getTime(),
    };
    await tx.insert(webhooks).values(row);
    return { result: shown(row), subject: `webhook:${row.id}`, detail: { added: new URL(url).host } };
  });
  return withSecret(context, made, 1);
}

/** Pauses a webhook, or lets it go on: what happened meanwhile is then sent. */
export async function changeWebhook(
  context: Context,
  id: string,
  { status }: z.infer<typeof webhookChange>,
): Promise<Webhook> {
  const verb = 'webhook.manage';
  await authoriseIn(context, verb, placeOfWebhook, id);
  return write(context, verb, { id, status }, async (tx) => {
    const before = await webhookRow(tx, id);
    const pausedWhy = status === 'paused' ? ('staff' as const) : null;
    await tx.update(webhooks).set({ status, pausedWhy }).where(eq(webhooks.id, id));
    return { result: shown({ ...before, status, pausedWhy }), subject: `webhook:${id}`, detail: { status } };
  });
}

/** Makes a new secret; the one before signs as well for a day. */
export async function renewSecret(context: Context, id: string): Promise<WithSecret> {
  const verb = 'webhook.manage';
  await authoriseIn(context, verb, placeOfWebhook, id);
  const { row, generation } = await write(context, verb, { id, secret: 'renewed' }, async (tx) => {
    const before = await webhookRow(tx, id);
    const change = { generation: before.generation + 1, renewedAt: context.now().getTime() };
    await tx.update(webhooks).set(change).where(eq(webhooks.id, id));
    const result = { row: shown({ ...before, ...change }), generation: change.generation };
    return { result, subject: `webhook:${id}`, detail: { secret: 'renewed' } };
  });
  return withSecret(context, row, generation);
}

/** Removes a webhook with what it has sent and what waits; the audit trail keeps that it was there. */
export async function removeWebhook(context: Context, id: string): Promise<{ id: string }> {
  const verb = 'webhook.manage';
  const { program } = await authoriseIn(context, verb, placeOfWebhook, id);
  return write(context, verb, { id, removed: true }, async (tx) => {
    const { url } = await webhookRow(tx, id);
    await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id));
    await tx.delete(webhooks).where(eq(webhooks.id, id));
    return { result: { id }, subject: `webhook:${id}`, program, detail: { removed: new URL(url).host } };
  });
}
