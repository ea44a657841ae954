import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../../api/answers/tokens.ts';
import { invitations } from '../../api/db/schema/campaigns.ts';
import { messages } from '../../api/db/schema/messages.ts';
import { members } from '../../api/db/schema/organization.ts';
import { withTokens } from '../../api/model/mailTokens.ts';
import { testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';

async function setUp(config = { demo: true }) {
  const app = await testApp({ config });
  const places = await fixture(app.services.db);
  const as = await app.signedIn('program_admin', 'program', places.programId);
  const send = (headers: Record<string, string> = {}) =>
    app.api(`/campaigns/${places.campaignId}/invitations/send`, { method: 'POST', as, headers });
  const queued = () => app.services.db.read.select().from(messages).where(eq(messages.kind, 'invitation'));
  return { ...app, places, as, send, queued };
}

describe('sending invitations', () => {
  it('queues one message for each person, however often it is asked', async () => {
    const { send, queued, places } = await setUp();
    expect((await send()).body).toEqual({ queued: 24 });
    expect((await send()).body).toEqual({ queued: 0 });
    const rows = await queued();
    expect(rows.map(({ id }) => id).sort()).toEqual(places.invitations.map(({ id }) => `invitation:${id}`).sort());
  });

  it('writes to nobody who has answered, has left or has no address', async () => {
    const { send, services, places, queued } = await setUp();
    const [spent, left, unreachable] = places.invitations;
    const change = (row: { leftOn?: string; email?: null }, id = '') =>
      services.db.write((tx) => tx.update(members).set(row).where(eq(members.id, id)));
    await services.db.write((tx) =>
      tx
        .update(invitations)
        .set({ spent: 1 })
        .where(eq(invitations.id, spent?.id ?? '')),
    );
    await change({ leftOn: '2020-01-01' }, left?.memberId);
    await change({ email: null }, unreachable?.memberId);
    expect((await send()).body).toEqual({ queued: 21 });
    const ids = (await queued()).map(({ id }) => id);
    for (const one of [spent, left, unreachable]) expect(ids).not.toContain(`invitation:${one?.id}`);
  });

  it('says who asks, why, how long and what is kept, with the person’s own link in both languages', async () => {
    const { send, queued, places, services } = await setUp();
    const [invitation] = places.invitations;
    await services.db.write((tx) =>
      tx
        .update(members)
        .set({ language: 'en', name: 'Eve' })
        .where(eq(members.id, invitation?.memberId ?? '')),
    );
    await send();
    const message = (await queued()).find(({ id }) => id === `invitation:${invitation?.id}`);
    expect(message).toMatchObject({ language: 'en', status: 'queued' });
    const body = message?.body ?? '';
    expect(body).not.toContain(invitation?.token ?? '?');
    const sent = withTokens(services.config, {
      body,
      recipient: '',
      invitationId: invitation?.id ?? '',
      memberId: null,
    }).body;
    const links = [...sent.matchAll(/\/r\/([\w-]+)\?lang=(fr|en)/g)];
    expect(links.map((link) => link[2])).toEqual(['en', 'fr']);
    for (const link of links) expect(hashToken(link[1] ?? '').equals(invitation?.tokenHash ?? Buffer.of())).toBe(true);
    for (const part of ['Hello Eve', 'Programme', 'Team 1', /about \d+ minute/, 'kept apart', 'office@example.org']) {
      expect(body).toMatch(part);
    }
  });

  it('gives the person’s token to no other address that somebody writes into a name or the office’s own words', async () => {
    const { send, queued, places, services, api, as } = await setUp();
    const [invitation] = places.invitations;
    const { memberId = '', id: invitationId = '', token = '?' } = invitation ?? {};
    const baits = ['token', 'unsubscribe'].flatMap((mark) =>
      [`{{${mark}}}`, `\u0002${mark}\u0003`].map((bait) => `https://evil.example/?${bait}`),
    );
    for (const name of baits) {
      const member = { role: 'patient_partner', name, language: 'en', email: 'eve@example.org' };
      await api(`/members/${memberId}`, { method: 'PUT', body: member, as });
      const ownWords = { invitation: { fr: name, en: name } };
      await api(`/campaigns/${places.campaignId}`, { method: 'PATCH', body: { ownWords }, as });
      await send();
      const message = (await queued()).find(({ id }) => id === `invitation:${invitationId}`);
      const { body } = withTokens(services.config, {
        body: message?.body ?? '',
        recipient: '',
        invitationId,
        memberId: null,
      });
      expect(body).toContain('https://evil.example/?');
      expect(body.match(/https:\/\/evil\.example\/\?\S*/g)?.join(' ')).not.toContain(token);
      expect(body.match(/https:\/\/evil\.example\/\?\S*/g)?.join(' ')).not.toContain(invitationId);
      await services.db.write((tx) => tx.delete(messages));
    }
  });

  it('needs an open campaign and a mail server', async () => {
    const { send } = await setUp({ demo: false });
    expect((await send()).body).toMatchObject({ code: 'mail_not_set_up', status: 409 });
    const other = await setUp();
    const transition = (to: string) =>
      other.api(`/campaigns/${other.places.campaignId}/transition`, { method: 'POST', as: other.as, body: { to } });
    await transition('closing');
    expect((await other.send()).body).toMatchObject({ code: 'wrong_state', params: { status: 'closing' } });
  });

  it('shows in the list of invitations', async () => {
    const { send, api, as, places } = await setUp();
    await send();
    const { items } = (await api(`/campaigns/${places.campaignId}/invitations`, { as })).body;
    expect(new Set(items.map(({ mail }: { mail: string }) => mail))).toEqual(new Set(['queued']));
  });
});
