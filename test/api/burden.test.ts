import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { contacts } from '../../api/db/schema/messages.ts';
import { type MailedCampaign, mailedCampaign } from '../support/mailedCampaign.ts';

type Kind = typeof contacts.$inferInsert.kind;

async function setUp(options: Parameters<typeof mailedCampaign>[0] = {}) {
  const site = await mailedCampaign(options);
  const [person, other] = site.people;
  if (!person || !other) throw new Error('too few people');
  const write = (
    memberId: string,
    contactedOn: string,
    kind: Kind = 'invitation',
    campaignId = site.sample.campaignId,
  ) =>
    site.services.db.write((tx) =>
      tx.insert(contacts).values({ id: randomUUID(), memberId, campaignId, kind, contactedOn }),
    );
  const burden = async (as = site.as) =>
    (await site.api(`/contacts/burden?program=${site.sample.programId}`, { as })).body.items;
  return { ...site, person, other, write, burden };
}

async function moreCampaigns({ services, sample }: MailedCampaign, count: number): Promise<string[]> {
  const [row] = await services.db.read.select().from(campaigns);
  if (!row) throw new Error('no campaign');
  const rows = Array.from({ length: count }, () => ({ ...row, id: randomUUID(), programId: sample.programId }));
  await services.db.write((tx) => tx.insert(campaigns).values(rows));
  return rows.map(({ id }) => id);
}

describe('the burden', () => {
  it('counts campaigns and messages of the last 365 days, those asked most first', async () => {
    const site = await setUp();
    await site.write(site.person.memberId, '2025-02-03');
    await site.write(site.person.memberId, '2025-03-01', 'letter');
    await site.write(site.person.memberId, '2026-01-02', 'reminder');
    await site.write(site.other.memberId, '2025-02-04');
    expect(await site.burden()).toMatchObject([
      {
        memberships: [{ memberId: site.person.memberId }],
        campaigns: 1,
        messages: 2,
        lastOn: '2026-01-02',
        tooMuch: false,
      },
    ]);
  });

  it('takes memberships with one address for one person', async () => {
    const site = await setUp();
    await site.setMember(site.other, { email: site.person.email.toUpperCase() });
    await site.write(site.person.memberId, '2026-01-01');
    await site.write(site.other.memberId, '2026-01-02');
    const [one, ...rest] = await site.burden();
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ campaigns: 1, messages: 2 });
    expect(one.memberships).toHaveLength(2);
  });

  it('warns above four campaigns or twelve messages, not at them', async () => {
    const site = await setUp();
    const more = await moreCampaigns(site, 4);
    for (const id of more) await site.write(site.person.memberId, '2026-01-01', 'invitation', id);
    for (let i = 0; i < 12; i++) await site.write(site.other.memberId, '2026-01-01', 'reminder');
    const verdicts = async () => (await site.burden()).map(({ tooMuch }: { tooMuch: boolean }) => tooMuch);
    expect(await verdicts()).toEqual([false, false]);
    await site.write(site.person.memberId, '2026-01-02');
    expect(await verdicts()).toEqual([false, true]);
    await site.write(site.other.memberId, '2026-01-02', 'letter');
    expect(await verdicts()).toEqual([true, true]);
  });

  it('is limited to the places of the reader, and says nothing of answers', async () => {
    const site = await setUp({ institutionCount: 2 });
    const [first] = site.sample.teams;
    for (const { memberId } of site.people) await site.write(memberId, '2026-01-01');
    const lead = await site.signedIn('institution_lead', 'institution', first?.institutionId ?? '');
    expect(await site.burden()).toHaveLength(12);
    const seen = await site.burden(lead);
    expect(seen).toHaveLength(6);
    await site.setInvitation(site.person, { spent: 1 });
    expect(await site.burden(lead)).toEqual(seen);
  });

  it('is a CSV in the reader’s language, without a formula', async () => {
    const site = await setUp();
    await site.setMember(site.person, { name: '=1+1' });
    await site.write(site.person.memberId, '2026-01-01');
    const reply = await site.app.request(`/api/v1/contacts/burden.csv?program=${site.sample.programId}&lang=en`, {
      headers: { cookie: site.as },
    });
    expect(reply.headers.get('content-type')).toContain('text/csv');
    expect(await reply.text()).toBe(
      "Person,Team,Campaigns,Messages and letters,Last time,Burden\r\n'=1+1,Team 1,1,1,2026-01-01,within the limits\r\n",
    );
  });
});

describe('the ledger', () => {
  it('is read page by page', async () => {
    const site = await setUp();
    await site.invite();
    await site.deliver();
    const path = `/contacts?program=${site.sample.programId}&campaign=${site.sample.campaignId}`;
    const first = (await site.api(`${path}&limit=4`, { as: site.as })).body;
    const second = (await site.api(`${path}&limit=4&after=${first.next}`, { as: site.as })).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null]);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(site.people.map(({ id }) => `invitation:${id}`).sort());
  });
});
