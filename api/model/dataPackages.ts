import { strToU8, zipSync } from 'fflate';
import type * as z from 'zod';
import { codebookCsv } from '../../analysis/codebookCsv.ts';
import { tableCsv } from '../../analysis/csv.ts';
import { dataDictionary, frequencyTable, type PackagedPlace } from '../../analysis/dataPackage/frequencyTable.ts';
import { readMe, readScript } from '../../analysis/dataPackage/packageWords.ts';
import { agreementPoints } from '../../surveys/agreement.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { productName } from '../../surveys/product.ts';
import type { Text } from '../../surveys/text.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import { softwareVersion } from '../softwareVersion.ts';
import { isMadeUp } from './findingPictures.ts';
import { findingQuery } from './findingQuery.ts';
import { findingSource } from './findingSources.ts';
import { releaseFingerprint } from './fingerprints.ts';
import { judgeItems } from './gatedReleases.ts';
import { findReleasedCampaign } from './releasedCampaigns.ts';

export const packageQuery = findingQuery.pick({ program: true, campaign: true });

/** The words of a code as the questionnaire has them. */
const labels =
  ({ sections }: QuestionnaireDocument) =>
  (name: string, code: number | string): Text => {
    const item = sections.flatMap(({ items }) => items).find((one) => one.name === name);
    const points: readonly { value: number; label: Text }[] =
      item?.kind === 'rating' ? item.points : item?.kind === 'agreement' ? agreementPoints : [];
    const option = item?.kind === 'single' ? item.options.find((one) => one.code === code) : undefined;
    const label = option?.label ?? points.find(({ value }) => value === code)?.label;
    return label ?? { fr: String(code), en: String(code) };
  };

/** Readable by R and by spreadsheets alike. */
const files = (texts: Record<string, string>): Uint8Array<ArrayBuffer> => {
  const bytes = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  // One date for all files: the same release gives the same bytes.
  return new Uint8Array(zipSync(bytes, { mtime: new Date(2000, 0, 1) }));
};

/**
 * Everything of a released campaign that may leave the gate, for researchers: counts by institution and side, code book and a
 * script that reads them. Never rows of people (docs/decisions/0007).
 * @throws Problem `unauthenticated`, `forbidden`, `not_found` (noun `release` when nothing is released).
 */
export async function packageCampaign(
  context: Context,
  query: z.infer<typeof packageQuery>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { program } = query;
  authorise(context, 'finding.package', { program });
  const released = await findReleasedCampaign(context.db.read, { program }, findingQuery.parse(query));
  const source = await findingSource(context.db.read, released, context.now());
  await judgeItems(source);
  const unnamed = { fr: '', en: '' };
  const places: PackagedPlace[] = [
    { id: program, scope: { level: 'program' }, name: source.names.get(program) ?? unnamed },
    ...source.hierarchy.institutions.map(({ id }) => ({
      ...{ id, scope: { level: 'institution' as const, id } },
      name: source.names.get(id) ?? unnamed,
    })),
  ];
  const { experience, layout, document, release, sha256 } = source;
  const { name } = released.campaign;
  const facts = {
    campaign: `${name.en} · ${name.fr} (${released.campaign.id})`,
    release: `${release.number}, ${release.releasedOn}`,
    fingerprint: releaseFingerprint(context.config, { id: release.id, sha256 }),
    software: `${productName} ${softwareVersion}`,
    madeUp: await isMadeUp(context, program),
  };
  return files({
    'README.txt': readMe(facts),
    'frequencies.csv': tableCsv(frequencyTable({ experience, layout, places, labelOf: labels(document) }), 'en'),
    'dictionary.csv': tableCsv(dataDictionary(), 'en'),
    'codebook.csv': codebookCsv(document),
    'read.R': readScript,
  });
}
