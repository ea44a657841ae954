import { versionOfCampaign } from './campaignVersion.ts';
import { csvLine } from './csvLine.ts';
import type { ExportOptions } from './exportResponses.ts';
import { answerableItems, itemCells, itemHeading } from './itemCells.ts';
import { byId } from './placeNames.ts';
import { storedDemographics } from './storedDemographics.ts';
import { writtenLines } from './writtenLines.ts';

/**
 * Writes a campaign's demographic records as CSV: campaign, institution, side, and the items as in the export of responses.
 * They are kept without team and without any key to the other answers; none is made here. For the operator of the database,
 * never behind the web.
 * @returns The number of records written.
 * @throws ImportRefused for an unknown campaign, or one without demographic questions.
 */
export async function exportDemographics(options: Omit<ExportOptions, 'format'>): Promise<number> {
  const { db, campaignId, out, nameOf = byId } = options;
  const items = answerableItems((await versionOfCampaign(db.read, campaignId, 'demographics')).document);
  const heading = csvLine(['campaign', 'institution', 'side', ...itemHeading(items)]);
  return writtenLines(out, heading, storedDemographics(db, campaignId), ({ institutionId, side, content }) =>
    csvLine([campaignId, nameOf(institutionId), side, ...itemCells(items, content)]),
  );
}
