import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import type { Context } from '../context.ts';
import { questionnaireDrafts, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { findQuestionnaire } from './questionnaireAccess.ts';
import { decisionsInput, storeComparison } from './questionnaireComparisons.ts';
import { draftFaults } from './questionnaireDraftFaults.ts';
import { draftSurroundings, loadDraft } from './questionnaireDrafts.ts';
import type { VersionSummary } from './questionnaireVersions.ts';
import { newId, write } from './write.ts';

export const publicationInput = z.strictObject({ decisions: decisionsInput.default({}) });

/**
 * Publishes the draft as the next version, for ever, with what was decided about comparing it with the version it comes
 * from: in the same transaction, once and for all. What nobody decided stays as the rules propose, which is never milder.
 * @param revision the draft that was read, when the asker says which; null publishes the present one.
 * @throws Problem `invalid_document` with every fault, `stale_revision`, `conflict` when nothing changed since the last
 * version, or `invalid_request` for a decision that cannot be.
 */
export async function publishDraft(
  context: Context,
  slug: string,
  revision: number | null,
  { decisions }: z.infer<typeof publicationInput>,
): Promise<VersionSummary> {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.publish', slug);
  const { id: questionnaireId, purpose } = questionnaire;
  const surroundings = await draftSurroundings(context.db.read, questionnaire);
  return write(context, 'questionnaire.publish', { slug, revision, decisions }, async (tx) => {
    const draft = await loadDraft(tx, questionnaire);
    const [last] = await tx
      .select({ id: questionnaireVersions.id, number: questionnaireVersions.number })
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.questionnaireId, questionnaireId))
      .orderBy(desc(questionnaireVersions.number))
      .limit(1);
    const moved = draft.revision !== surroundings?.revision || last?.id !== surroundings.latest?.id;
    if (surroundings === null || moved || (revision !== null && revision !== draft.revision)) {
      throw new Problem('stale_revision', { revision: draft.revision });
    }
    const { document, faults } = draftFaults(draft.document, questionnaire, surroundings);
    if (document === null) throw new Problem('invalid_document', { faults });
    const { base, latest } = surroundings;
    const text = canonicalJson(document);
    const sha256 = sha256Hex(text);
    if (latest?.sha256 === sha256) throw new Problem('conflict', { field: 'document', number: latest.number });
    const row = { id: newId(), number: (last?.number ?? 0) + 1, sha256, publishedAt: context.now().getTime() };
    await tx.insert(questionnaireVersions).values({ ...row, questionnaireId, document: text });
    if (base !== null) await storeComparison(tx, row.id, base, document, decisions);
    await tx.delete(questionnaireDrafts).where(eq(questionnaireDrafts.questionnaireId, questionnaireId));
    return {
      result: { ...row, slug, purpose, retiredAt: null },
      subject: `version:${row.id}`,
      detail: { number: row.number, sha256, ...(base && { comparedWith: base.id }) },
    };
  });
}
