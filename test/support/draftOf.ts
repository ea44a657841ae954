import type { DocumentSource } from '../../surveys/document.ts';
import type { ManagedSite } from './managedSite.ts';

/** Saves a document as the draft of a new questionnaire of the site's programme. @returns the cookie of its author. */
export async function draftOf(site: ManagedSite, slug: string, document: DocumentSource): Promise<string> {
  const as = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  const created = await site.app.api('/questionnaires', {
    ...{ method: 'POST', as, body: { programId: site.sample.programId, slug, purpose: 'experience' } },
  });
  const saved = await site.app.api(`/questionnaires/${slug}/draft`, {
    ...{ method: 'PUT', as, body: { ...document, slug }, headers: { 'if-match': `"${created.body.revision ?? 1}"` } },
  });
  if (saved.status !== 200) throw new Error(`draft not saved: ${JSON.stringify(saved.body)}`);
  return as;
}

/** The same, published as version 1. */
export async function versionOf(site: ManagedSite, slug: string, document: DocumentSource): Promise<void> {
  const as = await draftOf(site, slug, document);
  const published = await site.app.api(`/questionnaires/${slug}/publish`, { method: 'POST', as });
  if (published.status !== 201) throw new Error(`not published: ${JSON.stringify(published.body)}`);
}
