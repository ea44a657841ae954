import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerWriter } from '../../../api/answers/answerWriter.ts';
import { submissionQueue } from '../../../api/answers/submissions.ts';
import { openDatabase } from '../../../api/db/database.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleSubmission } from '../../support/sampleSubmission.ts';
import { rowsOf } from '../answers/stored.ts';
import { schemaFiles, schemaTables } from './schemaTables.ts';

let db: TemporaryDatabase;
beforeAll(async () => {
  db = await temporaryDatabase('file');
});

const select = async (sql: string) => (await db.queuedClient.execute(sql)).rows;

async function migratedTables() {
  const rows = await select("select name, sql from sqlite_schema where type = 'table'");
  return rows
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }))
    .filter(({ name }) => !/^(sqlite_|libsql_|__drizzle)/.test(name));
}

describe('the migrations', () => {
  it('are compared with every file of the schema', () => {
    const folder = fileURLToPath(new URL('../../../api/db/schema', import.meta.url));
    expect(readdirSync(folder).sort()).toEqual(schemaFiles);
  });

  it('make exactly the tables of the schema', async () => {
    const made = (await migratedTables()).map(({ name }) => name).sort();
    expect(made).toEqual(schemaTables.map(({ name }) => name).sort());
  });

  it.each(schemaTables.map((table) => [table.name, table] as const))(
    'make %s as the schema says',
    async (name, table) => {
      const columns = await select(`select * from pragma_table_info('${name}') order by cid`);
      const composite = table.primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
      expect(columns.map((column) => ({ name: column.name, type: String(column.type).toLowerCase() }))).toEqual(
        table.columns.map((column) => ({ name: column.name, type: column.getSQLType() })),
      );
      expect(columns.filter(({ pk }) => Number(pk) > 0).map((column) => column.name)).toEqual(
        composite.length > 0
          ? composite
          : table.columns.filter((column) => column.primary).map((column) => column.name),
      );
      for (const column of table.columns) {
        expect(columns.find((made) => made.name === column.name)?.notnull).toBe(column.notNull ? 1 : 0);
      }

      const keys = await select(`select * from pragma_foreign_key_list('${name}')`);
      const declared = table.foreignKeys.map((key) => key.reference());
      expect(keys.map((key) => `${key.from} → ${key.table}`).sort()).toEqual(
        declared.map((key) => `${key.columns[0]?.name} → ${getTableName(key.foreignTable)}`).sort(),
      );

      const indexes = await select(`select name, "unique" from pragma_index_list('${name}') where origin = 'c'`);
      const uniques = table.columns.filter((column) => column.isUnique).map((column) => `${column.uniqueName} 1`);
      expect(indexes.map((index) => `${index.name} ${index.unique}`).sort()).toEqual(
        [...table.indexes.map(({ config }) => `${config.name} ${config.unique ? 1 : 0}`), ...uniques].sort(),
      );
    },
  );

  it('make every table strict', async () => {
    const rows = await select("select name, strict from pragma_table_list where type = 'table' and schema = 'main'");
    const made = new Set(schemaTables.map(({ name }) => name));
    expect(rows.filter(({ name, strict }) => made.has(String(name)) && strict !== 1)).toEqual([]);
  });

  it('make the tables of what respondents give without a rowid, which would keep its order', async () => {
    // Two others are read by their key alone, a hundred thousand rows at once.
    const byKey = 'recommendation_days|ledger_days';
    const beside =
      'collection_modes|saved_answers|decline_reasons|contact_requests|paper_entries|paper_returns|lottery_people|comments|comment_(decisions|codings|settlements)|recruitment_(links|records)|voice_comments|heard_marks';
    for (const { name, sql } of await migratedTables()) {
      const without = new RegExp(
        `^(responses|demographic_records|unsegmented_responses|.*_(tail|mixing)|${beside}|${byKey})$`,
      ).test(name);
      expect(/WITHOUT ROWID/.test(sql), name).toBe(without);
    }
  });

  it('let no foreign key delete or change rows by itself', async () => {
    for (const { name } of schemaTables) {
      for (const key of await select(`select * from pragma_foreign_key_list('${name}')`)) {
        expect(key).toMatchObject({ on_delete: 'RESTRICT', on_update: 'RESTRICT' });
      }
    }
  });

  it('leave the database sound', async () => {
    expect(await select('select * from pragma_foreign_key_check')).toEqual([]);
    expect(await select('select * from pragma_integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
  });
});

it('a filled database that is opened again keeps every row', async () => {
  const filled = await temporaryDatabase();
  const sample = await fixture(filled);
  const queue = submissionQueue({ writer: answerWriter(filled), onStored: () => undefined });
  await Promise.all(sample.invitations.slice(0, 9).map((one) => queue.submit(sampleSubmission(sample, one))));
  await queue.close();
  const everything = () => Promise.all(schemaTables.map(async ({ name }) => [name, await rowsOf(filled, name)]));
  const before = await everything();
  const again = await openDatabase(filled.url);
  await again.close();
  expect(await everything()).toEqual(before);
});
