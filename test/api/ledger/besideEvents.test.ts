import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

const now = new Date('2026-03-10T15:00:00Z');
let app: TestApp;
let sample: Fixture;
let lead: string;
let coach: string;
let teamLead: string;
const team = (at: number): string => sample.teams[at]?.id ?? '';
beforeAll(async () => {
  app = await testApp({ end: 'file', now });
  sample = await fixture(app.services.db);
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  coach = await app.signedIn('patient_coach', 'institution', sample.institutionIds[0] ?? '');
  teamLead = await app.signedIn('team_lead', 'team', team(0));
});

const create = async (change: Record<string, unknown> = {}): Promise<string> => {
  const words = { title: { fr: 'Un banc', en: '' }, detail: { fr: '', en: '' }, contributorSide: 'joint' };
  const body = { teamId: team(0), ...words, ...change };
  const reply = await app.api('/recommendations', { method: 'POST', as: lead, body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.id;
};
const record = (id: string, after: number, type: string, detail: object, as = lead) =>
  app.api(`/recommendations/${id}/events`, { method: 'POST', body: { type, after, detail }, as });
const read = async (id: string, as = lead) => (await app.api(`/recommendations/${id}`, { as })).body;
const faultPaths = (body: { params: { faults: { path: string }[] } }) => body.params.faults.map(({ path }) => path);

it('is submitted with theme, priority and origin, and found by them', async () => {
  const facets = { theme: 'access', priority: 'high', origin: 'team_meeting' };
  const id = await create(facets);
  expect((await read(id)).state).toMatchObject(facets);
  const list = `/recommendations?program=${sample.programId}&theme=access&priority=high&origin=team_meeting`;
  const { body } = await app.api(list, { as: lead });
  expect(body.items.map((item: { id: string }) => item.id)).toEqual([id]);
  expect((await app.api(`${list}&owner=nobody`, { as: lead })).body.items).toEqual([]);
});

it('is corrected by an event with a sentence why, and keeps its earlier words', async () => {
  const id = await create({ theme: 'access' });
  const why = 'Le titre disait un banc, et il s’agit de deux.';
  const title = { fr: 'Deux bancs', en: 'Two benches' };
  const short = await record(id, 1, 'corrected', { title, why: 'Erreur.' });
  expect([short.status, faultPaths(short.body)]).toEqual([422, ['detail.why']]);
  expect((await record(id, 1, 'corrected', { why })).body.code).toBe('invalid_event');
  const { status, body } = await record(id, 1, 'corrected', { title, theme: 'environment', why });
  expect([status, body.state.state, body.state.theme]).toEqual([201, 'submitted', 'environment']);
  expect(await read(id)).toMatchObject({ title, submitted: { title: { fr: 'Un banc', en: '' } } });
});

it('has an owner with a role at its place, and a target date that stays', async () => {
  const id = await create();
  const { items } = (await app.api(`/recommendations/${id}/owners`, { as: lead })).body;
  expect(items).toHaveLength(2);
  const ownerId = items[0].id;
  for (const wrong of ['nobody', sample.members[0]?.id]) {
    expect(faultPaths((await record(id, 1, 'assigned', { ownerId: wrong })).body)).toEqual(['detail.ownerId']);
  }
  await record(id, 1, 'assigned', { ownerId, dueOn: '2026-09-01' });
  const without = await record(id, 2, 'assigned', { ownerId: null });
  expect(without.body.state).toMatchObject({ ownerId: null, dueOn: '2026-09-01' });
  await record(id, 3, 'assigned', { ownerId });
  expect((await read(id)).owners).toEqual([items[0]]);
  const owned = await app.api(`/recommendations?program=${sample.programId}&owner=${ownerId}`, { as: lead });
  expect(owned.body.items.map((item: { id: string }) => item.id)).toEqual([id]);
});

it('is linked to another, seen from both ends, never to itself nor in a circle', async () => {
  const [child, parent, top] = [await create(), await create({ title: { fr: 'Les lieux', en: '' } }), await create()];
  const elsewhere = await create({ teamId: team(3) });
  expect((await record(child, 1, 'linked', { relation: 'parent', to: child })).body.code).toBe('invalid_event');
  expect((await record(child, 1, 'linked', { relation: 'related', to: 'nothing' })).body.code).toBe('invalid_event');
  const unseen = await record(child, 1, 'linked', { relation: 'related', to: elsewhere }, teamLead);
  expect(unseen.body.code).toBe('invalid_event');
  expect((await record(child, 1, 'linked', { relation: 'parent', to: parent })).status).toBe(201);
  expect((await record(child, 2, 'linked', { relation: 'parent', to: top })).body.code).toBe('invalid_event');
  await record(parent, 1, 'linked', { relation: 'parent', to: top });
  expect((await record(top, 1, 'linked', { relation: 'parent', to: child })).body.code).toBe('invalid_event');
  await record(child, 2, 'linked', { relation: 'related', to: elsewhere });
  expect((await read(parent)).ties).toEqual([
    { relation: 'parent', id: top, direction: 'to', other: expect.objectContaining({ state: 'submitted' }) },
    { relation: 'parent', id: child, direction: 'from', other: expect.objectContaining({ state: 'submitted' }) },
  ]);
  // A team lead learns that there is a link, not what the other team recommended.
  const hidden = (await read(child, teamLead)).ties.find((tie: { id: string }) => tie.id === elsewhere);
  expect(hidden.other).toBeNull();
  expect((await record(child, 3, 'unlinked', { relation: 'duplicate_of', to: parent })).body.code).toBe(
    'invalid_event',
  );
  const { body } = await record(child, 3, 'unlinked', { relation: 'parent', to: parent });
  expect(body.state.links).toEqual([{ relation: 'related', to: elsewhere }]);
});

it('serves objectives that the team has, in the words of the day', async () => {
  const objective = { fr: 'Attendre moins', en: 'Wait less' };
  const { body: present } = await app.api(`/teams/${team(1)}`, { as: lead });
  const { id: _, institutionId: __, createdAt: ___, ...fields } = present;
  const put = (objectives: object[]) =>
    app.api(`/teams/${team(1)}`, { method: 'PUT', as: lead, body: { ...fields, objectives } });
  expect((await put([objective])).status).toBe(200);
  const id = await create({ teamId: team(1) });
  const other = { fr: 'Autre chose', en: '' };
  expect((await record(id, 1, 'objectives_set', { objectives: [other] })).body.code).toBe('invalid_event');
  expect((await record(id, 1, 'objectives_set', { objectives: [objective] })).status).toBe(201);
  await put([other]);
  expect((await read(id)).state.objectives).toEqual([objective]);
});

describe('what contributors say', () => {
  it('is relayed by the patient coach, but for whether they were heard: each says that by their own link', async () => {
    const id = await create();
    expect((await record(id, 1, 'commented', { comment: 'Merci.' })).status).toBe(403);
    expect((await record(id, 1, 'commented', { comment: 'Merci.' }, coach)).status).toBe(201);
    await record(id, 2, 'acknowledged', {});
    await record(id, 3, 'under_review', {});
    const { body } = await record(id, 4, 'accepted', {});
    expect(body.state).toMatchObject({ state: 'accepted', commentCount: 1 });
    expect((await record(id, 5, 'heard', { score: 4 }, coach)).body.code).toBe('invalid_request');
    // Counted, and told to no member of staff.
    expect(body.state).not.toHaveProperty('heardSum');
  });
});

it('keeps no name and no address of a person in an event', async () => {
  const id = await create();
  for (const [type, detail] of [
    ['progress_note', { note: 'Oui', name: 'A. Tremblay' }],
    ['assigned', { ownerId: null, email: 'a@example.org' }],
  ] as const) {
    expect((await record(id, 1, type, detail)).body.code).toBe('invalid_event');
  }
  expect(JSON.stringify(await read(id))).not.toContain('actorId');
});
