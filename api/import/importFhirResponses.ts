import { parseResponse } from '../../surveys/answers.ts';
import { responseReader } from '../../surveys/exchange/fhir/readResponse.ts';
import type { Database } from '../db/database.ts';
import { type CampaignVersion, versionOfCampaign } from './campaignVersion.ts';
import { addFault, type FaultList, type ImportFault } from './fault.ts';
import { type ImportReport, importRows } from './importRows.ts';
import { type JsonLine, jsonLines } from './jsonLines.ts';
import type { ReadRow } from './rowReader.ts';
import { existingCampaign, type ImportTarget } from './target.ts';

export interface FhirImportOptions {
  db: Database;
  /** Path of the file: one QuestionnaireResponse a line; `.gz` is unpacked on the way. */
  file: string;
  /** The campaign that takes the responses: anonymous, open, closing or closed. */
  campaignId: string;
  now: () => Date;
}

/** Reads the lines of a file against the campaign's version and teams, as a response sent by a person is. */
function lineReader({ document, number }: CampaignVersion, { teams }: ImportTarget): (line: JsonLine) => ReadRow {
  const readResponse = responseReader(document, number);
  return ({ line, value }) => {
    const fault = (column: string | null, code: ImportFault['code'], params: ImportFault['params'] = {}) => ({
      ...{ line, column, code, params },
    });
    const read = readResponse(value);
    if ('faults' in read) return { row: null, faults: read.faults.map(({ item, code }) => fault(item, code)) };
    const { team, side, answers, missing, complete } = read;
    if (teams !== null && !teams.has(team)) return { row: null, faults: [fault(null, 'unknown_team')] };
    const parsed = parseResponse(document, side, { answers, missing }, { complete });
    if (parsed.ok) return { row: { team, institution: null, side, content: parsed.content }, faults: [] };
    return { row: null, faults: parsed.faults.map(({ item, code, params }) => fault(item, code, params)) };
  };
}

async function* readRows(file: string, read: (line: JsonLine) => ReadRow, faults: FaultList): AsyncGenerator<ReadRow> {
  let lines = 0;
  for await (const line of jsonLines(file, (fault) => addFault(faults, fault))) {
    lines += 1;
    yield read(line);
  }
  if (lines === 0 && faults.count === 0) addFault(faults, { line: 1, column: null, code: 'no_lines', params: {} });
}

/**
 * Imports a file of FHIR QuestionnaireResponses into a campaign, all or nothing (importRows.ts). Whom they are about, who
 * wrote them and when are not read.
 * @throws ImportRefused when the campaign does not exist or takes no imported responses.
 */
export async function importFhirResponses({ db, file, campaignId, now }: FhirImportOptions): Promise<ImportReport> {
  const target = await existingCampaign(db.read, campaignId);
  const read = lineReader(await versionOfCampaign(db.read, campaignId), target);
  return importRows({
    ...{ db, target, now },
    rows: (faults) => readRows(file, read, faults),
    placeStatements: () => [],
  });
}
