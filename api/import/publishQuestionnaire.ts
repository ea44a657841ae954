import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { refusals } from '../../surveys/comparison/refusals.ts';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Database } from '../db/database.ts';
import { auditEvents } from '../db/schema/audit.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { storeComparison } from '../model/questionnaireComparisons.ts';

export interface PublishedVersion {
  slug: string;
  number: number;
  sha256: string;
  /** False when the same document was published before: nothing was written. */
  isNew: boolean;
}

/** The slug belongs to a questionnaire for another purpose: its versions could never be compared. */
export class PurposeDiffers extends Error {}

/** The document gives names or codes of earlier versions another meaning; the message says which. */
export class ChangesAnswers extends Error {}

/**
 * Publishes a validated document as the next version of its questionnaire, which is made if it is not there. The same
 * document published again changes nothing.
 * @param at Milliseconds since the epoch.
 * @throws PurposeDiffers
 * @throws ChangesAnswers
 */
export function publishQuestionnaire(
  db: Database,
  document: QuestionnaireDocument,
  at: number,
): Promise<PublishedVersion> {
  const { slug, purpose } = document;
  const canonical = canonicalJson(document);
  const sha256 = sha256Hex(canonical);
  return db.write(async (tx) => {
    const [known] = await tx.select().from(questionnaires).where(eq(questionnaires.slug, slug));
    if (known !== undefined && known.purpose !== purpose) throw new PurposeDiffers(`${slug} is about ${known.purpose}`);
    const id = known?.id ?? randomUUID();
    if (known === undefined) await tx.insert(questionnaires).values({ id, slug, purpose, createdAt: at });
    const [same] = await tx
      .select({ number: questionnaireVersions.number })
      .from(questionnaireVersions)
      .where(and(eq(questionnaireVersions.questionnaireId, id), eq(questionnaireVersions.sha256, sha256)));
    if (same !== undefined) return { slug, number: same.number, sha256, isNew: false };
    const rows = await tx
      .select()
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.questionnaireId, id))
      .orderBy(desc(questionnaireVersions.number));
    const earlier = rows.map((row) => ({ ...row, document: documentSchema.parse(JSON.parse(row.document)) }));
    const [last] = earlier;
    const refused = refusals(
      document,
      earlier.map((row) => row.document),
    );
    if (refused.length > 0) throw new ChangesAnswers(refused.map(({ path, code }) => `${path}: ${code}`).join('\n'));
    const number = (last?.number ?? 0) + 1;
    const version = { id: randomUUID(), questionnaireId: id, number, document: canonical, sha256, publishedAt: at };
    await tx.insert(questionnaireVersions).values(version);
    if (last !== undefined) await storeComparison(tx, version.id, last, document);
    await tx.insert(auditEvents).values({
      id: randomUUID(),
      at,
      verb: 'questionnaire.publish',
      subject: `questionnaireVersion:${version.id}`,
      detail: { slug, number },
    });
    return { slug, number, sha256, isNew: true };
  });
}
