import type { InStatement } from '@libsql/client';
import type { Side } from '../../surveys/side.ts';

/** One response as an import stores it: no pseudonym, no language, no day. */
export interface ImportedResponse {
  key: Buffer;
  teamId: string;
  side: Side;
  content: string;
}

/** Rows in one statement. */
export const groupSize = 500;

const newKeys = `insert into unsegmented_responses (receiptHash)
  select unhex(value ->> 0) from json_each(?)
  where not exists (select 1 from responses where receiptHash = unhex(value ->> 0))
  on conflict do nothing`;

const newRows = `insert into responses (receiptHash, campaignId, versionId, teamId, side, content)
  select unhex(value ->> 0), ?, ?, value ->> 1, value ->> 2, value ->> 3 from json_each(?)
  where true
  on conflict do nothing`;

/** Stores a group of rows; those whose key is known already are left as they are. The second tells how many are new. */
export function responseStatements(
  campaignId: string,
  versionId: string,
  group: ImportedResponse[],
): [marks: InStatement, rows: InStatement] {
  const rows = JSON.stringify(
    group.map(({ key, teamId, side, content }) => [key.toString('hex'), teamId, side, content]),
  );
  return [
    { sql: newKeys, args: [rows] },
    { sql: newRows, args: [campaignId, versionId, rows] },
  ];
}
