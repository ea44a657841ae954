import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { productKinds } from '../../analysis/ledger/products.ts';
import { textSchema } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { productRecommendations, teamProducts } from '../db/schema/products.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { Problem } from '../problem.ts';
import { daySchema } from './fields.ts';
import { placeOfTeam } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

const httpsLink = z
  .string()
  .trim()
  .max(500)
  .refine((text) => URL.canParse(text) && /^https:\/\/[^\s"<>@]+$/i.test(text), 'must be an https address');

export const productFields = z.strictObject({
  title: textSchema.refine(({ fr, en }) => `${fr}${en}`.trim() !== '', 'must be written in a language at least'),
  kind: z.enum(productKinds),
  link: httpsLink.nullable().default(null),
  finishedOn: daySchema,
  /** Of the team. */
  recommendations: z.array(z.string().max(100)).max(50).default([]),
  /** Shown on the public page of the institution, where that is open. */
  published: z.boolean().default(false),
});
export type ProductInput = z.infer<typeof productFields>;
export type Product = typeof teamProducts.$inferSelect & { recommendations: string[] };

type Selecting = Pick<Reader, 'select'>;

async function productsOf(db: Selecting, where: ReturnType<typeof eq>): Promise<Product[]> {
  const rows = await db
    .select()
    .from(teamProducts)
    .where(where)
    .orderBy(desc(teamProducts.finishedOn), desc(teamProducts.id));
  const ids = rows.map(({ id }) => id);
  const links = await db.select().from(productRecommendations).where(inArray(productRecommendations.productId, ids));
  return rows.map((row) => ({
    ...row,
    recommendations: links.filter(({ productId }) => productId === row.id).map((link) => link.recommendationId),
  }));
}

async function placeOfProduct(db: Selecting, id: string): Promise<Required<Place>> {
  const [row] = await db.select({ team: teamProducts.teamId }).from(teamProducts).where(eq(teamProducts.id, id));
  if (row === undefined) throw new Problem('not_found', { noun: 'product' });
  return placeOfTeam(db, row.team);
}

/** What a team made, the newest first. */
export async function listProducts(context: Context, teamId: string): Promise<{ items: Product[] }> {
  await authoriseIn(context, 'team.read', placeOfTeam, teamId);
  return { items: await productsOf(context.db.read, eq(teamProducts.teamId, teamId)) };
}

/** @throws Problem `invalid_request` for a day to come, or a recommendation of another team. */
async function assertFits(tx: Transaction, { now }: Context, teamId: string, input: ProductInput): Promise<void> {
  const faults: { path: string; message: string }[] = [];
  if (input.finishedOn > dayOf(now().getTime()))
    faults.push({ path: 'finishedOn', message: 'must not be after today' });
  const { recommendationId, teamId: ofTeam } = recommendationStates;
  const known = await tx
    .select({ id: recommendationId })
    .from(recommendationStates)
    .where(and(eq(ofTeam, teamId), inArray(recommendationId, input.recommendations)));
  if (known.length !== new Set(input.recommendations).size)
    faults.push({ path: 'recommendations', message: 'must be of this team' });
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'json', faults });
}

async function linkTo(tx: Transaction, productId: string, recommendations: string[]): Promise<void> {
  await tx.delete(productRecommendations).where(eq(productRecommendations.productId, productId));
  const links = [...new Set(recommendations)].map((recommendationId) => ({ productId, recommendationId }));
  if (links.length > 0) await tx.insert(productRecommendations).values(links);
}

export async function addProduct(context: Context, teamId: string, input: ProductInput): Promise<Product> {
  const verb = 'team.update';
  await authoriseIn(context, verb, placeOfTeam, teamId);
  return write(context, verb, { teamId, product: input }, async (tx) => {
    await assertFits(tx, context, teamId, input);
    const { recommendations, ...fields } = input;
    const row = { id: newId(), teamId, ...fields, createdAt: context.now().getTime() };
    await tx.insert(teamProducts).values(row);
    await linkTo(tx, row.id, recommendations);
    const detail = { product: row.id, published: row.published };
    return { result: { ...row, recommendations }, subject: `team:${teamId}`, detail };
  });
}

export async function changeProduct(context: Context, id: string, input: ProductInput): Promise<Product> {
  const verb = 'team.update';
  const { team } = await authoriseIn(context, verb, placeOfProduct, id);
  return write(context, verb, { id, product: input }, async (tx) => {
    await assertFits(tx, context, team, input);
    const { recommendations, ...fields } = input;
    const [row] = await tx.update(teamProducts).set(fields).where(eq(teamProducts.id, id)).returning();
    if (row === undefined) throw new Problem('not_found', { noun: 'product' });
    await linkTo(tx, id, recommendations);
    const detail = { product: id, published: row.published };
    return { result: { ...row, recommendations }, subject: `team:${team}`, detail };
  });
}

/** Takes a product off every page. */
export async function removeProduct(context: Context, id: string): Promise<{ id: string }> {
  const verb = 'team.update';
  const { team } = await authoriseIn(context, verb, placeOfProduct, id);
  return write(context, verb, { id, product: 'removed' }, async (tx) => {
    await linkTo(tx, id, []);
    await tx.delete(teamProducts).where(eq(teamProducts.id, id));
    return { result: { id }, subject: `team:${team}`, detail: { product: id, takenAway: true } };
  });
}
