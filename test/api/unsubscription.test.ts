import { describe, expect, it } from 'vitest';
import { unsubscribeToken } from '../../api/model/mailTokens.ts';
import { type MailedCampaign, mailedCampaign } from '../support/mailedCampaign.ts';
import { testSecret } from '../support/testSecret.ts';

async function setUp() {
  const site = await mailedCampaign();
  const [person, other] = site.people;
  if (!person || !other) throw new Error('too few people');
  return { ...site, person, other, token: unsubscribeToken(testSecret, person.id, person.email) };
}
const page = ({ app }: Pick<MailedCampaign, 'app'>, token: string, form?: Record<string, string>, lang = 'en') =>
  app.request(
    `/unsubscribe/${token}?lang=${lang}`,
    form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) },
  );
const state = async ({ api }: Pick<MailedCampaign, 'api'>, token: string) => (await api(`/unsubscribe/${token}`)).body;

describe('unsubscribing', () => {
  it('asks first: following the link changes nothing', async () => {
    const site = await setUp();
    for (const lang of ['fr', 'en']) {
      const reply = await page(site, site.token, undefined, lang);
      expect(reply.status).toBe(200);
      const html = await reply.text();
      expect(html).toContain('m•••@example.org');
      expect(html).not.toContain(site.person.email);
    }
    expect(await state(site, site.token)).toEqual({ address: 'm•••@example.org', unsubscribed: false });
  });

  it('stops every message of campaigns by one click of a mail program, and by the button', async () => {
    const forms: Record<string, string>[] = [{ 'List-Unsubscribe': 'One-Click' }, { button: 'stop' }];
    for (const form of forms) {
      const site = await setUp();
      await site.invite();
      expect((await page(site, site.token, form)).status).toBe(200);
      expect((await state(site, site.token)).unsubscribed).toBe(true);
      await site.deliver();
      expect(site.arrived()).not.toContain(site.person.email);
      expect(await site.invite()).toBe(0);
      const { items } = (await site.api(`/campaigns/${site.sample.campaignId}/invitations`, { as: site.as })).body;
      const unsubscribed = items.filter((item: { unsubscribed: boolean }) => item.unsubscribed);
      expect(unsubscribed.map(({ id }: { id: string }) => id)).toEqual([site.person.id]);
    }
  });

  it('can be undone on the page', async () => {
    const site = await setUp();
    await page(site, site.token, { button: 'stop' });
    expect(await (await page(site, site.token)).text()).toContain('Get the messages again');
    await page(site, site.token, { button: 'resume' });
    expect((await state(site, site.token)).unsubscribed).toBe(false);
    expect(await site.invite()).toBe(6);
  });

  it('stops an address, whoever else has it, in any spelling', async () => {
    const site = await setUp();
    await site.setMember(site.other, { email: site.person.email.toUpperCase() });
    await page(site, site.token, { button: 'stop' });
    expect(await site.invite()).toBe(4);
  });

  it('needs the token of a message to the present address', async () => {
    const site = await setUp();
    const forged = [
      `${site.other.id}.${site.token.split('.')[1]}`,
      `${site.person.id}.${'A'.repeat(22)}`,
      unsubscribeToken(testSecret, site.person.id, 'else@example.org'),
      site.person.token,
      'x',
    ];
    for (const token of forged) {
      expect((await page(site, token, { button: 'stop' })).status).toBe(404);
      expect(await state(site, token)).toMatchObject({ code: 'unknown_token' });
    }
    await site.setMember(site.person, { email: 'new@example.org' });
    expect((await page(site, site.token, { button: 'stop' })).status).toBe(404);
    expect(await site.invite()).toBe(6);
  });

  it('opens no form, nor does the token of a form unsubscribe', async () => {
    const site = await setUp();
    expect((await site.app.request(`/r/${site.token}`)).status).toBe(404);
    expect((await page(site, site.person.token)).status).toBe(404);
  });

  it('does not stop sign-in links', async () => {
    const site = await setUp();
    const staff = await site.signedIn('viewer', 'program', site.sample.programId);
    expect(staff).not.toBe('');
    expect(await site.deliver()).toBe(1);
  });
});
