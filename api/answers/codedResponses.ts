import type { Client } from '@libsql/client';
import type { CodedResponse } from '../../analysis/columns/pairedScores.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import { storedSide } from './storedSide.ts';

const columns = 'lower(hex(pairing)) as code, teamId, side, content';

/** The responses of a campaign that came with a code of the respondent's own, by its hash; in no order that tells anything. */
export async function codedResponses(client: Pick<Client, 'execute'>, campaignId: string): Promise<CodedResponse[]> {
  const { rows } = await client.execute({
    sql: `select ${columns} from responses where campaignId = ?1 and pairing is not null
      union all select ${columns} from response_tail where campaignId = ?1 and pairing is not null`,
    args: [campaignId],
  });
  const coded = rows.map(({ code, teamId, side, content }) => ({
    ...{ code: String(code), team: String(teamId), side: storedSide(side) },
    answers: (JSON.parse(String(content)) as ResponseContent).answers,
  }));
  // Not by the database, which sorts what is long in a temporary file: answers would stay on the disk outside its own.
  return coded.sort((a, b) => (a.code < b.code ? -1 : 1));
}
