import { Writable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../../api/db/database.ts';
import { responses } from '../../../api/db/schema/answers.ts';
import { campaignTeams } from '../../../api/db/schema/campaigns.ts';
import { exportResponses } from '../../../api/import/exportResponses.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';
import { importLines, sampleMap } from './sampleImport.ts';

async function exported(db: Database, campaignId: string): Promise<string[]> {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const rows = await exportResponses({ db, campaignId, out });
  const lines = text.split('\r\n').slice(0, -1);
  expect(lines).toHaveLength(rows + 1);
  return lines;
}

test('gives every response, of the tail too, with reasons in columns of their own', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  await storeRows(db, sampleRows(sample, 40));
  await storeRows(db, sampleRows(sample, 15, 40), 'tail');
  const [first, ...rows] = await exported(db, sample.campaignId);
  expect(first).toBe('team,institution,side,heard,heard__missing,useful,useful__missing,remark,remark__missing');
  expect(rows).toHaveLength(55);
  const [team] = sample.teams;
  expect(rows).toContain(`${team?.id},${team?.institutionId},patient_side,1,,,not_applicable,,skipped`);
});

test('outside anonymous mode, the way of answering and the hash of the code that pairs waves stand in the last columns', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db, { mode: 'confidential' });
  const [one, two] = sampleRows(sample, 2);
  const pairing = Buffer.alloc(32, 7);
  await db.write((tx) =>
    tx.insert(responses).values([
      {
        ...one,
        receiptHash: Buffer.alloc(32, 1),
        collectionMode: 'assisted',
        pairing,
      } as typeof responses.$inferInsert,
      { ...two, receiptHash: Buffer.alloc(32, 2), collectionMode: 'web' } as typeof responses.$inferInsert,
    ]),
  );
  const [heading, ...rows] = await exported(db, sample.campaignId);
  expect(heading?.endsWith(',collection_mode,pairing')).toBe(true);
  expect(rows.map((row) => row.split(',').slice(-2))).toEqual([
    ['assisted', '07'.repeat(32)],
    ['web', ''],
  ]);
});

test('what was exported can be imported into another campaign and is the same', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  await storeRows(db, sampleRows(sample, 60));
  const [first = '', ...rows] = await exported(db, sample.campaignId);
  const other = await temporaryDatabase();
  const columns = ['heard', 'useful', 'remark'].map((name) => [
    name,
    { column: name, missingColumn: `${name}__missing` },
  ]);
  const second = await fixture(other);
  const ids = new Map(sample.teams.map(({ id }, i) => [id, second.teams[i]?.id ?? '']));
  const map = sampleMap({
    campaign: second.campaignId,
    team: { column: 'team' },
    side: { column: 'side', values: { patient_side: 'patient_side', professional_side: 'professional_side' } },
    items: Object.fromEntries(columns),
  });
  const lines = rows.map((row) => row.replace(/^[^,]+/, (id) => ids.get(id) ?? id));
  expect(await importLines(other, lines, { map, heading: first })).toMatchObject({ added: 60 });
  const contents = async (from: Database) =>
    (await from.read.select({ content: responses.content }).from(responses))
      .map(({ content }) =>
        JSON.stringify([Object.entries(content.answers).sort(), Object.entries(content.missing).sort()]),
      )
      .sort();
  expect(await contents(other)).toEqual(await contents(db));
  expect(
    await other.read.select().from(campaignTeams).where(eq(campaignTeams.campaignId, second.campaignId)),
  ).toHaveLength(4);
});

test('an unknown campaign is refused', async () => {
  const db = await temporaryDatabase();
  await expect(exported(db, 'nowhere')).rejects.toThrow(/nowhere/);
});
