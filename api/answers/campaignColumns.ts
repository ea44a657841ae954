import type { Client } from '@libsql/client';
import { appendResponse, emptyColumns, type ResponseColumns } from '../../analysis/columns/columns.ts';
import { cubeFromColumns } from '../../analysis/columns/cube.ts';
import { appendSegment, decodeSegment } from '../../analysis/columns/segment.ts';
import { cubeLayout } from '../../analysis/layout.ts';
import { documentSchema } from '../../surveys/document.ts';
import type { LoadedCampaign } from './scanRequest.ts';
import { type StoredResponse, storedCount, tailResponses, unsegmentedResponses } from './storedResponses.ts';

/** Columns for a campaign's version and teams, without rows. Throws a RangeError for an unknown campaign. */
export async function columnsFor(client: Client, campaignId: string, rows: number): Promise<ResponseColumns> {
  const [version, teams] = await Promise.all([
    client.execute({
      sql: `select v.document from campaigns c join questionnaire_versions v on v.id = c.experienceVersionId
        where c.id = ?`,
      args: [campaignId],
    }),
    client.execute({
      sql: 'select teamId from campaign_teams where campaignId = ? order by teamId',
      args: [campaignId],
    }),
  ]);
  const document = version.rows[0]?.document;
  if (document === undefined) throw new RangeError(`no campaign ${campaignId}`);
  const layout = cubeLayout(campaignId, [documentSchema.parse(JSON.parse(String(document)))]);
  return emptyColumns(
    layout,
    teams.rows.map((row) => String(row.teamId)),
    rows,
  );
}

/** Appends responses to columns; a team that has left the campaign is listed again. */
export function columnAppender(columns: ResponseColumns): (response: StoredResponse) => void {
  const position = new Map(columns.teams.map((id, index) => [id, index]));
  return ({ teamId, side, content }) => {
    let team = position.get(teamId);
    if (team === undefined) {
      team = columns.teams.push(teamId) - 1;
      position.set(teamId, team);
    }
    appendResponse(columns, team, side, content);
  };
}

/** The persisted segments of a campaign, one in memory at a time. */
async function readSegments(client: Client, campaignId: string): Promise<ResponseColumns> {
  const { rows } = await client.execute({
    sql: 'select id, rows from column_segments where campaignId = ?',
    args: [campaignId],
  });
  const total = rows.reduce((sum, row) => sum + Number(row.rows), 0);
  const columns = await columnsFor(client, campaignId, total);
  for (const { id } of rows) {
    const found = await client.execute({ sql: 'select data from column_segments where id = ?', args: [String(id)] });
    const data = found.rows[0]?.data;
    if (!(data instanceof ArrayBuffer)) throw new TypeError(`segment ${String(id)} has no data`);
    appendSegment(columns, decodeSegment(new Uint8Array(data)));
  }
  return columns;
}

/**
 * Reads campaigns into memory: their segments, then in one pass the rows of all of them that stand in none. Whoever asks
 * sees to it that nothing is written meanwhile.
 */
export async function loadCampaigns(client: Client, campaignIds: string[]): Promise<LoadedCampaign[]> {
  const columnsOf = new Map<string, ResponseColumns>();
  const append = new Map<string, (response: StoredResponse) => void>();
  const unsegmented = new Map<string, number>();
  for (const id of campaignIds) {
    const columns = await readSegments(client, id);
    columnsOf.set(id, columns);
    append.set(id, columnAppender(columns));
  }
  for await (const response of unsegmentedResponses(client, campaignIds)) {
    append.get(response.campaignId)?.(response);
    unsegmented.set(response.campaignId, (unsegmented.get(response.campaignId) ?? 0) + 1);
  }
  for await (const response of tailResponses(client, campaignIds)) append.get(response.campaignId)?.(response);
  const loaded: LoadedCampaign[] = [];
  for (const [campaignId, columns] of columnsOf) {
    loaded.push({
      campaignId,
      columns,
      cube: cubeFromColumns(columns),
      unsegmented: unsegmented.get(campaignId) ?? 0,
      stored: await storedCount(client, campaignId),
    });
  }
  return loaded;
}
