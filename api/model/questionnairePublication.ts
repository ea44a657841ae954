import { desc, eq } from 'drizzle-orm';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { validateDocument } from '../../surveys/validation.ts';
import type { Context } from '../context.ts';
import { questionnaireDrafts, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { findQuestionnaire } from './questionnaireAccess.ts';
import { draftFaults, loadDraft } from './questionnaireDrafts.ts';
import type { VersionSummary } from './questionnaireVersions.ts';
import { newId, write } from './write.ts';

/**
 * Publishes the draft as the next version, for ever.
 * @param revision the draft that was read, when the asker says which; null publishes the present one.
 * @throws Problem `invalid_document` with every fault, `stale_revision`, or `conflict` when nothing changed since the
 * last version.
 */
export async function publishDraft(context: Context, slug: string, revision: number | null): Promise<VersionSummary> {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.publish', slug);
  const { id: questionnaireId, purpose } = questionnaire;
  return write(context, 'questionnaire.publish', { slug, revision }, async (tx) => {
    const draft = await loadDraft(tx, questionnaire);
    if (revision !== null && revision !== draft.revision) {
      throw new Problem('stale_revision', { revision: draft.revision });
    }
    const faults = draftFaults(draft, purpose);
    const { document } = validateDocument(draft.document);
    if (document === null || faults.length > 0) throw new Problem('invalid_document', { faults });
    const text = canonicalJson(document);
    const sha256 = sha256Hex(text);
    const [last] = await tx
      .select({ number: questionnaireVersions.number, sha256: questionnaireVersions.sha256 })
      .from(questionnaireVersions)
      .where(eq(questionnaireVersions.questionnaireId, questionnaireId))
      .orderBy(desc(questionnaireVersions.number))
      .limit(1);
    if (last?.sha256 === sha256) throw new Problem('conflict', { field: 'document', number: last.number });
    const row = { id: newId(), number: (last?.number ?? 0) + 1, sha256, publishedAt: context.now().getTime() };
    await tx.insert(questionnaireVersions).values({ ...row, questionnaireId, document: text });
    await tx.delete(questionnaireDrafts).where(eq(questionnaireDrafts.questionnaireId, questionnaireId));
    return {
      result: { ...row, slug, purpose, retiredAt: null },
      subject: `version:${row.id}`,
      detail: { number: row.number, sha256 },
    };
  });
}
