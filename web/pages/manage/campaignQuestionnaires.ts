import { instrumentOf } from '../../../surveys/instruments/catalogue.ts';
import type { Reader } from '../reader.ts';
import { currentProgram } from './currentProgram.tsx';
import { versionsOf } from './questionnaireVersions.ts';

/**
 * An instrument whose first screen promises that the team will read the answers waits, like the mode, for the page that
 * shows them: sent in another mode, it would say what is not so.
 */
export const maySend = (slug: string): boolean => instrumentOf(slug)?.about.mode !== 'shared';

/** The field of a new campaign that the address fills, with `?questionnaire=` and a short name: its newest version in force. */
export async function askedQuestionnaire(reader: Reader): Promise<Record<string, string>> {
  const slug = reader.url.searchParams.get('questionnaire');
  if (slug === null || !maySend(slug)) return {};
  const { program } = await currentProgram(reader);
  const version = (await versionsOf(reader.client, program.id)).findLast(
    (each) => each.slug === slug && each.retiredAt === null && each.purpose !== 'interview',
  );
  return version === undefined ? {} : { [`${version.purpose}VersionId`]: version.id };
}
