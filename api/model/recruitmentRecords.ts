import { count, eq } from 'drizzle-orm';
import * as z from 'zod';
import { parseResponse } from '../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { institutions } from '../db/schema/organization.ts';
import { recruitmentCollections, recruitmentLinks, recruitmentRecords } from '../db/schema/recruitment.ts';
import { Problem } from '../problem.ts';
import { hierarchyOf } from './hierarchies.ts';
import { placeOfCampaign } from './places.ts';
import { findCollection } from './recruitment.ts';
import { questionsOf } from './recruitmentQuestions.ts';
import { write } from './write.ts';

const given = {
  /** 16 random bytes in base64url, made with the form: a second press of the button is the same record. */
  key: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  answers: z.record(z.string(), z.unknown()).default({}),
  missing: z.record(z.string(), z.unknown()).default({}),
};
export const ownRecordInput = z.strictObject(given);
export const recordInput = z.strictObject({
  ...given,
  institutionId: z.string().max(100),
  side: z.enum(sides),
});

/** Records of one collection; beyond, somebody is playing with a link. */
const mostRecords = 20_000;

/** What somebody with a link is asked. */
export interface RecruitmentForm {
  stage: 'applied' | 'selected';
  side: Side;
  institution: Text;
  document: QuestionnaireDocument;
  /** False when the collection is closed. */
  open: boolean;
}

export interface NewRecord {
  key: string;
  institutionId: string;
  side: Side;
  content: ResponseContent;
}

/** Reads the answers of a record. @throws Problem `invalid_answers` with every fault. */
export function contentOf(
  document: QuestionnaireDocument,
  side: Side,
  raw: { answers?: unknown; missing?: unknown },
): ResponseContent {
  const parsed = parseResponse(document, side, raw);
  if (!parsed.ok) throw new Problem('invalid_answers', { faults: parsed.faults });
  return parsed.content;
}

/** @throws Problem `wrong_state` once the collection is closed, `too_many_requests` when it is full. */
export async function insertRecords(tx: Transaction, collectionId: string, records: NewRecord[]): Promise<number> {
  const { closedOn } = await findCollection(tx, collectionId);
  if (closedOn !== null) throw new Problem('wrong_state', { state: 'closed' });
  const of = eq(recruitmentRecords.collectionId, collectionId);
  const [known] = await tx.select({ n: count() }).from(recruitmentRecords).where(of);
  if ((known?.n ?? 0) + records.length > mostRecords) throw new Problem('too_many_requests');
  let added = 0;
  for (const { key, ...record } of records) {
    const stored = await tx
      .insert(recruitmentRecords)
      .values({ recordKey: Buffer.from(key, 'base64url'), collectionId, ...record })
      .onConflictDoNothing()
      .returning({ side: recruitmentRecords.side });
    added += stored.length;
  }
  return added;
}

async function linkOf(db: Reader, code: string) {
  const [row] = await db
    .select({ link: recruitmentLinks, collection: recruitmentCollections, institution: institutions.name })
    .from(recruitmentLinks)
    .innerJoin(recruitmentCollections, eq(recruitmentLinks.collectionId, recruitmentCollections.id))
    .innerJoin(institutions, eq(recruitmentLinks.institutionId, institutions.id))
    .where(eq(recruitmentLinks.code, code));
  if (!row) throw new Problem('unknown_code');
  return row;
}

/** What a link asks. Needs no sign-in. @throws Problem `unknown_code`. */
export async function readRecruitmentForm({ db }: Context, code: string): Promise<RecruitmentForm> {
  const { link, collection, institution } = await linkOf(db.read, code);
  const document = await questionsOf(db.read, collection.versionId);
  const stage = collection.stage === 'selected' ? 'selected' : 'applied';
  return { stage, side: link.side, institution, document, open: collection.closedOn === null };
}

/**
 * Takes in a record by a link: nothing of it leads to a person, and no event with a time is written.
 * @throws Problem `unknown_code`, `invalid_answers`, `wrong_state`, `too_many_requests`.
 */
export async function addOwnRecord(
  context: Context,
  code: string,
  { key, ...raw }: z.infer<typeof ownRecordInput>,
): Promise<{ received: true }> {
  const { link, collection } = await linkOf(context.db.read, code);
  const document = await questionsOf(context.db.read, collection.versionId);
  const content = contentOf(document, link.side, raw);
  const { collectionId, institutionId, side } = link;
  await context.db.write((tx) => insertRecords(tx, collectionId, [{ key, institutionId, side, content }]));
  return { received: true };
}

/**
 * Enters a record from a sheet that came back. The audit says that one was entered, and nothing of what it says.
 * @throws Problem `not_found` for an institution that the campaign does not reach; `invalid_answers`, `wrong_state`.
 */
export async function addRecord(
  context: Context,
  id: string,
  input: z.infer<typeof recordInput>,
): Promise<{ received: true }> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const collection = await findCollection(context.db.read, id);
  const { program } = await placeOfCampaign(context.db.read, collection.campaignId);
  const { key, institutionId, side, ...raw } = input;
  authorise(context, 'recruitment.enter', { program, institution: institutionId });
  const { hierarchy } = await hierarchyOf(context.db.read, program, collection.campaignId);
  if (!hierarchy.institutions.some((known) => known.id === institutionId))
    throw new Problem('not_found', { noun: 'institution' });
  const content = contentOf(await questionsOf(context.db.read, collection.versionId), side, raw);
  // The record's own key makes a second press harmless; a kept reply would tie it to a moment.
  return write({ ...context, idempotencyKey: null }, 'recruitment.enter', { id }, async (tx) => {
    await insertRecords(tx, id, [{ key, institutionId, side, content }]);
    const detail = { stage: collection.stage, records: 1 };
    return { result: { received: true as const }, subject: `campaign:${collection.campaignId}`, detail };
  });
}
