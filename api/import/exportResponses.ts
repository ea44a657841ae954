import type { Writable } from 'node:stream';
import { contextColumns } from '../../surveys/codebook.ts';
import { writeResponse } from '../../surveys/exchange/fhir/writeResponse.ts';
import type { Database } from '../db/database.ts';
import { type CampaignVersion, versionOfCampaign } from './campaignVersion.ts';
import { csvLine } from './csvLine.ts';
import { answerableItems, itemCells, itemHeading } from './itemCells.ts';
import { byId, type NameOf } from './placeNames.ts';
import { type StoredRow, storedRows } from './storedRows.ts';
import { writtenLines } from './writtenLines.ts';

export interface ExportOptions {
  db: Database;
  campaignId: string;
  out: Writable;
  /** CSV when it is left out. */
  format?: 'csv' | 'fhir';
  /** What stands for teams and institutions, in CSV. */
  nameOf?: NameOf;
}

/** How a format begins, and what it makes of a response. */
interface Lines {
  heading: string;
  lineOf: (row: StoredRow) => string;
}

/** What a response holds beside its answers, outside anonymous mode; last, so that the other columns stand as ever. */
const ownColumns = ['collection_mode', 'pairing'];
const ownCells = ({ collectionMode, pairing }: StoredRow): string[] => [
  collectionMode ?? '',
  pairing?.toString('hex') ?? '',
];

function csvLines({ document, anonymous }: CampaignVersion, nameOf: NameOf): Lines {
  const items = answerableItems(document);
  return {
    heading: csvLine([...contextColumns, ...itemHeading(items), ...(anonymous ? [] : ownColumns)]),
    lineOf: (row) => {
      const { teamId, institutionId, side, content } = row;
      const cells = [nameOf(teamId), nameOf(institutionId), side, ...itemCells(items, content)];
      return csvLine([...cells, ...(anonymous ? [] : ownCells(row))]);
    },
  };
}

const fhirLines = ({ document, number }: CampaignVersion): Lines => ({
  heading: '',
  lineOf: (row) => `${JSON.stringify(writeResponse(document, number, row))}\n`,
});

/**
 * Writes a campaign's responses in UTF-8. CSV: team, institution, side, and for each item its stored code and, in a column of
 * its own, why there is none; outside anonymous mode also how it was answered and the hash of the code that pairs waves; a text
 * that a spreadsheet would run begins with an apostrophe. FHIR: one QuestionnaireResponse a line. Row-level answers: for the
 * operator of the database, never behind the web.
 * @returns The number of responses written.
 * @throws ImportRefused for an unknown campaign.
 */
export async function exportResponses(options: ExportOptions): Promise<number> {
  const { db, campaignId, out, format = 'csv', nameOf = byId } = options;
  const version = await versionOfCampaign(db.read, campaignId);
  const { heading, lineOf } = format === 'csv' ? csvLines(version, nameOf) : fhirLines(version);
  return writtenLines(out, heading, storedRows(db, campaignId), lineOf);
}
