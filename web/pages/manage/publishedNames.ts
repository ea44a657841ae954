import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { type Client, unwrap } from '../../client.ts';
import type { PublishedNames } from './editorData.ts';

/** Everything ever published under the slug of a questionnaire. */
export async function publishedNames(client: Client, slug: string): Promise<PublishedNames> {
  const { items: versions } = await unwrap(client.questionnaires[':slug'].versions.$get({ param: { slug } }));
  const read = versions.map(async ({ number }) => {
    const param = { slug, number: String(number) };
    const version = client.questionnaires[':slug'].versions[':number'].$get({ param });
    return openDraft((await unwrap<{ document: unknown }>(version)).document).draft;
  });
  const documents = (await Promise.all(read)).filter((draft) => draft !== null);
  const sections = documents.flatMap((draft) => draft.sections);
  const items: PublishedNames['items'] = {};
  for (const { name, options = [] } of sections.flatMap((section) => section.items)) {
    items[name] = [...new Set([...(items[name] ?? []), ...options.map(({ code }) => code)])];
  }
  return {
    items,
    sections: [...new Set(sections.map(({ name }) => name))],
    scales: [...new Set(documents.flatMap(({ scales }) => scales.map(({ name }) => name)))],
  };
}
