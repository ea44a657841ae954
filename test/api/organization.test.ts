import { describe, expect, it } from 'vitest';
import { testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';
import { anotherProgram } from '../support/places.ts';

const text = (words: string) => ({ fr: words, en: words });
const institution = (programId: string) => ({ programId, name: text('Hôpital'), kind: 'hospital', region: 'Estrie' });
const team = (institutionId: string) => ({
  ...{ institutionId, name: text('Équipe'), mandate: text('Mandat'), level: 'clinical', continuum: 'collaboration' },
  ...{ objectives: [text('Objectif')], engagementMethods: [{ method: text('Comité'), on: '2026-02-01' }] },
  ...{ startsOn: '2026-01-10', midpointOn: null, endsOn: '2026-12-10' },
});
const member = (teamId: string) => ({
  teamId,
  role: 'caregiver',
  name: 'Ève Roy',
  email: 'Eve@Example.org',
  language: 'fr',
});

async function setUp() {
  const app = await testApp();
  const places = await fixture(app.services.db);
  return { ...app, places, admin: await app.signedIn('program_admin', 'program', places.programId) };
}

describe('institutions, teams and members', () => {
  it('are created, read, changed and listed by their parent', async () => {
    const { api, admin: as, places } = await setUp();
    const made = await api('/institutions', { method: 'POST', as, body: institution(places.programId) });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await api(`/institutions/${id}`, { as })).body).toEqual(made.body);
    const { programId: _, ...update } = { ...institution(places.programId), region: 'Laval' };
    expect((await api(`/institutions/${id}`, { method: 'PUT', as, body: update })).body.region).toBe('Laval');

    const madeTeam = await api('/teams', { method: 'POST', as, body: team(id) });
    expect(madeTeam.status).toBe(201);
    expect((await api(`/teams?institution=${id}`, { as })).body).toEqual({ items: [madeTeam.body], next: null });
    expect((await api(`/teams?program=${places.programId}`, { as })).body.items).toHaveLength(5);

    const madeMember = await api('/members', { method: 'POST', as, body: member(madeTeam.body.id) });
    expect(madeMember.body).toMatchObject({ email: 'eve@example.org', leftOn: null });
    const { teamId: __, ...left } = { ...member(madeTeam.body.id), email: null, leftOn: '2026-05-01' };
    const changed = await api(`/members/${madeMember.body.id}`, { method: 'PUT', as, body: left });
    expect(changed.body).toMatchObject({ email: null, leftOn: '2026-05-01' });
    expect((await api(`/members?team=${madeTeam.body.id}`, { as })).body.items).toEqual([changed.body]);
  });

  it('come in pages, each row once', async () => {
    const { api, admin: as, places } = await setUp();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await api(`/teams?program=${places.programId}&limit=3&after=${next}`, { as });
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(seen).toEqual(places.teams.map(({ id }) => id).sort());
  });

  it('are listed only where the reader holds a role', async () => {
    const { api, signedIn, services, places } = await setUp();
    const [institutionId] = places.institutionIds;
    const [firstTeam] = places.teams;
    const other = await anotherProgram(services.db);
    const lead = await signedIn('team_lead', 'team', firstTeam?.id ?? '');
    const ids = async (path: string, as: string) =>
      (await api(path, { as })).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(`/teams?program=${places.programId}`, lead)).toEqual([firstTeam?.id]);
    expect(await ids(`/institutions?program=${places.programId}`, lead)).toEqual([firstTeam?.institutionId]);
    expect((await api(`/institutions?program=${other.programId}`, { as: lead })).status).toBe(403);
    const ofInstitution = await signedIn('institution_lead', 'institution', institutionId ?? '');
    const expected = places.teams.filter((each) => each.institutionId === institutionId).map(({ id }) => id);
    expect(await ids(`/teams?program=${places.programId}`, ofInstitution)).toEqual(expected.sort());
    expect(await ids('/programs', lead)).toEqual([places.programId]);
  });

  it('name every fault of a request', async () => {
    const { api, admin: as, places } = await setUp();
    const [institutionId = ''] = places.institutionIds;
    const bad = { ...team(institutionId), name: { fr: '', en: 'x' }, endsOn: '2026-01-01', level: 'local', more: 1 };
    const { status, body } = await api('/teams', { method: 'POST', as, body: bad });
    expect(status).toBe(400);
    expect(body.code).toBe('invalid_request');
    const paths = body.params.faults.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['name.fr', 'level']));
    const wrongOrder = { ...team(institutionId), endsOn: '2026-01-01' };
    const reply = await api('/teams', { method: 'POST', as, body: wrongOrder });
    expect(reply.body.params.faults).toMatchObject([{ path: 'endsOn' }]);
    for (const email of ['not an address', 'a@b', 'a@b.c\n']) {
      const refused = await api('/members', {
        method: 'POST',
        as,
        body: { ...member(places.teams[0]?.id ?? ''), email },
      });
      expect(refused.status).toBe(400);
    }
    for (const name of ['', ' ', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(201)]) {
      const refused = await api('/members', {
        method: 'POST',
        as,
        body: { ...member(places.teams[0]?.id ?? ''), name },
      });
      expect(refused.status).toBe(400);
    }
    expect((await api('/teams', { as })).status).toBe(400);
    expect((await api(`/teams?program=${places.programId}&limit=0`, { as })).status).toBe(400);
  });

  it('name at once what a programme, a recommendation and a webhook lack', async () => {
    const { api, admin: as, places } = await setUp();
    const lacking = async (path: string, body: object): Promise<string[]> => {
      const reply = await api(path, { method: 'POST', as, body });
      expect(reply.status).toBe(400);
      return [...new Set<string>(reply.body.params.faults.map((fault: { path: string }) => fault.path))];
    };
    expect(await lacking('/programs', { slug: '', name: text(' '), description: text('') })).toEqual([
      ...['slug', 'name.fr', 'name.en'],
    ]);
    const recommendation = { teamId: '', title: text(''), detail: text(''), contributorSide: '' };
    expect(await lacking('/recommendations', recommendation)).toEqual(['teamId', 'title', 'contributorSide']);
    expect(await lacking('/webhooks', { programId: places.programId, name: '', url: '' })).toEqual(['name', 'url']);
  });

  it('are not found when they do not exist, and not shown to anyone signed out', async () => {
    const { api, admin: as } = await setUp();
    for (const path of [
      '/institutions/none',
      '/teams/none',
      '/members/none',
      '/teams?institution=none',
      '/members?team=none',
    ]) {
      expect((await api(path, { as })).body.code).toBe('not_found');
      expect((await api(path)).body.code).toBe('unauthenticated');
    }
    expect((await api('/teams', { method: 'POST', as, body: team('none') })).body.code).toBe('not_found');
  });

  it('are created once for one idempotency key', async () => {
    const { api, admin: as, places } = await setUp();
    const request = {
      method: 'POST' as const,
      as,
      body: institution(places.programId),
      headers: { 'idempotency-key': 'k1' },
    };
    const [first, second] = [await api('/institutions', request), await api('/institutions', request)];
    expect(second.body).toEqual(first.body);
    expect((await api(`/institutions?program=${places.programId}`, { as })).body.items).toHaveLength(3);
    const other = await api('/institutions', { ...request, body: { ...request.body, region: 'Laval' } });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    const tooLong = await api('/institutions', { ...request, headers: { 'idempotency-key': 'k'.repeat(201) } });
    expect(tooLong.body.code).toBe('invalid_request');
  });
});
