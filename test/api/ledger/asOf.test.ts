import { expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';

const begun: Step[] = [
  ['submitted', '2025-01-10'],
  ['acknowledged', '2025-01-20'],
  ['under_review', '2025-02-01'],
  ['accepted', '2025-03-01'],
];
const kinds = [
  ...['decision-time', 'implementation-time', 'cohorts', 'loop', 'flow', 'pipeline', 'ledger-comparison', 'felt-heard'],
];
const reason = 'Le budget de cette année est engagé ailleurs.';

it('a report as of a day gives the same figures a year later, whatever happened since', async () => {
  const app = await testApp({ now: new Date('2026-03-10T15:00:00Z') });
  const sample = await fixture(app.services.db);
  const [first] = sample.teams;
  const place = { teamId: first?.id ?? '', institutionId: first?.institutionId ?? '' };
  await insertHistories(app.services.db, sample.programId, [
    { id: 'r1', ...place, contributorSide: 'patient_side', steps: begun },
    {
      id: 'r2',
      ...place,
      steps: [...begun.slice(0, 3), ['declined', '2025-04-01', { reasonCode: 'resources', reason }]],
    },
    // Enough of them for curves, in three teams whose contributors said whether they were heard.
    ...Array.from({ length: 10 }, (_, index) => {
      const team = sample.teams[index % 3];
      const said: Step[] = index < 6 ? [['heard', '2025-05-01', { score: 1 + (index % 5) }]] : [];
      return {
        ...{ id: `s${index}`, teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' },
        steps: [...begun, ...said],
      };
    }),
  ]);
  const admin = await app.signedIn('program_admin', 'program', sample.programId);
  const report = async (asOf?: string, kind = 'follow-through') => {
    const query = { program: sample.programId, ...(asOf === undefined ? {} : { asOf }) };
    const { status, body } = await app.api(`/findings/${kind}?${new URLSearchParams(query)}`, { as: admin });
    expect(status).toBe(200);
    const { title, table, moreTables, reading, subtitle, n, appendix } = body;
    return { title, table, moreTables, reading, subtitle, n, data: appendix.data };
  };
  const present = await report();
  expect(present.n).toBe(12);
  const others = new Map<string, unknown>();
  for (const kind of kinds) {
    const found = await report(undefined, kind);
    others.set(kind, found);
    for (const lang of ['fr', 'en'] as const) {
      const address = `/dashboard/${kind}?program=${sample.programId}&lang=${lang}`;
      const page = await (await app.app.request(address, { headers: { cookie: admin } })).text();
      // Its headline, and every other figure of the ledger beside it.
      expect(page).toContain(`<html lang="${lang}`);
      expect(page).toContain(found.title[lang]);
      for (const other of kinds) expect(page).toContain(`/dashboard/${other}?program=${sample.programId}`);
    }
  }

  app.setNow(new Date('2027-03-10T15:00:00Z'));
  const record = (id: string, after: number, type: string, detail: object) =>
    app.api(`/recommendations/${id}/events`, { method: 'POST', as: admin, body: { type, after, detail } });
  const title = { fr: 'Un tout autre titre', en: '' };
  const why = 'Le titre ne disait pas ce que l’équipe voulait.';
  expect((await record('r1', 4, 'corrected', { title, contributorSide: 'joint', why })).status).toBe(201);
  await record('r1', 5, 'planned', {});
  await record('r2', 4, 'withdrawn', {});
  const words = { title, detail: { fr: '', en: '' }, contributorSide: 'joint' };
  await app.api('/recommendations', { method: 'POST', as: admin, body: { teamId: place.teamId, ...words } });

  expect(await report('2026-03-10')).toEqual(present);
  for (const kind of kinds) {
    expect(await report('2026-03-10', kind)).toEqual(others.get(kind));
    expect(await report(undefined, kind)).not.toEqual(others.get(kind));
  }
  // On the page too: the day in the address, in its field, and in what leads from there.
  const address = `/dashboard/follow-through?program=${sample.programId}&asOf=2026-03-10&lang=en`;
  const page = await (await app.app.request(address, { headers: { cookie: admin } })).text();
  // On the page no line begins with a point.
  expect(page).toContain(present.subtitle.en.replaceAll(' · ', '\u00a0· '));
  expect(page).toMatch(/<input[^>]*type="date"[^>]*name="asOf"[^>]*value="2026-03-10"/);
  expect(page).toMatch(/\/findings\/follow-through\.csv\?[^"]*asOf=2026-03-10/);
  expect(page).toMatch(/\/dashboard\/flow\?[^"]*asOf=2026-03-10/);
  expect(page).toMatch(/\/dashboard\/appendix\?[^"]*asOf=2026-03-10/);
  expect((await report()).n).toBe(13);
  expect((await report('2024-12-31')).n).toBe(0);
  // A day to come is today.
  expect(await report('2030-01-01')).toEqual(await report());
});
