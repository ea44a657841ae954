import { eq } from 'drizzle-orm';
import type { FindingContext } from '../../analysis/findings/context.ts';
import { inBoth, quoted } from '../../analysis/format.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { questionnaireVersions } from '../db/schema/questionnaires.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { type GatedRelease, gatedRelease } from './gatedReleases.ts';
import { hierarchyOf, type NamedHierarchy } from './hierarchies.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';

/** What figures from a release are made of, with the words that go with them. */
export interface FindingSource extends GatedRelease, NamedHierarchy {
  /** Place, moment and questionnaire of a figure about a scope. */
  contextOf(scope: Scope, of: 'experience' | 'demographics'): FindingContext;
}

interface VersionName {
  name: string;
  title: Text;
}

/** Names of versions, per database: a published version never changes, so one that is here is right for ever. */
const namesOfVersions = new WeakMap<Reader, RecentlyUsed<Promise<VersionName[]>>>();

async function readVersionNames(db: Reader, id: string, document: QuestionnaireDocument): Promise<VersionName[]> {
  const rows = await db
    .select({ number: questionnaireVersions.number })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.id, id));
  return rows.map(({ number }) => ({
    name: `${document.slug} ${number}`,
    title: inBoth((language) => `${quoted(document.title[language], language)}, version ${number}`),
  }));
}

/** What a version is called: by its short name and number, and as readers know it, by its title and number. */
async function versionNames(db: Reader, id: string | null, document: QuestionnaireDocument | undefined) {
  if (id === null || document === undefined) return [];
  const kept = namesOfVersions.get(db) ?? recentlyUsed(100);
  namesOfVersions.set(db, kept);
  return kept.get(id, () => readVersionNames(db, id, document));
}

const places = new WeakMap<Reader, RecentlyUsed<Promise<NamedHierarchy>>>();

/** Names of places may change: they are read again after this long, in milliseconds. */
export const namesKeptFor = 10 * 60_000;

/** The gated figures of a release with the places and questionnaires they speak of. */
export async function findingSource(db: Reader, released: ReleasedCampaign, now: Date): Promise<FindingSource> {
  const { id, programId, wave, opensOn, closesOn, experienceVersionId, demographicsVersionId } = released.campaign;
  const kept = places.get(db) ?? recentlyUsed(24);
  places.set(db, kept);
  const moment = Math.floor(now.getTime() / namesKeptFor);
  const named = await kept.get(`${id} ${moment}`, () => hierarchyOf(db, programId, id));
  const gated = await gatedRelease(db, released, named.hierarchy);
  const versions = {
    experience: await versionNames(db, experienceVersionId, gated.document),
    demographics: await versionNames(db, demographicsVersionId, gated.demographics?.document),
  };
  const { releasedOn } = gated.release;
  const to = closesOn !== null && closesOn < releasedOn ? closesOn : releasedOn;
  return {
    ...gated,
    ...named,
    contextOf: (scope, of) => ({
      scope,
      scopeName: named.names.get(scope.level === 'program' ? programId : scope.id) ?? { fr: '', en: '' },
      period: opensOn === null || opensOn > to ? null : { from: opensOn, to },
      wave,
      release: gated.release,
      questionnaireVersions: versions[of].map(({ name }) => name),
      questionnaireTitles: versions[of].map(({ title }) => title),
    }),
  };
}
