import { beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';

let app: TestApp;
let sample: Fixture;
let lead: string;
let id: string;
beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 2 });
  const team = sample.teams[0]?.id ?? '';
  lead = await app.signedIn('team_lead', 'team', team);
  const words = { title: { fr: 'Un banc', en: '' }, detail: { fr: '', en: '' }, contributorSide: 'patient_side' };
  id = (await app.api('/recommendations', { method: 'POST', as: lead, body: { teamId: team, ...words } })).body.id;
  const act = (path: string, method: 'POST' | 'PUT', sent?: object) =>
    app.api(`/recommendations/${id}${path}`, { method, as: lead, ...(sent && { body: sent }) });
  const step = { type: 'acknowledged', after: 1, detail: { note: 'Merci à vous.' } };
  expect((await act('/events', 'POST', step)).status).toBe(201);
  const patient = sample.members.find(({ role, teamId }) => role === 'patient_partner' && teamId === team);
  expect((await act(`/contributors/${patient?.id}`, 'PUT')).status).toBe(200);
  const coach = await app.signedIn('patient_coach', 'team', team);
  const shown = await app.api(`/recommendations/${id}/contributors/${patient?.id}/link`, { method: 'POST', as: coach });
  expect(shown.status, JSON.stringify(shown.body)).toBe(200);
  expect((await act('/listing', 'PUT', { open: true })).status).toBe(200);
  await insertHistories(app.services.db, sample.programId, [
    {
      ...{ id: 'done', teamId: team, institutionId: sample.institutionIds[0] ?? '' },
      steps: [
        ['submitted', '2026-01-01'],
        ['acknowledged', '2026-01-02'],
        ['under_review', '2026-01-03'],
        ['accepted', '2026-01-04'],
        ['heard', '2026-01-05', { score: 2 }],
      ],
    },
  ]);
});

it('tells who did what with a recommendation, each act once, and names no member', async () => {
  const { body } = await app.api(`/recommendations/${id}/trail`, { as: lead });
  const acts = body.items.map(({ did }: { did: { type?: string; act?: string } }) => did.type ?? did.act);
  expect(acts.sort()).toEqual(['acknowledged', 'linked', 'listed', 'submitted']);
  const { name } = (await app.api('/me', { as: lead })).body;
  expect(body.items.every((entry: { name: string }) => entry.name === name)).toBe(true);
  for (const member of sample.members) expect(JSON.stringify(body)).not.toContain(member.id);
  const ledger = (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;
  expect(body.ledger).toEqual(ledger);
});

it('tells it of a whole team a page at a time, and never that somebody felt heard', async () => {
  const seen: string[] = [];
  let after = '';
  do {
    const query = new URLSearchParams({ limit: '3', after });
    const { body } = await app.api(`/teams/${sample.teams[0]?.id}/trail?${query}`, { as: lead });
    expect(body.items.length).toBeLessThanOrEqual(3);
    seen.push(...body.items.map((entry: { id: string }) => entry.id));
    expect(JSON.stringify(body)).not.toMatch(/heard|score/);
    after = body.next ?? '';
  } while (after !== '');
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(8);
});

it('opens for those of the place alone', async () => {
  const viewer = await app.signedIn('viewer', 'program', sample.programId);
  for (const as of [viewer, await app.signedIn('team_lead', 'team', sample.teams[1]?.id ?? '')])
    expect((await app.api(`/recommendations/${id}/trail`, { as })).status).toBe(403);
});
