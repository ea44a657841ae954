import { and, eq } from 'drizzle-orm';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { documentSchema } from '../../surveys/document.ts';
import { type ShippedDocument, shippedDocuments } from '../../surveys/instruments/catalogue.ts';
import type { Database, Transaction } from '../db/database.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { storeComparison } from './questionnaireComparisons.ts';
import { newId } from './write.ts';

/** A shipped version stands in the database with other content than the one that comes with the product now. */
export class ShippedChanged extends Error {}

async function publish(tx: Transaction, { slug, number, document }: ShippedDocument, at: number): Promise<void> {
  const row = { id: newId(), slug, programId: null, purpose: document.purpose, createdAt: at };
  await tx.insert(questionnaires).values(row).onConflictDoNothing({ target: questionnaires.slug });
  const [owner] = await tx.select().from(questionnaires).where(eq(questionnaires.slug, slug));
  if (!owner || owner.programId !== null) throw new Error(`the slug ${slug} of a shipped questionnaire is taken`);
  const text = canonicalJson(document);
  const sha256 = sha256Hex(text);
  const { id, questionnaireId } = questionnaireVersions;
  const [stored] = await tx
    .select({ id, sha256: questionnaireVersions.sha256 })
    .from(questionnaireVersions)
    .where(and(eq(questionnaireId, owner.id), eq(questionnaireVersions.number, number)));
  if (stored?.sha256 === sha256) return;
  if (stored)
    throw new ShippedChanged(`version ${number} of ${slug} was published with other content: give the change a number`);
  const version = { id: newId(), questionnaireId: owner.id, number, document: text, sha256, publishedAt: at };
  await tx.insert(questionnaireVersions).values(version);
  const [before] = await tx
    .select({ id, document: questionnaireVersions.document })
    .from(questionnaireVersions)
    .where(and(eq(questionnaireId, owner.id), eq(questionnaireVersions.number, number - 1)));
  if (before === undefined) return;
  const base = { id: before.id, document: documentSchema.parse(JSON.parse(before.document)) };
  await storeComparison(tx, version.id, base, document);
}

/**
 * Publishes the questionnaires that come with the product, at each start; what is there already stays as it is.
 * @throws ShippedChanged when a number was published before with other content.
 */
export const publishShipped = (db: Database, now: Date): Promise<void> =>
  db.write(async (tx) => {
    for (const document of shippedDocuments) await publish(tx, document, now.getTime());
  });
