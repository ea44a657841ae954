import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { releases } from '../../../api/db/schema/releases.ts';
import { followCalendar, followCalendarOnce } from '../../../api/jobs/followCalendar.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let places: Fixture;
let as: string;

/** Half past eleven in the evening of a day in Montréal, in summer: already the next day in universal time. */
const lateOn = (day: string) => new Date(`${day}T23:30:00-04:00`);
const earlyOn = (day: string) => new Date(`${day}T00:30:00-04:00`);

beforeEach(async () => {
  app = await testApp({ now: lateOn('2026-06-01') });
  places = await fixture(app.services.db);
  as = await app.signedIn('program_admin', 'program', places.programId);
});

async function opened(closesOn: string | null): Promise<string> {
  const body = {
    ...{ programId: places.programId, name: { fr: 'Fin', en: 'End' }, wave: 'end', closesOn },
    ...{ experienceVersionId: places.experienceVersionId, teams: places.teams.map(({ id }) => id) },
  };
  const { id } = (await app.api('/campaigns', { method: 'POST', as, body })).body;
  await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to: 'open' } });
  return id;
}
const pass = () => followCalendarOnce(app.services);
const statusOf = async (id: string) => {
  const [row] = await app.services.db.read.select().from(campaigns).where(eq(campaigns.id, id));
  return row?.status;
};
const releasesOf = (id: string) =>
  app.services.db.read
    .select()
    .from(releases)
    .where(and(eq(releases.campaignId, id), eq(releases.reason, 'close')));
const stepsOf = async (id: string) => {
  const events = await app.services.db.read
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, `campaign:${id}`));
  return events.filter(({ detail }) => 'to' in detail).map(({ actorId, detail }) => [actorId, detail.to]);
};

describe('the calendar', () => {
  it('begins to close a campaign after its last day, and closes it with its release a day later', async () => {
    const id = await opened('2026-06-10');
    app.setNow(lateOn('2026-06-10'));
    expect(await pass()).toBe(0);
    expect(await statusOf(id)).toBe('open');
    app.setNow(earlyOn('2026-06-11'));
    expect(await pass()).toBe(1);
    expect(await statusOf(id)).toBe('closing');
    app.setNow(lateOn('2026-06-11'));
    expect(await pass()).toBe(0);
    expect(await releasesOf(id)).toEqual([]);
    app.setNow(earlyOn('2026-06-12'));
    expect(await pass()).toBe(1);
    expect(await statusOf(id)).toBe('closed');
    expect(await releasesOf(id)).toMatchObject([{ number: 1, releasedOn: '2026-06-12' }]);
    expect((await stepsOf(id)).slice(1)).toEqual([
      ['system', 'closing'],
      ['system', 'closed'],
    ]);
    expect(await pass()).toBe(0);
  });

  it('leaves a whole day to those who have started, however late it looks', async () => {
    const id = await opened('2026-06-10');
    app.setNow(lateOn('2026-07-20'));
    expect(await pass()).toBe(1);
    expect(await pass()).toBe(0);
    expect(await statusOf(id)).toBe('closing');
    app.setNow(earlyOn('2026-07-21'));
    expect(await pass()).toBe(1);
    expect(await statusOf(id)).toBe('closed');
  });

  it('leaves alone what has no last day, is a draft or is over', async () => {
    const open = await opened(null);
    await app.services.db.write((tx) =>
      tx
        .update(campaigns)
        .set({ status: 'archived', closesOn: '2026-01-01' })
        .where(eq(campaigns.id, places.campaignId)),
    );
    app.setNow(lateOn('2027-06-10'));
    expect(await pass()).toBe(0);
    expect([await statusOf(open), await statusOf(places.campaignId)]).toEqual(['open', 'archived']);
  });

  it('does each step once when several processes look at the same moment', async () => {
    const id = await opened('2026-06-10');
    app.setNow(earlyOn('2026-06-11'));
    const first = await Promise.all([pass(), pass(), pass()]);
    expect(first.sort()).toEqual([0, 0, 1]);
    app.setNow(earlyOn('2026-06-12'));
    await Promise.all([pass(), pass(), pass()]);
    expect(await statusOf(id)).toBe('closed');
    expect(await releasesOf(id)).toHaveLength(1);
    expect(await stepsOf(id)).toHaveLength(3);
  });

  it('finishes a closing that was cut short, and touches none that came closed from elsewhere', async () => {
    const id = await opened('2026-06-10');
    for (const to of ['closing', 'closed']) {
      await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to } });
    }
    await app.services.db.write((tx) =>
      tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, places.campaignId)),
    );
    expect(await pass()).toBe(0);
    expect(await releasesOf(places.campaignId)).toEqual([]);

    const cut = await opened('2026-06-10');
    await app.api(`/campaigns/${cut}/transition`, { method: 'POST', as, body: { to: 'closing' } });
    vi.spyOn(app.services.live, 'seal').mockRejectedValueOnce(new Error('the power went'));
    const broken = await app.api(`/campaigns/${cut}/transition`, { method: 'POST', as, body: { to: 'closed' } });
    expect(broken.status).toBe(500);
    expect([await statusOf(cut), await releasesOf(cut)]).toEqual(['closed', []]);
    await pass();
    expect(await releasesOf(cut)).toHaveLength(1);
    await pass();
    expect(await releasesOf(cut)).toHaveLength(1);
  });

  it('looks by itself as long as the server runs', async () => {
    const id = await opened('2026-06-10');
    app.setNow(earlyOn('2026-06-11'));
    const calendar = followCalendar(app.services);
    await expect.poll(() => statusOf(id)).toBe('closing');
    await calendar.stop();
  });
});
