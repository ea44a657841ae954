import type { Language } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import type { Choice } from '../../parts/choiceFields.tsx';
import { everyPage } from '../everyPage.ts';

/** The other recommendations of the team: those that can take the place of one. */
export async function successorsOf(
  client: Client,
  { id, teamId, program }: { id: string; teamId: string; program: string },
  language: Language,
): Promise<Choice[]> {
  const all = await everyPage((query) => client.recommendations.$get({ query: { ...query, program, team: teamId } }));
  return all
    .filter((other) => other.id !== id)
    .map(({ id: value, title }) => ({ value, label: title[language] || title.fr || title.en }));
}
