import type { Database } from '../../../api/db/database.ts';

/** Rows of a table, bytes in hexadecimal. */
export async function rowsOf(db: Database, table: string): Promise<Record<string, unknown>[]> {
  const { rows, columns } = await db.queuedClient.execute(`select * from ${table}`);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column) => {
        const value = row[column];
        return [column, value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value];
      }),
    ),
  );
}

export const countOf = async (db: Database, table: string): Promise<number> => (await rowsOf(db, table)).length;

/** Answers in the tail and those that left it. */
export const answersOf = async (db: Database): Promise<Record<string, unknown>[]> => [
  ...(await rowsOf(db, 'response_tail')),
  ...(await rowsOf(db, 'responses')),
];

export const spentTokens = async (db: Database): Promise<number> =>
  (await rowsOf(db, 'invitations')).filter(({ spent }) => spent === 1).length;
