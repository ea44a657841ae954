import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaigns, invitations } from '../../../api/db/schema/campaigns.ts';
import { messages, unsubscribedAddresses } from '../../../api/db/schema/messages.ts';
import { members } from '../../../api/db/schema/organization.ts';
import { queuedInvitationUrl } from '../../../api/model/mailTokens.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';
import { answer, sharedReflection, tokenOf } from '../../support/sharedReflection.ts';

/** How many of six answered in each team: the first team is too small to show. */
const answering = [3, 6, 6, 6, 6, 6, 6, 6];

const setDemo = { config: { demo: true } };
const queued = (app: TestApp) =>
  app.services.db.read.select().from(messages).where(eq(messages.kind, 'results')).orderBy(messages.id);
const results = async (app: TestApp, token: string) => (await app.api(`/forms/${token}/results`)).body;
const step = (app: TestApp, as: string, id: string, to: string) =>
  app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to } });

describe('at the close of an anonymous campaign', () => {
  let app: TestApp;
  let sample: Fixture;
  let admin: string;
  const tokenIn = (team: number, nth = 0) =>
    sample.invitations.filter(({ teamId }) => teamId === sample.teams[team]?.id)[nth]?.token ?? '';

  beforeAll(async () => {
    app = await testApp({ end: 'file', ...setDemo });
    ({ sample, admin } = await answeredCampaign(app, answering, null, undefined, 'manual'));
    expect(await results(app, tokenIn(1))).toMatchObject({ state: 'open', results: null });
    const [unsubscribed, left, noAddress] = sample.members.slice(20, 23).map(({ id }) => id);
    await app.services.db.write(async (tx) => {
      const [person] = await tx
        .select()
        .from(members)
        .where(eq(members.id, unsubscribed ?? ''));
      await tx.insert(unsubscribedAddresses).values({ address: person?.email?.toLowerCase() ?? '' });
      await tx
        .update(members)
        .set({ leftOn: '2020-01-01' })
        .where(eq(members.id, left ?? ''));
      await tx
        .update(members)
        .set({ email: null })
        .where(eq(members.id, noAddress ?? ''));
      const ownWords = { results: { fr: 'Rendez-vous le 3 juin.', en: 'See you on June 3.' } };
      await tx.update(campaigns).set({ ownWords }).where(eq(campaigns.id, sample.campaignId));
    });
    await step(app, admin, sample.campaignId, 'closing');
    expect(await queued(app)).toEqual([]);
    await step(app, admin, sample.campaignId, 'closed');
  });

  it('writes once to everyone who was invited and can be written to, answered or not, without any figure', async () => {
    const mails = await queued(app);
    const invited = await app.services.db.read.select().from(invitations);
    const three = new Set(sample.members.slice(20, 23).map(({ id }) => id));
    const expected = invited.filter(({ memberId }) => !three.has(memberId)).map(({ id }) => `results:${id}`);
    expect(mails.map(({ id }) => id)).toEqual(expected.sort());
    for (const { subject, body, status } of mails) {
      expect(status).toBe('queued');
      expect(body).toContain('/results/');
      expect(subject + body).not.toMatch(/\d+\s?%/);
      for (const { token } of sample.invitations) expect(body).not.toContain(token);
    }
    await app.services.db.write((tx) => tx.update(messages).set({ status: 'sent' }));
    expect((await step(app, admin, sample.campaignId, 'closed')).status).toBe(200);
    expect((await queued(app)).every(({ status }) => status === 'sent')).toBe(true);
  });

  it('gives everyone the figures that the gate shows, and those of a small team to nobody', async () => {
    const shown = await results(app, tokenIn(1));
    expect(shown).toMatchObject({
      state: 'shown',
      next: { fr: 'Rendez-vous le 3 juin.' },
      contact: 'office@example.org',
    });
    expect(shown.results.respondents).toMatchObject({ program: 45 });
    expect(shown.results.program.most).toHaveLength(3);
    expect(shown.results.program.least).toHaveLength(3);
    const small = await results(app, tokenIn(0));
    expect(small.results.respondents.team).toBeNull();
    expect(small.results.team).toEqual({ most: [], least: [] });
    expect(small.results.program).toEqual(shown.results.program);
    // Who did not answer reads the same.
    expect((await results(app, tokenIn(0, 5))).results).toEqual(small.results);
  });

  it('says the same as the dashboards that any member of staff may read', async () => {
    const team = sample.teams[2]?.id ?? '';
    const viewer = await app.signedIn('viewer', 'team', team);
    const ask = (query: Record<string, string>) =>
      app.api(`/findings/satisfaction?${new URLSearchParams({ program: sample.programId, ...query })}`, { as: viewer });
    const { results: returned } = await results(app, tokenIn(2));
    expect(returned.respondents.program).toBe((await ask({ side: 'both' })).body.n);
    expect(returned.respondents.team).toBe((await ask({ team })).body.n);
  });

  it('holds no person, no invitation, and no count of those invited', async () => {
    const whole = JSON.stringify(await results(app, tokenIn(1)));
    expect(whole).not.toMatch(/Member \d|invited|"48"|:48\b/);
    expect((await app.api('/forms/unknown/results')).body.code).toBe('unknown_token');
  });
});

it('waits for the release of the close, and hides what a threshold raised since protects', async () => {
  const app = await testApp(setDemo);
  const { sample } = await answeredCampaign(app, [6, 6, 6, 6], null, undefined, 'manual');
  const token = sample.invitations[0]?.token ?? '';
  await app.services.db.write((tx) => tx.update(campaigns).set({ status: 'closed' }));
  expect(await results(app, token)).toMatchObject({ state: 'preparing', results: null });
  const admin = await app.signedIn('program_admin', 'program', sample.programId);
  await step(app, admin, sample.campaignId, 'closed');
  expect((await results(app, token)).results.respondents.team).toBe(6);
  await app.services.db.write((tx) => tx.update(campaigns).set({ minimumGroup: 7 }));
  expect((await results(app, token)).results.respondents.team).toBeNull();
});

it('leads to the page of the team where answers are shared', async () => {
  const app = await testApp(setDemo);
  const sample = await sharedReflection(app);
  const token = tokenOf(sample, sample.teams[0]?.id ?? '', 'manager');
  await answer(app, token, { can_speak: 3 });
  const admin = await app.signedIn('program_admin', 'program', sample.programId);
  for (const to of ['closing', 'closed']) await step(app, admin, sample.campaignId, to);
  expect(await results(app, token)).toMatchObject({ state: 'shared', results: null });
  const mails = await queued(app);
  expect(mails).toHaveLength(sample.invitations.length);
  const teamPage = `${queuedInvitationUrl(app.services.config)}/team?lang=fr`;
  for (const { body } of mails) expect(body).toContain(teamPage);
});

it('queues nothing where no mail ever leaves', async () => {
  const app = await testApp();
  const { sample, admin } = await answeredCampaign(app, [6, 6], null, undefined, 'manual');
  for (const to of ['closing', 'closed']) await step(app, admin, sample.campaignId, to);
  expect(await queued(app)).toEqual([]);
});
