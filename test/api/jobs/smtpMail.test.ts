import PostalMime from 'postal-mime';
import { describe, expect, it, vi } from 'vitest';
import { contacts } from '../../../api/db/schema/messages.ts';
import { unsubscribeToken } from '../../../api/model/mailTokens.ts';
import { mailedCampaign } from '../../support/mailedCampaign.ts';
import { testSecret } from '../../support/testSecret.ts';

const headerOf = (mail: Awaited<ReturnType<typeof PostalMime.parse>>, key: string) =>
  mail.headers.find((header) => header.key === key)?.value;

describe('an invitation by SMTP', () => {
  it('arrives as text and HTML with the person’s own links, and headers to have no more of them', async () => {
    const site = await mailedCampaign({ config: { baseUrl: 'https://eval.example.org' } });
    await site.set({ ownWords: { invitation: { fr: 'Un mot de <nous>.', en: 'A word from us.' } } });
    expect(await site.invite()).toBe(6);
    expect(await site.deliver()).toBe(6);
    expect(site.server.received).toHaveLength(6);
    for (const person of site.people) {
      const source = site.server.received.find(({ to }) => to[0] === person.email)?.source ?? '';
      const mail = await PostalMime.parse(source);
      const stop = `https://eval.example.org/unsubscribe/${unsubscribeToken(testSecret, person.id, person.email)}`;
      const form = `https://eval.example.org/r/${person.token}?lang=fr`;
      expect(mail.from?.address).toBe('office@example.org');
      expect(mail.messageId).toBe(`<invitation.${person.id}@eval.example.org>`);
      expect(headerOf(mail, 'content-type')).toContain('multipart/alternative');
      expect(headerOf(mail, 'content-language')).toBe('fr');
      expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated');
      expect(headerOf(mail, 'list-unsubscribe')).toBe(`<${stop}>`);
      expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      for (const part of [mail.text ?? '', mail.html ?? '']) {
        for (const link of [form, `${stop}?lang=fr`]) expect(part).toContain(link);
        expect(part).toContain('Un mot de');
        expect(part).not.toContain('{{');
      }
      expect(mail.html).toContain('Un mot de &lt;nous&gt;.');
      expect(mail.attachments).toEqual([]);
    }
  });

  it('leaves no token in the database, waiting or sent, nor in what the process prints', async () => {
    const printed = ['log', 'error', 'warn', 'info'] as const;
    const spies = printed.map((name) => vi.spyOn(console, name).mockImplementation(() => undefined));
    const site = await mailedCampaign();
    const [refused, later] = site.people;
    site.server.answer(refused?.email ?? '', 550);
    site.server.answer(later?.email ?? '', 451);
    const holdsToken = async () => {
      const kept = JSON.stringify([await site.all(), await site.ledger()]);
      return site.people.some(
        ({ id, email, token }) => kept.includes(token) || kept.includes(unsubscribeToken(testSecret, id, email)),
      );
    };
    await site.invite();
    expect(await holdsToken()).toBe(false);
    await site.deliver();
    expect(site.arrived()).toHaveLength(4);
    expect(await holdsToken()).toBe(false);
    const said = spies.flatMap((spy) => spy.mock.calls.flat().map(String)).join('\n');
    for (const spy of spies) spy.mockRestore();
    for (const { token } of site.people) expect(said).not.toContain(token);
    const bodies = (await site.all()).filter(({ status }) => status === 'sent' || status === 'failed');
    expect(bodies.map(({ body }) => body)).toEqual(Array(5).fill(''));
  });

  it('uses few connections for many messages', async () => {
    const site = await mailedCampaign({ teamsPerInstitution: 8 });
    expect(await site.invite()).toBe(48);
    await site.deliver();
    expect(site.arrived()).toHaveLength(48);
    expect(site.server.connections).toBeLessThanOrEqual(3);
  });

  it('is noted in the burden ledger when it has left, once, and not when it has not', async () => {
    const site = await mailedCampaign();
    const [refused] = site.people;
    site.server.answer(refused?.email ?? '', 550);
    await site.invite();
    expect(await site.ledger()).toEqual([]);
    await site.deliver();
    const sent = site.people.filter(({ id }) => id !== refused?.id);
    expect(await site.ledger()).toEqual(
      sent
        .map(({ id, memberId }) => ({
          ...{ id: `invitation:${id}`, memberId, campaignId: site.sample.campaignId, kind: 'invitation' },
          contactedOn: '2026-02-04',
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await expect(site.services.db.write((tx) => tx.delete(contacts))).rejects.toThrow();
  });

  it('tries again when the server refuses our sender, for that is no fault of the address', async () => {
    const site = await mailedCampaign();
    site.server.refuseSender(550);
    await site.invite();
    await site.deliver();
    expect(new Set((await site.all()).map(({ status, error }) => `${status} ${error?.slice(0, 11)}`))).toEqual(
      new Set(['queued ESENDER 550']),
    );
  });
});

describe('a message that waits', () => {
  it('is dropped when it is not wanted any more at the moment it would leave', async () => {
    const site = await mailedCampaign();
    await site.invite();
    const [answered, declined, unsubscribed, left, removed, wanted] = site.people;
    if (!answered || !declined || !unsubscribed || !left || !removed || !wanted) throw new Error('too few people');
    await site.setInvitation(answered, { spent: 1 });
    await site.setInvitation(declined, { declined: 1 });
    await site.unsubscribe(unsubscribed);
    await site.setMember(left, { leftOn: '2026-02-01' });
    await site.setMember(removed, { email: null });
    expect(await site.deliver()).toBe(1);
    expect(site.arrived()).toEqual([wanted.email]);
    const rows = await site.all();
    const about = (id: string) => rows.find((row) => row.invitationId === id);
    const dropped = (error: string) => ({ status: 'dropped', error, body: '', attempts: 0 });
    expect(about(answered.id)).toMatchObject(dropped('answered'));
    expect(about(declined.id)).toMatchObject(dropped('declined'));
    expect(about(unsubscribed.id)).toMatchObject(dropped('unsubscribed'));
    expect(about(left.id)).toMatchObject(dropped('left'));
    expect(about(removed.id)).toMatchObject(dropped('no_address'));
  });

  it('is dropped when its campaign has closed, or its last day is over', async () => {
    for (const change of [{ status: 'closing' as const }, { closesOn: '2026-02-03' }]) {
      const site = await mailedCampaign();
      await site.invite();
      await site.set(change);
      expect(await site.deliver()).toBe(0);
      expect(new Set((await site.all()).map(({ error }) => error))).toEqual(new Set(['campaign_over']));
    }
  });

  it('goes to the address that the person has now', async () => {
    const site = await mailedCampaign();
    await site.invite();
    const [person] = site.people;
    if (!person) throw new Error('nobody');
    await site.setMember(person, { email: 'new@example.org' });
    await site.deliver();
    expect(site.arrived()).toContain('new@example.org');
  });

  it('comes again after it was dropped, when the person may be written to again', async () => {
    const site = await mailedCampaign();
    const [person] = site.people;
    if (!person) throw new Error('nobody');
    await site.invite();
    await site.setMember(person, { email: null });
    await site.deliver();
    site.arrived();
    await site.setMember(person, { email: person.email });
    expect(await site.invite()).toBe(1);
    await site.deliver();
    expect(site.arrived()).toEqual([person.email]);
  });

  it('leaves at the end of the quiet hours, while sign-in links leave at any hour', async () => {
    const site = await mailedCampaign({ now: new Date('2026-02-05T03:30:00Z') });
    await site.invite();
    const staff = await site.signedIn('viewer', 'program', site.sample.programId);
    expect(staff).not.toBe('');
    expect(await site.deliver()).toBe(1);
    expect(site.arrived()[0]).toMatch(/^viewer\./);
    const invitations = (await site.all()).filter(({ kind }) => kind === 'invitation');
    expect(
      new Set(invitations.map(({ attempts, status, nextAttemptAt }) => [attempts, status, nextAttemptAt].join())),
    ).toEqual(new Set([`0,queued,${Date.parse('2026-02-05T13:00:00Z')}`]));
    site.setNow(new Date('2026-02-05T13:00:00Z'));
    expect(await site.deliver()).toBe(6);
  });
});
