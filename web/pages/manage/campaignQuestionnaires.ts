import type { Reader } from '../reader.ts';
import type { TitledVersion } from './questionnaireVersions.ts';

/** The newest version in force of the questionnaire that the address names, with `?questionnaire=` and a short name. */
export function askedVersion(reader: Reader, versions: TitledVersion[]): TitledVersion | undefined {
  const slug = reader.url.searchParams.get('questionnaire');
  return versions.findLast((each) => each.slug === slug && each.retiredAt === null && each.purpose !== 'interview');
}
