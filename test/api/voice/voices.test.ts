import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { messages, unsubscribedAddresses } from '../../../api/db/schema/messages.ts';
import { members } from '../../../api/db/schema/organization.ts';
import { recommendationEvents } from '../../../api/db/schema/recommendations.ts';
import { contributorToken } from '../../../api/model/contributorTokens.ts';
import { withTokens } from '../../../api/model/mailTokens.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';
import { testSecret } from '../../support/testSecret.ts';

const now = new Date('2026-03-10T15:00:00Z');
const reason = 'Nous y sommes allés et rien n’a changé.';
let app: TestApp;
let sample: Fixture;
let lead: string;
let coach: string;
let made = 0;
beforeAll(async () => {
  app = await testApp({ end: 'file', now, config: { smtpUrl: 'smtp://127.0.0.1:1' } });
  sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 2 });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  coach = await app.signedIn('patient_coach', 'institution', sample.institutionIds[0] ?? '');
});

const accepted: Step[] = [
  ['submitted', '2026-01-05'],
  ['acknowledged', '2026-01-06'],
  ['under_review', '2026-01-07'],
  ['accepted', '2026-01-08'],
];
const implemented: Step[] = [
  ...accepted,
  ['planned', '2026-01-09'],
  ['in_progress', '2026-01-10'],
  ['implemented', '2026-02-02', { evidence: 'Une photo.', implementedOn: '2026-02-01' }],
];
const team = () => sample.teams[0] ?? { id: '', institutionId: '' };
const ofTeam = () => sample.members.filter(({ teamId }) => teamId === team().id);
const patients = () => ofTeam().filter(({ role }) => role === 'patient_partner');
const professional = () => ofTeam().find(({ role }) => role === 'professional')?.id ?? '';
const recommend = async (steps: Step[]): Promise<string> => {
  const id = `r-${++made}`;
  const { id: teamId, institutionId } = team();
  await insertHistories(app.services.db, sample.programId, [{ id, teamId, institutionId, steps }]);
  return id;
};
const link = (id: string, memberId: string, method: 'PUT' | 'DELETE' = 'PUT', as = lead) =>
  app.api(`/recommendations/${id}/contributors/${memberId}`, { method, as });
const tokenOf = async (memberId: string): Promise<string> => {
  const [row] = await app.services.db.read.select().from(members).where(eq(members.id, memberId));
  return contributorToken(testSecret, memberId, row?.email ?? null);
};
const say = (token: string, id: string, type: string, after: number, detail: object = {}) =>
  app.api(`/voices/${token}/recommendations/${id}/events`, { method: 'POST', body: { type, after, detail } });
const mails = async (id: string) =>
  (await app.services.db.read.select().from(messages).orderBy(messages.id)).filter((each) =>
    each.id.startsWith(`recommendation:${id}:`),
  );

describe('linking contributors', () => {
  it('links members of the team who have a side, tells each once, and lists who is left', async () => {
    const id = await recommend(accepted);
    const [first, second] = patients().map((member) => member.id);
    expect((await link(id, first ?? '')).status).toBe(200);
    expect((await link(id, first ?? '')).status).toBe(200);
    const other = sample.members.find(({ teamId }) => teamId !== team().id)?.id ?? '';
    expect((await link(id, other)).status).toBe(404);
    const support = ofTeam().find(({ role }) => role === 'patient_coach')?.id ?? '';
    expect((await link(id, support)).status).toBe(400);
    const { body } = await app.api(`/recommendations/${id}/contributors`, { as: lead });
    expect(body.items.map((each: { memberId: string }) => each.memberId)).toEqual([first]);
    expect(body.candidates.map((each: { id: string }) => each.id)).toContain(second);
    expect(body.candidates.map((each: { id: string }) => each.id)).not.toContain(support);
    expect(await mails(id)).toHaveLength(1);
  });

  it('shows a link to the coach alone, and keeps it nowhere', async () => {
    const id = await recommend(accepted);
    const [member] = patients();
    await link(id, member?.id ?? '');
    const path = `/recommendations/${id}/contributors/${member?.id}/link`;
    expect((await app.api(path, { method: 'POST', as: lead })).status).toBe(403);
    const { body } = await app.api(path, { method: 'POST', as: coach, headers: { 'idempotency-key': 'once' } });
    const token = await tokenOf(member?.id ?? '');
    expect(body.url).toContain(`/voice/${token}/${id}`);
    const dump = await app.services.db.read.run('select group_concat(reply) as replies from idempotency_keys');
    expect(JSON.stringify(dump.rows)).not.toContain(token.slice(-22));
    expect(JSON.stringify(await mails(id))).not.toContain(token.slice(-22));
  });
});

