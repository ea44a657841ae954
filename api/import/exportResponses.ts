import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { disarmed } from '../../analysis/csv.ts';
import { contextColumns, missingColumn } from '../../surveys/codebook.ts';
import type { AnswerableItem } from '../../surveys/document.ts';
import { type PlacedResponse, writeResponse } from '../../surveys/exchange/fhir/writeResponse.ts';
import { isAnswerable } from '../../surveys/form.ts';
import type { Database } from '../db/database.ts';
import { type CampaignVersion, versionOfCampaign } from './campaignVersion.ts';
import { csvLine } from './csvLine.ts';
import { storedRows } from './storedRows.ts';

export interface ExportOptions {
  db: Database;
  campaignId: string;
  out: Writable;
  /** CSV when it is left out. */
  format?: 'csv' | 'fhir';
}

/** How a format begins, and what it makes of a response. */
interface Lines {
  heading: string;
  lineOf: (row: PlacedResponse) => string;
}

const isWritten = ({ kind }: AnswerableItem): boolean => kind === 'short_text' || kind === 'long_text';

function fieldsOf(answerable: AnswerableItem[], { teamId, institutionId, side, content }: PlacedResponse): string[] {
  const items = answerable.flatMap((item) => {
    const value = content.answers[item.name];
    const text = value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value);
    return [isWritten(item) ? disarmed(text) : text, content.missing[item.name] ?? ''];
  });
  return [teamId, institutionId, side, ...items];
}

function csvLines({ document: { sections } }: CampaignVersion): Lines {
  const items = sections.flatMap((section) => section.items.filter(isAnswerable));
  return {
    heading: csvLine([...contextColumns, ...items.flatMap(({ name }) => [name, missingColumn(name)])]),
    lineOf: (row) => csvLine(fieldsOf(items, row)),
  };
}

const fhirLines = ({ document, number }: CampaignVersion): Lines => ({
  heading: '',
  lineOf: (row) => `${JSON.stringify(writeResponse(document, number, row))}\n`,
});

/**
 * Writes a campaign's responses in UTF-8. CSV: team, institution, side, and for each item its stored code and, in a
 * column of its own, why there is none; a text that a spreadsheet would run begins with an apostrophe. FHIR: one
 * QuestionnaireResponse a line. Row-level answers: for the operator of the database, never behind the web.
 * @returns The number of responses written.
 * @throws ImportRefused for an unknown campaign.
 */
export async function exportResponses({ db, campaignId, out, format = 'csv' }: ExportOptions): Promise<number> {
  const version = await versionOfCampaign(db.read, campaignId);
  const { heading, lineOf } = format === 'csv' ? csvLines(version) : fhirLines(version);
  let rows = 0;
  const lines = async function* () {
    yield heading;
    for await (const row of storedRows(db, campaignId)) {
      rows += 1;
      yield lineOf(row);
    }
  };
  await pipeline(lines, out, { end: out !== process.stdout });
  return rows;
}
