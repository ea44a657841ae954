import { and, desc, eq } from 'drizzle-orm';
import { documentSchema, type Origin, originSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { LicenceTerms } from '../../surveys/licences/licenceFaults.ts';
import { looseItems, looseMember } from '../../surveys/loose.ts';
import type { Reader } from '../db/database.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { bankEntry } from './bankEntries.ts';
import { publishedDocument } from './publishedDocuments.ts';
import type { Questionnaire } from './questionnaireAccess.ts';

/** A published version with its document. */
export interface EarlierVersion {
  id: string;
  slug: string;
  number: number;
  sha256: string;
  /** Whose it is; null for one that comes with the product. */
  programId: string | null;
  document: QuestionnaireDocument;
}

/** What a draft is held against. */
export interface Surroundings {
  /** Published versions whose names and codes stay what they are, the newest first. */
  earlier: EarlierVersion[];
  /** What the draft is compared with: the newest of them. Null for a first version of nobody's. */
  base: EarlierVersion | null;
  /** Own versions alone. */
  latest: EarlierVersion | null;
  terms: LicenceTerms;
}

const columns = {
  id: questionnaireVersions.id,
  slug: questionnaires.slug,
  number: questionnaireVersions.number,
  sha256: questionnaireVersions.sha256,
  programId: questionnaires.programId,
};

const versions = (db: Reader) =>
  db
    .select(columns)
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id));

type Row = Omit<EarlierVersion, 'document'>;
const withDocument = async (db: Reader, row: Row): Promise<EarlierVersion> => ({
  ...row,
  document: await publishedDocument(db, row.id),
});

/** A version with whose it is; null when there is none. */
async function versionAt(db: Reader, slug: string, number: number) {
  const [row] = await versions(db).where(and(eq(questionnaires.slug, slug), eq(questionnaireVersions.number, number)));
  return row === undefined ? null : withDocument(db, row);
}

/** A programme may use its own versions, and those that come with the product. */
const mayUse = (programId: string | null, version: EarlierVersion | null): version is EarlierVersion =>
  version !== null && (version.programId === null || version.programId === programId);

/** The version a document says it was adapted from, if it is here and the same; its licence holds in every programme. */
async function sourceOf(db: Reader, document: unknown): Promise<EarlierVersion | null> {
  const named = documentSchema.shape.adaptedFrom.safeParse(looseMember(document, 'adaptedFrom'));
  if (!named.success || named.data === undefined) return null;
  const { slug, number, sha256 } = named.data;
  const found = await versionAt(db, slug, number);
  return found?.sha256 === sha256 ? found : null;
}

/** The origins that the items of a document name, by item. */
function originsIn(document: unknown): Map<string, Origin> {
  return new Map(
    looseItems(document).flatMap(({ name, item }): [string, Origin][] => {
      const origin = originSchema.safeParse(item.origin);
      return origin.success ? [[name, origin.data]] : [];
    }),
  );
}

const keyOf = ({ slug, number, item }: Origin): string => `${slug} ${number} ${item}`;

async function termsFor(
  db: Reader,
  { programId }: Questionnaire,
  latest: EarlierVersion | null,
  source: EarlierVersion | null,
  { before, after }: { before: unknown; after: unknown },
): Promise<LicenceTerms> {
  const origins = new Map([...originsIn(latest?.document), ...originsIn(before)]);
  const entries = new Map<string, ReturnType<LicenceTerms['entry']>>();
  for (const origin of [...origins.values(), ...originsIn(after).values()]) {
    const key = keyOf(origin);
    if (entries.has(key)) continue;
    const version = await versionAt(db, origin.slug, origin.number);
    entries.set(key, mayUse(programId, version) ? bankEntry(version.document, origin.item) : null);
  }
  return {
    fixed: [latest, source].flatMap((version) => (version === null ? [] : [version.document])),
    source: source === null ? null : { document: source.document, named: looseMember(before, 'adaptedFrom') },
    origins,
    entry: (origin) => entries.get(keyOf(origin)) ?? null,
  };
}

/**
 * The versions that a draft continues or was adapted from, and the terms it is under.
 * @param documents the draft as it was saved, and as it is to be; any JSON.
 */
export async function surroundingsOf(
  db: Reader,
  questionnaire: Questionnaire,
  documents: { before: unknown; after: unknown },
): Promise<Surroundings> {
  const rows = await versions(db)
    .where(eq(questionnaireVersions.questionnaireId, questionnaire.id))
    .orderBy(desc(questionnaireVersions.number));
  const own: EarlierVersion[] = [];
  for (const row of rows) own.push(await withDocument(db, row));
  const latest = own[0] ?? null;
  const source = await sourceOf(db, documents.before);
  const earlier = mayUse(questionnaire.programId, source) ? [...own, source] : own;
  const terms = await termsFor(db, questionnaire, latest, source, documents);
  return { earlier, latest, base: earlier[0] ?? null, terms };
}
