import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Database } from '../../../api/db/database.ts';
import { importResponses } from '../../../api/import/importResponses.ts';
import type { ImportReport } from '../../../api/import/importRows.ts';
import { type ImportMap, importMapSchema } from '../../../api/import/map.ts';
import { publishQuestionnaire } from '../../../api/import/publishQuestionnaire.ts';
import { closeAt } from '../../support/closing.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';

/** Writes a file to import, kept until the end of the file of tests; `.gz` packs it. */
export function csvFile(content: string | Buffer, ending = '.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  closeAt('file', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `file${ending}`);
  writeFileSync(file, ending.endsWith('.gz') ? gzipSync(content) : content);
  return file;
}

const same = (words: string) => ({ fr: words, en: words });

/** A map that makes programme, institutions, teams and campaign on the sample questionnaire. */
export const sampleMap = (changes: Record<string, unknown> = {}): ImportMap =>
  importMapSchema.parse({
    campaign: {
      create: {
        program: { slug: 'imported', name: same('Imported'), description: same('') },
        questionnaire: { slug: 'sample-experience', version: 1 },
        name: same('Imported wave'),
        wave: 'end',
      },
    },
    team: {
      column: 'team',
      create: {
        institutionColumn: 'place',
        teamName: same('Team {team} of {institution}'),
        institutionName: same('Place {institution}'),
        institutionKind: 'hospital',
        region: 'Estrie',
        level: 'clinical',
        continuum: 'partnership',
      },
    },
    side: { column: 'who', values: { p: 'patient_side', s: 'professional_side' } },
    items: {
      heard: { column: 'heard', missing: { '9': 'dont_know', '': 'skipped' } },
      useful: { column: 'useful', codes: { low: 1, high: 5 }, missing: { na: 'not_applicable' } },
      remark: { column: 'remark' },
    },
    ...changes,
  });

export const heading = 'team,place,who,heard,useful,remark';

/** Publishes the sample questionnaire and imports lines under the heading. */
export async function importLines(
  db: Database,
  lines: string[],
  options: { map?: ImportMap; heading?: string; file?: string } = {},
): Promise<ImportReport> {
  await publishQuestionnaire(db, sampleExperience, 0);
  const file = options.file ?? csvFile(`${[options.heading ?? heading, ...lines].join('\n')}\n`);
  return importResponses({ db, file, map: options.map ?? sampleMap(), now: () => new Date(0) });
}
