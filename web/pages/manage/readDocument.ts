import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { unwrap } from '../../client.ts';
import type { Turn } from './formPage.tsx';

/** A document that is read on a page of its own: a published version, or what was last saved of a draft. */
export interface ReadDocument {
  slug: string;
  /** The address of the page it belongs to, `/questionnaires/…/versions/1` or `…/draft`. */
  home: string;
  /** Null for a draft whose shape is so wrong that it cannot be read. */
  document: QuestionnaireDocument | null;
  state: { number: number; sha256: string } | { revision: number };
}

export interface ReadVersion extends ReadDocument {
  document: QuestionnaireDocument;
  state: { number: number; sha256: string };
}

/** The published version that the address names. */
export async function readVersion({ reader, param }: Turn): Promise<ReadVersion> {
  const [slug, number] = [param('slug'), param('number')];
  const version = await unwrap<VersionSummary & { document: unknown }>(
    reader.client.questionnaires[':slug'].versions[':number'].$get({ param: { slug, number } }),
  );
  return {
    slug,
    home: `/questionnaires/${slug}/versions/${version.number}`,
    document: documentSchema.parse(version.document),
    state: { number: version.number, sha256: version.sha256 },
  };
}

/** The saved draft of the questionnaire that the address names. */
export async function readDraft({ reader, param }: Turn): Promise<ReadDocument> {
  const slug = param('slug');
  const draft = await unwrap<{ revision: number; document: unknown }>(
    reader.client.questionnaires[':slug'].draft.$get({ param: { slug } }),
  );
  return {
    slug,
    home: `/questionnaires/${slug}/draft`,
    document: validateDocument(draft.document).draft,
    state: { revision: draft.revision },
  };
}
