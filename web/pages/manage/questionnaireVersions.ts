import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import type { Text } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import { everyPage } from '../everyPage.ts';

export type TitledVersion = VersionSummary & { title: Text };

/** The title of a questionnaire as its newest version has it. */
export async function titleOf(client: Client, slug: string, number: number): Promise<Text> {
  const param = { slug, number: String(number) };
  const version = client.questionnaires[':slug'].versions[':number'].$get({ param });
  return (await unwrap<{ document: { title: Text } }>(version)).document.title;
}

/** Every published version of every questionnaire that a programme may use, retired ones included. */
export async function versionsOf(client: Client, program: string): Promise<TitledVersion[]> {
  const listed = await everyPage((query) => client.questionnaires.$get({ query: { ...query, program } }));
  const versions = await Promise.all(
    listed.map(async ({ slug, latest }) => {
      if (latest === null) return [];
      const title = await titleOf(client, slug, latest);
      const { items } = await unwrap(client.questionnaires[':slug'].versions.$get({ param: { slug } }));
      return items.map((version) => ({ ...version, title }));
    }),
  );
  return versions.flat();
}
