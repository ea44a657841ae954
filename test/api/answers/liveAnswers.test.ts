import { count, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { cubeFromColumns } from '../../../analysis/columns/cube.ts';
import type { Cube } from '../../../analysis/snapshot.ts';
import { type LiveOptions, startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import type { Database } from '../../../api/db/database.ts';
import { columnSegments, responses, unsegmentedResponses } from '../../../api/db/schema/answers.ts';
import { campaigns, campaignTeams } from '../../../api/db/schema/campaigns.ts';
import { teams } from '../../../api/db/schema/organization.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';

async function withLive<T>(
  db: Database,
  job: (live: ReturnType<typeof startLiveAnswers>) => Promise<T>,
  options: LiveOptions = {},
): Promise<T> {
  const live = startLiveAnswers(db, options);
  try {
    await live.loaded;
    return await job(live);
  } finally {
    await live.close();
  }
}

/** What the cube says, whatever the order of its teams and of addition. */
function figures(cube: Cube): Record<string, { people: number[]; counts: number[]; scores: number[] }> {
  const share = <T>(array: ArrayLike<T>, team: number): T[] => {
    const length = array.length / cube.teams.length;
    return Array.from(array).slice(team * length, (team + 1) * length);
  };
  const ofTeam = cube.teams.map((id, team) => [
    id,
    {
      people: share(cube.respondents, team),
      counts: share(cube.counts, team),
      scores: share(cube.scaleSums, team).map((sum) => Number(sum.toFixed(6))),
    },
  ]);
  return Object.fromEntries(ofTeam);
}

const cubeAfterStart = (db: Database, campaignId: string) =>
  withLive(db, async (live) => figures(await live.cube(campaignId)));

const rowsIn = async (db: Database, table: typeof columnSegments | typeof unsegmentedResponses): Promise<number> =>
  (await db.read.select({ n: count() }).from(table))[0]?.n ?? 0;

describe('the derived store', () => {
  test('counts what stands in segments, past the tail and in the tail, each once', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await storeRows(db, sampleRows(sample, 40));
    await withLive(db, (live) => live.seal(sample.campaignId));
    expect(await rowsIn(db, unsegmentedResponses)).toBe(0);
    await storeRows(db, sampleRows(sample, 30, 40));
    await storeRows(db, sampleRows(sample, 7, 70), 'tail');
    const expected = await withLive(db, async (live) => {
      const cube = await live.cube(sample.campaignId);
      expect(cube.respondents.reduce((a, b) => a + b, 0)).toBe(77);
      expect(figures(cubeFromColumns(await live.columns(sample.campaignId)))).toEqual(figures(cube));
      return figures(cube);
    });
    await withLive(db, (live) => live.seal(sample.campaignId));
    expect(await cubeAfterStart(db, sample.campaignId)).toEqual(expected);
  });

  test('appending gives the same figures as reading afresh', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await storeRows(db, sampleRows(sample, 20));
    const appended = await withLive(db, async (live) => {
      const rows = sampleRows(sample, 33, 20);
      await storeRows(db, rows, 'tail');
      live.append(rows);
      return figures(await live.cube(sample.campaignId));
    });
    expect(await cubeAfterStart(db, sample.campaignId)).toEqual(appended);
  });

  test('a team that joined later is counted from its first response', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    const [known] = await db.read.select().from(teams);
    if (known === undefined) throw new Error('the fixture has no team');
    await withLive(db, async (live) => {
      await db.write(async (tx) => {
        await tx.insert(teams).values({ ...known, id: 'a-late-team' });
        await tx.insert(campaignTeams).values({ campaignId: sample.campaignId, teamId: 'a-late-team' });
      });
      const rows = sampleRows(sample, 3).map((row) => ({ ...row, teamId: 'a-late-team' }));
      await storeRows(db, rows, 'tail');
      live.append(rows);
      const appended = figures(await live.cube(sample.campaignId));
      expect(appended['a-late-team']?.people).toEqual([1, 2]);
      expect(appended).toEqual(await cubeAfterStart(db, sample.campaignId));
    });
  });

  test('a campaign that opened after the start is read with its first response, and no response is lost', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db, { status: 'draft' });
    await withLive(db, async (live) => {
      await db.write((tx) => tx.update(campaigns).set({ status: 'open' }).where(eq(campaigns.id, sample.campaignId)));
      for (let i = 0; i < 10; i += 1) {
        const rows = sampleRows(sample, 3, i * 3);
        await storeRows(db, rows, 'tail');
        live.append(rows);
      }
      const cube = await live.cube(sample.campaignId);
      expect(cube.respondents.reduce((a, b) => a + b, 0)).toBe(30);
    });
  });

  test('seals by itself once many rows stand in no segment, and not again for every row after', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await withLive(
      db,
      async (live) => {
        for (let i = 0; i < 6; i += 1) {
          const rows = sampleRows(sample, 25, i * 25);
          await storeRows(db, rows);
          live.append(rows);
        }
      },
      { sealFrom: 100 },
    );
    // The first segment takes what is there; rows that came in while it was read may make one more.
    expect([1, 2]).toContain(await rowsIn(db, columnSegments));
    expect(await cubeAfterStart(db, sample.campaignId)).toEqual(
      await withLive(db, async (live) => figures(await live.cube(sample.campaignId)), { preload: false }),
    );
  });

  test('a response withdrawn from a segment is no longer counted in what is frozen', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    const keys = await storeRows(db, sampleRows(sample, 30));
    await withLive(db, async (live) => {
      await live.seal(sample.campaignId);
      const [withdrawn] = keys;
      if (withdrawn === undefined) throw new Error('nothing was stored');
      await db.write((tx) => tx.delete(responses).where(eq(responses.receiptHash, withdrawn)));
      const people = await live.freeze(sample.campaignId, (cube) => cube.respondents.reduce((a, b) => a + b, 0));
      expect(people).toBe(29);
    });
    expect(await rowsIn(db, columnSegments)).toBe(0);
  });

  test('an unknown campaign is an error, and the store goes on working', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    await withLive(db, async (live) => {
      await expect(live.cube('nowhere')).rejects.toThrow(/nowhere/);
      expect((await live.cube(sample.campaignId)).teams).toHaveLength(sample.teams.length);
    });
  });
});
