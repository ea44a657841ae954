import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { members } from '../../../api/db/schema/organization.ts';
import { reflectionNotes } from '../../../api/db/schema/reflection.ts';
import { releases } from '../../../api/db/schema/releases.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';
import { answer, sharedReflection, tokenOf } from '../../support/sharedReflection.ts';

let app: TestApp;
let sample: Fixture;
let team: string;
let other: string;
beforeEach(async () => {
  app = await testApp();
  sample = await sharedReflection(app);
  [team = '', other = ''] = sample.teams.map(({ id }) => id);
});

const token = (...given: [Parameters<typeof tokenOf>[2], number?]) => tokenOf(sample, team, ...given);
const byLink = async (link: string) => (await app.api(`/forms/${link}/reflection`)).body;
const note = (link: string, adjustments: string, after: string | null) =>
  app.api(`/forms/${link}/reflection/notes`, { method: 'POST', body: { adjustments, after } });
const setStatus = (status: 'open' | 'closing' | 'closed' | 'archived') =>
  app.services.db.write((tx) => tx.update(campaigns).set({ status }).where(eq(campaigns.id, sample.campaignId)));

describe('the reflection of a team, by the link of a member', () => {
  it('opens once the person has answered, and shows answers once both sides have', async () => {
    const patient = token('patient_partner');
    expect(await byLink(patient)).toMatchObject({ access: 'answer_first', reflection: null });
    await answer(app, patient, { can_speak: 2, what_helps: 'Un mot' });
    const waiting = await byLink(patient);
    expect(waiting).toMatchObject({ access: 'open', reflection: { shown: false, items: [], answered: null } });
    await answer(app, token('professional'), { can_speak: 5 });
    const { reflection } = await byLink(patient);
    expect(reflection).toMatchObject({ shown: true, answered: { patient_side: 1, professional_side: 1 } });
    expect(reflection.items[0]).toMatchObject({ name: 'can_speak', difference: 3 });
    expect(reflection.items[1]).toMatchObject({
      name: 'what_helps',
      sides: { patient_side: { answers: [{ role: 'patient_partner', words: { fr: 'Un mot' } }] } },
    });
    await app.services.submissions.mix();
    expect((await byLink(patient)).reflection).toEqual(reflection);
  });

  it('shows what there is once nobody starts any more, to everyone who was invited once it is closed', async () => {
    const patient = token('patient_partner');
    await answer(app, patient, { can_speak: 2 });
    await setStatus('closing');
    expect((await byLink(patient)).reflection.shown).toBe(true);
    expect((await byLink(token('manager'))).access).toBe('answer_first');
    await setStatus('closed');
    expect((await byLink(token('manager'))).reflection.items).toHaveLength(1);
  });

  it('holds no name, language, day, receipt, person or order of coming, and nothing of those who did not answer', async () => {
    const links = [token('patient_partner', 1), token('patient_partner', 0), token('manager')];
    await answer(app, links[0] ?? '', { can_speak: 4, what_helps: 'Zèle', what_hinders: 'Abus' }, 'en');
    await answer(app, links[1] ?? '', { can_speak: 2, what_helps: 'Aide', what_hinders: 'Zizanie' });
    await answer(app, links[2] ?? '', { views_used: 3 });
    const { reflection } = await byLink(links[0] ?? '');
    const said = (name: string) =>
      reflection.items
        .find((item: { name: string }) => item.name === name)
        .sides.patient_side.answers.map(({ words }: { words: { fr: string } }) => words.fr);
    // Each item is in an order of its own: the first to help is not the first to hinder.
    expect(said('what_helps')).toEqual(['Aide', 'Zèle']);
    expect(said('what_hinders')).toEqual(['Abus', 'Zizanie']);
    for (const { sides } of reflection.items as { sides: Record<string, { answers: object[] }> }[]) {
      for (const one of Object.values(sides).flatMap(({ answers }) => answers)) {
        expect(['role', 'words', 'point']).toEqual(expect.arrayContaining(Object.keys(one)));
      }
    }
    const whole = JSON.stringify(reflection);
    for (const { id } of sample.members) expect(whole).not.toContain(id);
    expect(whole).not.toMatch(/Member \d|caregiver|collaborative_leader|pseudonym|answeredOn|receipt/);
  });

  it('is of one team alone, and of its present members', async () => {
    await answer(app, token('patient_partner'), { what_helps: 'Seulement pour nous' });
    await answer(app, token('manager'), { can_speak: 3 });
    const neighbour = tokenOf(sample, other, 'patient_partner');
    await answer(app, neighbour, { can_speak: 1 });
    expect(JSON.stringify(await byLink(neighbour))).not.toContain('Seulement pour nous');
    const invitation = sample.invitations.find((each) => each.token === token('manager'));
    await app.services.db.write((tx) =>
      tx
        .update(members)
        .set({ leftOn: '2020-01-01' })
        .where(eq(members.id, invitation?.memberId ?? '')),
    );
    expect(await byLink(token('manager'))).toMatchObject({ access: 'left', reflection: null });
    expect((await app.api('/forms/unknown/reflection')).body.code).toBe('unknown_token');
  });

  it('is not there in any other mode', async () => {
    const apart = await testApp();
    const own = await sharedReflection(apart, { mode: 'confidential' });
    const link = tokenOf(own, own.teams[0]?.id ?? '', 'manager');
    expect((await apart.api(`/forms/${link}/reflection`)).body).toMatchObject({ code: 'not_found' });
  });
});