describe('a contributor by the link', () => {
  it('reads only what was linked, and nothing once it is not', async () => {
    const [id, hidden] = [await recommend(accepted), await recommend(accepted)];
    const member = patients()[1]?.id ?? '';
    await link(id, member);
    const token = await tokenOf(member);
    const { body } = await app.api(`/voices/${token}`);
    expect(body.items.map((each: { id: string }) => each.id)).toEqual([id]);
    expect((await app.api(`/voices/${token}/recommendations/${id}`)).body.events).toHaveLength(4);
    expect((await app.api(`/voices/${token}/recommendations/${hidden}`)).status).toBe(404);
    expect((await say(token, hidden, 'commented', 4, { comment: 'Bonjour' })).status).toBe(404);
    const forged = `${member}.${'A'.repeat(22)}`;
    expect((await app.api(`/voices/${forged}`)).body.code).toBe('unknown_token');
    await link(id, member, 'DELETE');
    expect((await app.api(`/voices/${token}/recommendations/${id}`)).status).toBe(404);
    expect((await app.api(`/voices/${token}`)).body.code).toBe('unknown_token');
    // A link to an address that was wrong is worth nothing once it is corrected.
    await link(id, member);
    await app.services.db.write((tx) =>
      tx.update(members).set({ email: 'right@example.org' }).where(eq(members.id, member)),
    );
    expect((await app.api(`/voices/${token}`)).body.code).toBe('unknown_token');
  });

  it('verifies and disputes on the patient side alone, and only what is declared', async () => {
    const [id, early] = [await recommend(implemented), await recommend(accepted)];
    const patient = patients()[0]?.id ?? '';
    for (const [each, member] of [
      [id, patient],
      [id, professional()],
      [early, patient],
    ] as const)
      await link(each, member);
    expect((await say(await tokenOf(professional()), id, 'disputed', 7, { reason })).status).toBe(403);
    expect((await say(await tokenOf(patient), early, 'verified', 4)).body.code).toBe('transition_refused');
    expect((await say(await tokenOf(patient), id, 'disputed', 7, { reason: 'Non.' })).body.code).toBe('invalid_event');
    expect((await say(await tokenOf(patient), id, 'disputed', 3, { reason })).body.code).toBe('stale_revision');
    const { status, body } = await say(await tokenOf(patient), id, 'disputed', 7, { reason });
    expect([status, body.state.disputed, body.dispute.at]).toEqual([201, true, 'disputed']);
    const [stored] = (await app.services.db.read.select().from(recommendationEvents)).filter(
      (event) => event.recommendationId === id && event.type === 'disputed',
    );
    expect([stored?.actorId, stored?.actorRole]).toEqual([null, 'patient_side']);
    const told = await app.services.db.read.select().from(messages).where(eq(messages.kind, 'dispute'));
    expect(told).toHaveLength(1);
    // The coach mediates and settles; then the patient side verifies, and the dispute stays.
    const record = (type: string, after: number, detail: object, as: string) =>
      app.api(`/recommendations/${id}/events`, { method: 'POST', as, body: { type, after, detail } });
    expect((await record('mediated', 8, { note: 'Vu les deux côtés.' }, lead)).status).toBe(403);
    expect((await record('mediated', 8, { note: 'Vu les deux côtés.' }, coach)).status).toBe(201);
    const outcome = 'Le banc est maintenant à sa place, tous l’ont vu.';
    expect((await record('dispute_settled', 9, { outcome }, coach)).status).toBe(201);
    const verified = await say(await tokenOf(patient), id, 'verified', 10);
    expect(verified.body.state).toMatchObject({ verified: true, disputed: true });
    expect(verified.body.dispute.steps.map(({ step }: { step: string }) => step)).toEqual([
      ...['disputed', 'mediated', 'dispute_settled'],
    ]);
  });

  it('cannot mediate what nobody disputes', async () => {
    const id = await recommend(implemented);
    const body = { type: 'mediated', after: 7, detail: { note: 'Rien.' } };
    const reply = await app.api(`/recommendations/${id}/events`, { method: 'POST', as: coach, body });
    expect(reply.body.code).toBe('invalid_event');
  });

  it('says once whether they were heard, and no member of staff reads what', async () => {
    const id = await recommend(accepted);
    const member = patients()[0]?.id ?? '';
    await link(id, member);
    const token = await tokenOf(member);
    expect((await say(token, id, 'heard', 4, { score: 6 })).body.code).toBe('invalid_event');
    expect((await say(token, id, 'heard', 4, { score: 1 })).body.saidHeard).toBe(true);
    expect((await say(token, id, 'heard', 4, { score: 5 })).body.code).toBe('wrong_state');
    const plan = { type: 'planned', after: 4, detail: {} };
    const replies = [
      (await app.api(`/recommendations/${id}`, { as: lead })).body,
      (await app.api(`/recommendations?program=${sample.programId}`, { as: lead })).body,
      (await app.api(`/recommendations/${id}/events`, { method: 'POST', as: lead, body: { ...plan, after: 3 } })).body,
      (await app.api(`/recommendations/${id}/events`, { method: 'POST', as: lead, body: plan })).body,
      (await app.api(`/audit?program=${sample.programId}`, { as: lead })).body,
      (await app.api(`/voices/${token}/recommendations/${id}`)).body.events,
    ];
    for (const reply of replies) expect(JSON.stringify(reply)).not.toMatch(/"heard"|heardCount|heardSum|"score"/);
    // Nor by a gap that it was said: no number counts it, and nobody's form is too old for it.
    const [own, , refused, planned] = replies;
    expect([own.sequence, own.events.map((event: { sequence: number }) => event.sequence)]).toEqual([4, [1, 2, 3, 4]]);
    expect([refused.params.sequence, refused.params.latest.sequence]).toEqual([4, 4]);
    expect([planned.sequence, planned.event.sequence]).toEqual([5, 5]);
    expect((await app.api(`/voices/${token}/recommendations/${id}`)).body.sequence).toBe(5);
    // Nor a second time after they were taken off and linked again: their views would count as those of two people.
    await link(id, member, 'DELETE');
    await link(id, member);
    expect((await app.api(`/voices/${token}/recommendations/${id}`)).body).toMatchObject({ saidHeard: true });
    expect((await say(token, id, 'heard', 5, { score: 5 })).body.code).toBe('wrong_state');
    const early = await recommend(accepted.slice(0, 3));
    await link(early, member);
    expect((await say(token, early, 'heard', 3, { score: 2 })).body.code).toBe('transition_refused');
  });
});

