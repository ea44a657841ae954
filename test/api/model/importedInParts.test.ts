import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { type AppendedResponse, startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import { demographicRecords } from '../../../api/db/schema/answers.ts';
import type { Release } from '../../../api/model/frozenReleases.ts';
import { createRelease, latestRelease } from '../../../api/model/releases.ts';
import { sides } from '../../../surveys/side.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleContent, storeRows } from '../../support/storeResponses.ts';

/** People of each of four teams in two institutions, part by part: one to four come to some, five and more to others. */
const parts = [
  [8, 7, 3, 9],
  [2, 6, 4, 0],
  [6, 1, 5, 3],
  [0, 5, 6, 8],
];

type Cube = Release['cube'];

/** How many people of a group a release holds, and all that it holds of them. */
function heldOf(cube: Cube, teams: readonly string[], side: number | null) {
  const rows = teams.map((team) => cube.teams.indexOf(team)).filter((row) => row >= 0);
  const slots = cube.counts.length / (cube.teams.length * sides.length);
  const groups = rows.flatMap((row) => (side === null ? [0, 1] : [side]).map((at) => row * sides.length + at));
  const people = groups.reduce((sum, group) => sum + (cube.respondents[group] ?? 0), 0);
  const counts = Array.from({ length: slots }, (_, slot) =>
    groups.reduce((sum, group) => sum + (cube.counts[group * slots + slot] ?? 0), 0),
  );
  return { people, counts: counts.join() };
}

it('a file imported in parts into a closed campaign makes releases of which no two differ by one to four people', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  const released: Release[] = [];
  let stored = 0;
  for (const part of parts) {
    const rows = sample.teams.flatMap(({ id: teamId }, team) =>
      Array.from({ length: part[team] ?? 0 }, (_, at): AppendedResponse => {
        const { campaignId, experienceVersionId: versionId } = sample;
        return { campaignId, versionId, teamId, side: sides[at % 2] ?? sides[0], content: sampleContent(stored++) };
      }),
    );
    await storeRows(db, rows);
    await db.write((tx) =>
      tx.insert(demographicRecords).values(
        rows.map(({ teamId, side }) => ({
          ...{
            recordKey: randomBytes(16),
            campaignId: sample.campaignId,
            versionId: sample.demographicsVersionId ?? '',
          },
          institutionId: sample.teams.find(({ id }) => id === teamId)?.institutionId ?? '',
          ...{ side, content: { answers: { home: 'city' }, missing: {} } },
        })),
      ),
    );
    const live = startLiveAnswers(db);
    await live.seal(sample.campaignId);
    await createRelease({ db, live, now: () => new Date('2026-03-04T15:00:00Z') }, sample.campaignId, 'close');
    await live.close();
    const latest = await latestRelease(db.read, sample.campaignId);
    if (latest === null) throw new Error('no release was made');
    released.push(latest);
  }
  expect(released.map(({ number }) => number)).toEqual([1, 2, 3, 4]);

  const institutions = sample.institutionIds.map((id) =>
    sample.teams.filter(({ institutionId }) => institutionId === id).map((team) => team.id),
  );
  const whole = sample.teams.map(({ id }) => id);
  const groups = [
    ...whole.map((id) => ({ teams: [id], side: null })),
    ...[whole, ...institutions].flatMap((teams) => [null, 0, 1].map((side) => ({ teams, side }))),
  ];
  let [grown, kept] = [0, 0];
  for (const [later, after] of released.entries()) {
    for (const before of released.slice(0, later)) {
      for (const { teams, side } of groups) {
        const [first, second] = [before, after].map(({ cube }) => heldOf(cube, teams, side));
        if (!first || !second || first.people < 5) continue;
        const came = second.people - first.people;
        if (came === 0) expect(second.counts).toBe(first.counts);
        else expect(came).toBeGreaterThanOrEqual(5);
        if (came === 0) kept += 1;
        else grown += 1;
      }
      // What an institution has beside the teams that were shown in the earlier one.
      for (const teams of institutions) {
        const small = teams.filter((id) => heldOf(before.cube, [id], null).people < 5);
        if (small.length === 0 || small.length === teams.length) continue;
        const [first, second] = [before, after].map(({ cube }) => heldOf(cube, small, null));
        const came = (second?.people ?? 0) - (first?.people ?? 0);
        expect(came === 0 || came >= 5, `${came} people beside the teams shown`).toBe(true);
      }
    }
  }
  expect([grown > 0, kept > 0]).toEqual([true, true]);

  // Figures about the person, and what joins the answers of single people, are told once: at the close.
  for (const { demographics, workedOut } of released.slice(1)) {
    expect(demographics).toEqual(released[0]?.demographics);
    expect(workedOut).toEqual({});
  }
  expect(released[0]?.demographics.cells.reduce((sum, { records }) => sum + records, 0)).toBe(27);
});

it('figures about the person at the close are of everybody, whatever was released by hand before', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  const add = (count: number) =>
    db.write((tx) =>
      tx.insert(demographicRecords).values(
        Array.from({ length: count }, () => ({
          ...{
            recordKey: randomBytes(16),
            campaignId: sample.campaignId,
            versionId: sample.demographicsVersionId ?? '',
          },
          ...{ institutionId: sample.institutionIds[0] ?? '', side: 'patient_side' as const },
          content: { answers: { home: 'city' }, missing: {} },
        })),
      ),
    );
  const release = async (reason: 'manual' | 'close') => {
    const live = startLiveAnswers(db);
    await live.seal(sample.campaignId);
    const made = await createRelease({ db, live, now: () => new Date() }, sample.campaignId, reason);
    await live.close();
    return { made, latest: await latestRelease(db.read, sample.campaignId) };
  };
  await add(12);
  expect((await release('manual')).made).toMatchObject({ heldBack: 0 });
  // Nothing about the person was told by hand: what two more say of themselves holds nothing back.
  await add(2);
  const { made, latest } = await release('close');
  expect(made).toMatchObject({ heldBack: 0 });
  expect(latest?.demographics.cells.map(({ records }) => records)).toEqual([14]);
});