describe('what the team will adjust', () => {
  beforeEach(async () => {
    await answer(app, token('patient_partner'), { can_speak: 2 });
    expect((await note(token('patient_partner'), 'Trop tôt', null)).body.code).toBe('wrong_state');
    await answer(app, token('professional'), { can_speak: 5 });
  });

  it('is written by a member who has answered, keeps every text and says the role alone', async () => {
    expect((await note(token('manager'), 'Moi aussi', null)).body.code).toBe('wrong_state');
    const first = (await note(token('patient_partner'), '  Un tour de table  ', null)).body.id;
    const second = await note(token('professional'), 'Un tour de table,\nà chaque fois', first);
    expect(second.status).toBe(201);
    const { notes } = (await byLink(token('patient_partner'))).reflection;
    expect(notes).toMatchObject([
      { adjustments: 'Un tour de table,\nà chaque fois', by: 'professional' },
      { adjustments: 'Un tour de table', by: 'patient_partner' },
    ]);
    expect(Object.keys(notes[0]).sort()).toEqual(['adjustments', 'by', 'id', 'writtenOn']);
  });

  it('tells when somebody saved meanwhile, and takes the same text once', async () => {
    const first = (await note(token('patient_partner'), 'Un', null)).body.id;
    expect((await note(token('patient_partner'), 'Un', null)).body.id).toBe(first);
    const refused = await note(token('professional'), 'Deux', null);
    expect([refused.status, refused.body.code]).toEqual([409, 'note_changed']);
    expect((await note(token('professional'), 'Deux', first)).status).toBe(201);
    expect(await app.services.db.read.select().from(reflectionNotes)).toHaveLength(2);
    for (const text of ['', '   ', 'x'.repeat(4001), 'a\u0000b']) {
      expect((await note(token('professional'), text, null)).body.code).toBe('invalid_request');
    }
    await setStatus('archived');
    expect((await note(token('professional'), 'Trois', null)).body.code).toBe('wrong_state');
  });

  it('keeps the order of writing even when the clock goes back', async () => {
    app.setNow(new Date('2026-05-02T12:00:00Z'));
    const first = (await note(token('patient_partner'), 'Un', null)).body.id;
    app.setNow(new Date('2026-05-01T12:00:00Z'));
    await note(token('professional'), 'Deux', first);
    const { notes } = (await byLink(token('professional'))).reflection;
    expect(notes.map(({ adjustments }: { adjustments: string }) => adjustments)).toEqual(['Deux', 'Un']);
  });
});

describe('staff', () => {
  const path = () => `/teams/${team}/reflections/${sample.campaignId}`;

  it('read it when they lead or coach this very team, and no one else does', async () => {
    await answer(app, token('patient_partner'), { what_helps: 'Un secret d’équipe' });
    await answer(app, token('manager'), { can_speak: 3 });
    for (const role of ['team_lead', 'patient_coach'] as const) {
      const as = await app.signedIn(role, 'team', team);
      expect((await app.api(path(), { as })).body).toMatchObject({ shown: true });
      expect((await app.api(`/teams/${team}/reflections`, { as })).body.items).toMatchObject([
        { campaignId: sample.campaignId, status: 'open' },
      ]);
      expect((await app.api(path().replace(team, other), { as })).status).toBe(403);
    }
    const others = [
      ['program_admin', 'program', sample.programId],
      ['analyst', 'program', sample.programId],
      ['institution_lead', 'institution', sample.institutionIds[0] ?? ''],
      ['patient_coach', 'institution', sample.institutionIds[0] ?? ''],
      ['patient_coach', 'program', sample.programId],
      ['team_lead', 'team', other],
      ['viewer', 'team', team],
    ] as const;
    for (const [role, kind, id] of others) {
      const as = await app.signedIn(role, kind, id);
      expect([role, kind, (await app.api(path(), { as })).status]).toEqual([role, kind, 403]);
    }
  });

  it('write what the team will adjust, in the audit trail without the words', async () => {
    await answer(app, token('patient_partner'), { can_speak: 2 });
    await answer(app, token('manager'), { can_speak: 3 });
    const as = await app.signedIn('patient_coach', 'team', team);
    const body = { adjustments: 'Deux rencontres le soir', after: null };
    expect((await app.api(`${path()}/notes`, { method: 'POST', as, body })).status).toBe(201);
    expect((await app.api(path(), { as })).body.notes).toMatchObject([{ by: 'staff' }]);
    const admin = await app.signedIn('program_admin', 'program', sample.programId);
    const { items } = (await app.api(`/audit?program=${sample.programId}`, { as: admin })).body;
    expect(items).toMatchObject([{ verb: 'reflection.write', subject: `team:${team}` }]);
    expect(JSON.stringify(items)).not.toContain('soir');
  });
});

it('makes no release of a shared campaign, by hand or at the close, and no figure', async () => {
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  for (const { token: link } of sample.invitations) await answer(app, link, { can_speak: 3, views_used: 2 });
  const byHand = await app.api('/releases', { method: 'POST', as, body: { campaignId: sample.campaignId } });
  expect([byHand.status, byHand.body.code]).toEqual([409, 'wrong_state']);
  for (const to of ['closing', 'closed']) {
    const path = `/campaigns/${sample.campaignId}/transition`;
    expect((await app.api(path, { method: 'POST', as, body: { to } })).status).toBe(200);
  }
  expect(await app.services.db.read.select().from(releases)).toEqual([]);
  for (const kind of ['satisfaction', 'comparison', 'trend', 'diversity']) {
    const query = new URLSearchParams({ program: sample.programId, campaign: sample.campaignId });
    expect((await app.api(`/findings/${kind}?${query}`, { as })).body.code, kind).toBe('not_found');
  }
});
