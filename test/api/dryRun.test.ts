import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { campaigns, invitations } from '../../api/db/schema/campaigns.ts';
import { contacts, unsubscribedAddresses } from '../../api/db/schema/messages.ts';
import { members } from '../../api/db/schema/organization.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

let app: TestApp;
let as: string;
let places: Fixture;

beforeEach(async () => {
  app = await testApp();
  places = await fixture(app.services.db);
  as = await app.signedIn('program_admin', 'program', places.programId);
});

async function draft(more: Record<string, unknown> = {}): Promise<string> {
  const body = {
    ...{ programId: places.programId, name: { fr: 'Fin', en: 'End' }, wave: 'end' },
    ...{ experienceVersionId: places.experienceVersionId, demographicsVersionId: places.demographicsVersionId },
    ...{ teams: places.teams.map(({ id }) => id), ...more },
  };
  return (await app.api('/campaigns', { method: 'POST', as, body })).body.id;
}
const dryRun = async (id: string) => (await app.api(`/campaigns/${id}/dry-run`, { as })).body;
const change = (id: string, set: Partial<typeof members.$inferInsert>) =>
  app.services.db.write((tx) => tx.update(members).set(set).where(eq(members.id, id)));
const codes = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);

interface Team {
  people: { id: string; side: string; way: string; language: string; aboutYou: boolean; asked: number }[];
}
const peopleOf = ({ teams }: { teams: Team[] }) => teams.flatMap(({ people }) => people);

describe('a dry run', () => {
  it('names exactly those whom the opening invites, and writes nothing', async () => {
    const id = await draft({ audience: 'patient_side', demographicsAudience: 'professional_side' });
    const before = await dryRun(id);
    expect(peopleOf(before).every(({ side, aboutYou }) => side === 'patient_side' && !aboutYou)).toBe(true);
    const read = app.services.db.read;
    expect(await read.select().from(invitations).where(eq(invitations.campaignId, id))).toEqual([]);
    await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to: 'open' } });
    const invited = await read.select().from(invitations).where(eq(invitations.campaignId, id));
    expect(
      peopleOf(before)
        .map((person) => person.id)
        .sort(),
    ).toEqual(invited.map((row) => row.memberId).sort());
    expect(peopleOf(await dryRun(id))).toHaveLength(invited.length);
  });

  it('says how and in which language each person is written to', async () => {
    const [first, second, third] = places.members.filter(({ role }) => role === 'professional');
    await change(first?.id ?? '', { email: 'a@example.org', language: 'en' });
    await change(second?.id ?? '', { email: 'gone@example.org', language: 'fr' });
    await change(third?.id ?? '', { email: null });
    await app.services.db.write((tx) => tx.insert(unsubscribedAddresses).values({ address: 'gone@example.org' }));
    const result = await dryRun(await draft({ languages: ['fr'] }));
    const found = Object.fromEntries(peopleOf(result).map((person) => [person.id, person]));
    expect(found[first?.id ?? '']).toMatchObject({ way: 'mail', language: 'fr', ownLanguage: 'en', aboutYou: true });
    expect(found[second?.id ?? '']).toMatchObject({ way: 'letter', unsubscribed: true });
    expect(found[third?.id ?? '']).toMatchObject({ way: 'letter', unsubscribed: false });
    expect(codes(result)).toEqual(expect.arrayContaining(['no_email', 'unsubscribed', 'language_not_offered']));
    expect(JSON.stringify(result)).not.toContain('example.org');
  });

  it('counts the other campaigns of twelve months, by invitation or by letter, each once', async () => {
    const [member] = places.members.filter(({ role }) => role === 'professional');
    const memberId = member?.id ?? '';
    const today = new Date().toISOString().slice(0, 10);
    const earlier = await Promise.all([draft(), draft(), draft()]);
    await app.services.db.write(async (tx) => {
      await tx.update(campaigns).set({ openedOn: today }).where(eq(campaigns.id, places.campaignId));
      for (const [at, campaignId] of [places.campaignId, ...earlier].entries()) {
        const contact = { memberId, campaignId, kind: 'letter' as const, contactedOn: today };
        await tx.insert(contacts).values([
          { ...contact, id: `letter:${at}` },
          { ...contact, id: `reminder:${at}`, kind: 'reminder' },
        ]);
      }
    });
    const result = await dryRun(await draft());
    const asked = Object.fromEntries(peopleOf(result).map((person) => [person.id, person.asked]));
    expect(asked[memberId]).toBe(4);
    expect(Object.values(asked).filter((count) => count === 1)).toHaveLength(23);
    const often = result.findings.find(({ code }: { code: string }) => code === 'asked_often');
    expect(often).toMatchObject({ severity: 'warning', members: [memberId] });
  });

  it('tells errors first, and says that no mail server is set up', async () => {
    const result = await dryRun(await draft({ closesOn: '2026-01-01' }));
    expect(result.findings[0]).toMatchObject({ code: 'closes_in_past', severity: 'error' });
    expect(codes(result)).toContain('mail_not_set_up');
    expect(codes(await dryRun(await draft({ teams: [] })))).toContain('no_team');
  });

  it('comes as a file in the reader’s language, with a row for each person', async () => {
    const id = await draft();
    const reply = await app.app.request(`/api/v1/campaigns/${id}/dry-run.csv?lang=fr`, { headers: { cookie: as } });
    expect(reply.headers.get('content-type')).toContain('text/csv');
    const lines = (await reply.text()).trim().split('\r\n');
    expect(lines).toHaveLength(25);
    expect(lines[0]).toContain('Établissement,Équipe,Personne,Rôle');
    expect(lines[1]).toMatch(/lettre ou lien|courriel/);
  });

  it('is over once the campaign invites nobody any more', async () => {
    const id = await draft();
    for (const to of ['open', 'closing']) {
      await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to } });
    }
    expect((await app.api(`/campaigns/${id}/dry-run`, { as })).body).toMatchObject({
      code: 'wrong_state',
      params: { status: 'closing' },
    });
  });
});

describe('the preview of a mail', () => {
  it('is written as the mail itself is, for a made-up person, with links that open nothing', async () => {
    const ownWords = { invitation: { fr: 'Nos mots.', en: 'Our words.' } };
    const id = await draft({ ownWords, demographicsAudience: 'patient_side' });
    const preview = async (query: string) => (await app.api(`/campaigns/${id}/mail-preview?${query}`, { as })).body;
    const patient = await preview('role=caregiver&language=fr');
    expect(patient.body).toContain('Nos mots.');
    expect(patient.html).toContain('Nos mots.');
    expect(patient.body).not.toMatch(/\{\{|\/r\/[\w-]{8}/);
    const professional = await preview('role=manager&language=en');
    expect(professional.body).toContain('Our words.');
    expect(professional.body).not.toContain('questions about you');
    expect((await preview('role=patient_coach&language=en')).code).toBe('invalid_request');
    const reminder = await preview('role=manager&language=en&kind=reminder');
    expect(reminder.body).not.toContain('Our words.');
  });
});
