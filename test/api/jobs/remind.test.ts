import { describe, expect, it } from 'vitest';
import { contacts } from '../../../api/db/schema/messages.ts';
import { remindDue } from '../../../api/jobs/remind.ts';
import { dueReminder } from '../../../api/model/reminders.ts';
import { type MailedCampaign, mailedCampaign, openingNoon } from '../../support/mailedCampaign.ts';

const day = 86_400_000;
const later = (days: number) => new Date(openingNoon.getTime() + days * day);

async function invited(): Promise<MailedCampaign> {
  const site = await mailedCampaign();
  await site.invite();
  await site.deliver();
  expect(site.arrived()).toHaveLength(6);
  return site;
}

describe('the reminder that is due', () => {
  const campaign = { status: 'open' as const, openedOn: '2026-02-04', closesOn: null, reminderDays: [7, 14] };
  it('is the latest whose day has come', () => {
    expect(dueReminder(campaign, '2026-02-10')).toBeNull();
    expect(dueReminder(campaign, '2026-02-11')).toEqual({ days: 7, day: '2026-02-11' });
    expect(dueReminder(campaign, '2026-02-20')).toEqual({ days: 14, day: '2026-02-18' });
  });

  it('is none before the opening, after the last day, and unless the campaign is open', () => {
    expect(dueReminder({ ...campaign, openedOn: null }, '2026-02-20')).toBeNull();
    expect(dueReminder({ ...campaign, closesOn: '2026-02-19' }, '2026-02-20')).toBeNull();
    expect(dueReminder({ ...campaign, closesOn: '2026-02-20' }, '2026-02-20')).not.toBeNull();
    expect(dueReminder({ ...campaign, status: 'closing' }, '2026-02-20')).toBeNull();
  });
});

describe('reminders', () => {
  it('leave on their days, once, at most two by default', async () => {
    const site = await invited();
    for (const [days, expected] of [
      [6, 0],
      [7, 6],
      [8, 0],
      [13, 0],
      [14, 6],
      [15, 0],
      [40, 0],
    ] as const) {
      site.setNow(later(days));
      await site.remind();
      await site.remind();
      await site.deliver();
      expect(site.arrived(), `day ${days}`).toHaveLength(expected);
    }
  });

  it('leave out who has answered, declined, unsubscribed or left, has no address, or one that does not work', async () => {
    const site = await invited();
    const [answered, declined, unsubscribed, left, bounced, waiting] = site.people;
    if (!answered || !declined || !unsubscribed || !left || !bounced || !waiting) throw new Error('too few people');
    await site.setInvitation(answered, { spent: 1 });
    await site.setInvitation(declined, { declined: 1 });
    await site.unsubscribe(unsubscribed);
    await site.setMember(left, { leftOn: '2026-02-10' });
    await site.setMember(bounced, { email: null });
    site.setNow(later(7));
    expect(await site.remind()).toBe(1);
    await site.deliver();
    expect(site.arrived()).toEqual([waiting.email]);
    expect((await site.all()).map(({ id }) => id)).toContain(`reminder:7:${waiting.id}`);
  });

  it('are one when the process was down on two of their days', async () => {
    const site = await invited();
    site.setNow(later(16));
    expect(await site.remind()).toBe(6);
    await site.deliver();
    expect(await site.remind()).toBe(0);
    expect((await site.all()).filter(({ kind }) => kind === 'reminder').map(({ id }) => id.slice(0, 12))).toEqual(
      Array(6).fill('reminder:14:'),
    );
  });

  it('are not for those who were invited after their day, nor for those nobody has asked yet', async () => {
    const site = await mailedCampaign();
    site.setNow(later(8));
    expect(await site.remind()).toBe(0);
    await site.invite();
    await site.deliver();
    site.arrived();
    site.setNow(later(9));
    expect(await site.remind()).toBe(0);
    site.setNow(later(14));
    expect(await site.remind()).toBe(6);
  });

  it('follow a printed letter too', async () => {
    const site = await mailedCampaign();
    const [person] = site.people;
    if (!person) throw new Error('nobody');
    const letter = { id: `letter:${person.id}`, memberId: person.memberId, kind: 'letter' as const };
    await site.services.db.write((tx) =>
      tx.insert(contacts).values({ ...letter, campaignId: site.sample.campaignId, contactedOn: '2026-02-04' }),
    );
    site.setNow(later(7));
    expect(await site.remind()).toBe(1);
  });

  it('are queued once by two processes at the same moment', async () => {
    const site = await invited();
    site.setNow(later(7));
    const queued = await Promise.all([remindDue(site.services), remindDue(site.services)]);
    expect(queued[0] + queued[1]).toBe(6);
    expect((await site.all()).filter(({ kind }) => kind === 'reminder')).toHaveLength(6);
  });

  it('say in the audit trail that the system sent them', async () => {
    const site = await invited();
    site.setNow(later(7));
    await site.remind();
    const { items } = (await site.api(`/audit?program=${site.sample.programId}`, { as: site.as })).body;
    expect(items[0]).toMatchObject({ verb: 'invitation.send', actor: null, detail: { reminders: 6 } });
  });
});

describe('a reminder by hand', () => {
  const path = ({ sample }: MailedCampaign) => `/campaigns/${sample.campaignId}/reminders`;
  const press = (site: MailedCampaign) => site.api(path(site), { method: 'POST', as: site.as });

  it('says beforehand whom it goes to, and goes to each person once a day', async () => {
    const site = await invited();
    expect((await site.api(path(site), { as: site.as })).body).toEqual({ people: 0, nextOn: '2026-02-11' });
    expect((await press(site)).body).toEqual({ queued: 0 });
    site.setNow(later(3));
    expect((await site.api(path(site), { as: site.as })).body).toEqual({ people: 6, nextOn: '2026-02-11' });
    expect((await press(site)).body).toEqual({ queued: 6 });
    expect((await press(site)).body).toEqual({ queued: 0 });
    await site.deliver();
    expect((await press(site)).body).toEqual({ queued: 0 });
    expect(site.arrived()).toHaveLength(6);
  });

  it('on the day of a scheduled one, or after it, stands for it', async () => {
    const site = await invited();
    site.setNow(later(7));
    expect((await press(site)).body).toEqual({ queued: 6 });
    await site.deliver();
    for (const days of [7, 8, 13]) {
      site.setNow(later(days));
      expect(await site.remind(), `day ${days}`).toBe(0);
    }
    site.setNow(later(14));
    expect(await site.remind()).toBe(6);
  });

  it('needs an open campaign and a mail server', async () => {
    const site = await mailedCampaign({ config: { smtpUrl: undefined } });
    expect((await press(site)).body.code).toBe('mail_not_set_up');
    await site.set({ status: 'closing' });
    expect((await press(site)).body.code).toBe('wrong_state');
  });
});
