import { Writable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { demographicRecords } from '../../../api/db/schema/answers.ts';
import { institutions, teams } from '../../../api/db/schema/organization.ts';
import { exportDemographics } from '../../../api/import/exportDemographics.ts';
import { exportRecommendations } from '../../../api/import/exportRecommendations.ts';
import { placeNames } from '../../../api/import/placeNames.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';

function collected() {
  const chunks: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { out, lines: () => chunks.join('').split('\r\n').slice(0, -1) };
}

test('demographic records come without team and without any key', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  const [institutionId = ''] = sample.institutionIds;
  const recordKey = Buffer.from('0123456789abcdef');
  await db.write((tx) =>
    tx.insert(demographicRecords).values({
      ...{ recordKey, campaignId: sample.campaignId, versionId: sample.demographicsVersionId ?? '' },
      ...{ institutionId, side: 'patient_side', content: { answers: {}, missing: {} } },
    }),
  );
  const { out, lines } = collected();
  expect(await exportDemographics({ db, campaignId: sample.campaignId, out })).toBe(1);
  const [heading = '', row = ''] = lines();
  expect(heading).toMatch(/^campaign,institution,side,/);
  expect(heading).not.toContain('team');
  expect(row.startsWith(`${sample.campaignId},${institutionId},patient_side,`)).toBe(true);
  for (const secret of [recordKey.toString('hex'), recordKey.toString('utf8'), ...sample.teams.map(({ id }) => id)])
    expect(row).not.toContain(secret);
  await expect(exportDemographics({ db, campaignId: 'nowhere', out: collected().out })).rejects.toThrow(/nowhere/);
});

test('names never run as formulas, and never make one place of two', async () => {
  const db = await temporaryDatabase();
  const {
    teams: [first, second, third],
    institutionIds: [institution = ''],
    programId,
  } = await fixture(db);
  const call = (id: string | undefined, name: string) =>
    db.write((tx) =>
      tx
        .update(teams)
        .set({ name: { fr: name, en: name } })
        .where(eq(teams.id, id ?? '')),
    );
  await call(first?.id, '=1+1');
  await call(second?.id, 'Dialysis');
  await call(third?.id, 'Dialysis');
  await db.write((tx) =>
    tx
      .update(institutions)
      .set({ name: { fr: 'Lac', en: 'Lake' } })
      .where(eq(institutions.id, institution)),
  );
  const nameOf = await placeNames(db.read, programId, 'en');
  expect([first, second, third].map((team) => nameOf(team?.id ?? ''))).toEqual([
    "'=1+1",
    'Dialysis (Lake)',
    'Dialysis (Institution 2)',
  ]);
  await call(first?.id, 'Dialysis');
  const again = await placeNames(db.read, programId, 'en');
  expect(again(first?.id ?? '')).toBe(`Dialysis (Lake) [${first?.id}]`);
  expect(again(institution)).toBe('Lake');
});

test('the ledger as it stood on a day, without a title', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  const title = { fr: 'Un titre', en: 'A title' };
  const [team] = sample.teams;
  await insertHistories(db, sample.programId, [
    {
      ...{ id: 'r1', teamId: team?.id ?? '', institutionId: team?.institutionId ?? '', title },
      steps: [
        ['submitted', '2026-01-01'],
        ['acknowledged', '2026-01-11'],
      ],
    },
  ]);
  const asOf = async (day: string) => {
    const { out, lines } = collected();
    await exportRecommendations({ db, programId: sample.programId, asOf: day, out });
    return lines().slice(1);
  };
  expect(await asOf('2025-12-31')).toEqual([]);
  const [early = ''] = await asOf('2026-01-05');
  expect(early).toContain(',joint,2026-01-01,submitted,2026-01-01,0,0,0,,,4,open,4,open,0');
  expect((await asOf('2026-01-21'))[0]).toContain(',acknowledged,2026-01-11,0,0,0,,,20,open,20,open,0');
  expect(early).not.toContain('title');
  const unknown = { db, programId: 'nowhere', asOf: '2026-01-01', out: collected().out };
  await expect(exportRecommendations(unknown)).rejects.toThrow(/nowhere/);
});
