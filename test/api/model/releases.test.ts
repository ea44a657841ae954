import { describe, expect, test } from 'vitest';
import { startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import type { Database } from '../../../api/db/database.ts';
import { releases } from '../../../api/db/schema/releases.ts';
import { type CreatedRelease, createRelease, latestRelease, readRelease } from '../../../api/model/releases.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';

const now = () => new Date('2026-03-04T02:00:00Z');

async function release(db: Database, sample: Fixture, reason: 'close' | 'manual'): Promise<CreatedRelease> {
  const live = startLiveAnswers(db);
  try {
    return await createRelease({ db, live, now }, sample.campaignId, reason);
  } finally {
    await live.close();
  }
}

const peopleIn = async (db: Database, sample: Fixture): Promise<number> => {
  const latest = await latestRelease(db.read, sample.campaignId);
  return latest?.cube.respondents.reduce((a, b) => a + b, 0) ?? -1;
};

describe('releases', () => {
  test('freeze the figures: what comes later is not in them', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    expect(await latestRelease(db.read, sample.campaignId)).toBeNull();
    await storeRows(db, sampleRows(sample, 24), 'tail');
    const created = await release(db, sample, 'manual');
    await storeRows(db, sampleRows(sample, 24, 24), 'tail');
    const frozen = await latestRelease(db.read, sample.campaignId);
    expect(frozen?.cube.respondents.reduce((a, b) => a + b, 0)).toBe(24);
    // Evening of the day before in Montréal.
    expect(frozen).toMatchObject({ number: 1, reason: 'manual', releasedOn: '2026-03-03' });
    expect(frozen?.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (!('release' in created)) throw new Error('no release was made');
    expect(await readRelease(db.read, created.release.id)).toBe(frozen);
    expect(await readRelease(db.read, 'nowhere')).toBeNull();
  });

  test('by hand: refused when a shown group grew by one to four people, made when all grew by five or none', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await storeRows(db, sampleRows(sample, 24), 'tail');
    expect(await release(db, sample, 'manual')).toMatchObject({ release: { number: 1 }, heldBack: 0 });
    await storeRows(db, sampleRows(sample, 3, 24), 'tail');
    expect(await release(db, sample, 'manual')).toEqual({ refused: 'group_grew_too_little' });
    expect(await db.read.select({ number: releases.number }).from(releases)).toHaveLength(1);
    await storeRows(db, sampleRows(sample, 117, 27), 'tail');
    expect(await release(db, sample, 'manual')).toMatchObject({ release: { number: 2 }, heldBack: 0 });
    expect(await peopleIn(db, sample)).toBe(144);
  });

  test('at the close: always made; where the programme grew by one, all keep their earlier figures', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await storeRows(db, sampleRows(sample, 24), 'tail');
    await release(db, sample, 'manual');
    await storeRows(db, sampleRows(sample, 1, 24), 'tail');
    expect(await release(db, sample, 'close')).toMatchObject({ release: { number: 2 }, heldBack: 4 });
    expect(await peopleIn(db, sample)).toBe(24);
  });

  test('two at the same time get different numbers', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await storeRows(db, sampleRows(sample, 24), 'tail');
    const live = startLiveAnswers(db);
    const services = { db, live, now };
    await Promise.all([1, 2, 3].map(() => createRelease(services, sample.campaignId, 'manual')));
    await live.close();
    const numbers = await db.read.select({ number: releases.number }).from(releases);
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
  });
});
