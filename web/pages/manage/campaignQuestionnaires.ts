import { instrumentOf } from '../../../surveys/instruments/catalogue.ts';
import type { Reader } from '../reader.ts';
import { currentProgram } from './currentProgram.tsx';
import { versionsOf } from './questionnaireVersions.ts';

/**
 * The fields of a new campaign that the address fills, with `?questionnaire=` and a short name: its newest version in force,
 * and the mode that its first screen promises where that is not the usual one.
 */
export async function askedQuestionnaire(reader: Reader): Promise<Record<string, string>> {
  const slug = reader.url.searchParams.get('questionnaire');
  if (slug === null) return {};
  const { program } = await currentProgram(reader);
  const version = (await versionsOf(reader.client, program.id)).findLast(
    (each) => each.slug === slug && each.retiredAt === null && each.purpose !== 'interview',
  );
  if (version === undefined) return {};
  const shared = instrumentOf(slug)?.about.mode === 'shared';
  return { [`${version.purpose}VersionId`]: version.id, ...(shared ? { mode: 'shared', wave: 'midpoint' } : {}) };
}