describe('news', () => {
  it('go once to each contributor, in their language, with head and count, and not to the one who spoke', async () => {
    const id = await recommend(accepted);
    const [first = '', second = ''] = patients().map((member) => member.id);
    await app.services.db.write((tx) => tx.update(members).set({ language: 'en' }).where(eq(members.id, second)));
    for (const member of [first, second]) await link(id, member);
    const body = { type: 'planned', after: 4, detail: { dueOn: '2026-05-01' } };
    const headers = { 'idempotency-key': 'plan' };
    for (const _ of [1, 2]) {
      const path = `/recommendations/${id}/events`;
      expect((await app.api(path, { method: 'POST', as: lead, body, headers })).status).toBe(201);
    }
    const sent = await mails(id);
    expect(sent).toHaveLength(4);
    const { count, head } = (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;
    const news = sent.filter(({ id: name }) => !name.includes(':linked:'));
    expect(news.map(({ language }) => language).sort()).toEqual(['en', 'fr']);
    for (const message of news) {
      expect(message.body).toContain(`${count} `);
      expect(message.body).toContain(head);
      const out = withTokens(app.services.config, message).body;
      expect(out).toContain(`/voice/${await tokenOf(message.memberId ?? '')}/${id}?lang=${message.language}`);
      const unsubscribe = /\/unsubscribe\/([^?\s]+)/.exec(out)?.[1] ?? '';
      expect((await app.api(`/unsubscribe/${unsubscribe}`)).body.unsubscribed).toBe(false);
    }
    await say(await tokenOf(first), id, 'commented', 5, { comment: 'Des mots à nous.' });
    const after = await mails(id);
    expect(after.length - sent.length).toBe(1);
    expect(JSON.stringify(after)).not.toContain('Des mots à nous.');
  });

  it('give the link of a contributor to no other address that somebody writes into a title or a note', async () => {
    const evil = 'https://evil.example/?';
    const bait = ['token', 'unsubscribe'].map((mark) => `${evil}\u0002${mark}\u0003`).join('\n');
    const title = { fr: `Un banc\n${bait}\n--`, en: `A bench\n${bait}\n--` };
    const body = { teamId: team().id, title, detail: { fr: '', en: '' }, contributorSide: 'joint' };
    const { id } = (await app.api('/recommendations', { method: 'POST', as: lead, body })).body;
    const member = patients()[0]?.id ?? '';
    await link(id, member);
    const noted = { type: 'progress_note', after: 1, detail: { note: bait } };
    expect((await app.api(`/recommendations/${id}/events`, { method: 'POST', as: lead, body: noted })).status).toBe(
      201,
    );
    const own = await tokenOf(member);
    const sent = (await mails(id)).map((message) => withTokens(app.services.config, message));
    expect(sent).toHaveLength(2);
    for (const { subject, body: words } of sent) {
      expect(words).toContain(`/voice/${own}/${id}`);
      // Nor is it a line by itself, which would be a link to press, nor what parts the languages.
      for (const line of words.split('\n').filter((each) => each.includes(evil))) {
        expect(line).not.toContain(member);
        expect(line).not.toMatch(/^\s*https?:\S+\s*$/);
      }
      expect(words.split('\n').filter((line) => line === '--')).toHaveLength(1);
      expect(subject).not.toMatch(/\p{Cc}/u);
    }
  });

  it('take twenty comments of a link a day, and no more', async () => {
    const id = await recommend(accepted);
    const member = professional();
    await link(id, member);
    const token = await tokenOf(member);
    const { sequence } = (await app.api(`/voices/${token}/recommendations/${id}`)).body;
    for (let each = 0; each < 20; each++)
      expect((await say(token, id, 'commented', sequence + each, { comment: 'Des mots.' })).status).toBe(201);
    const refused = await say(token, id, 'commented', sequence + 20, { comment: 'Encore.' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_comments' } });
    const kept = await app.services.db.queuedClient.execute('select * from voice_comments');
    expect(JSON.stringify(kept.rows)).not.toContain(member);
  });

  it('do not go to who unsubscribed', async () => {
    const id = await recommend(accepted);
    const member = professional();
    const [row] = await app.services.db.read.select().from(members).where(eq(members.id, member));
    const address = row?.email?.toLowerCase() ?? '';
    await app.services.db.write((tx) => tx.insert(unsubscribedAddresses).values({ address }));
    await link(id, member);
    expect(await mails(id)).toEqual([]);
    await app.services.db.write((tx) => tx.delete(unsubscribedAddresses));
  });
});
