import { expect, test } from 'vitest';
import { startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import { rebuildSegments } from '../../../api/answers/rebuild.ts';
import type { Database } from '../../../api/db/database.ts';
import { columnSegments } from '../../../api/db/schema/answers.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';

async function cubes(db: Database, campaignIds: string[]) {
  const live = startLiveAnswers(db, { preload: false });
  const read = [];
  for (const id of campaignIds) {
    const cube = await live.cube(id);
    // Sums of scores may differ in the last digit with the order of addition; counts are exact.
    read.push({ ...cube, scaleSums: Array.from(cube.scaleSums, (sum) => Number(sum.toFixed(6))) });
  }
  await live.close();
  return read;
}

test('everything derived can be thrown away and comes out the same', async () => {
  const db = await temporaryDatabase();
  const other = { ...sampleExperience, slug: 'another-experience' };
  const samples = [await fixture(db), await fixture(db, { status: 'closed', experience: other, demographics: null })];
  const ids = samples.map((sample) => sample.campaignId);
  for (const sample of samples) {
    await storeRows(db, sampleRows(sample, 300));
    await storeRows(db, sampleRows(sample, 12, 300), 'tail');
  }
  const before = await cubes(db, ids);
  const rebuilt: number[] = [];
  await rebuildSegments(db, ({ rows }) => rebuilt.push(rows));
  expect(rebuilt).toEqual(ids.map(() => 300));
  const segmentsOnce = await db.read.select({ rows: columnSegments.rows }).from(columnSegments);
  expect(await cubes(db, ids)).toEqual(before);
  await rebuildSegments(db);
  expect(await db.read.select({ rows: columnSegments.rows }).from(columnSegments)).toEqual(segmentsOnce);
  expect(await cubes(db, ids)).toEqual(before);
});

test('the rows of a segment stand in no order of arrival or key', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  await storeRows(db, sampleRows(sample, 200));
  const data = async () => (await db.read.select().from(columnSegments)).map((segment) => segment.data.toString('hex'));
  await rebuildSegments(db);
  const first = await data();
  await rebuildSegments(db);
  expect(await data()).not.toEqual(first);
});
