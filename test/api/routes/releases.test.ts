import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import type { MemberRole } from '../../../surveys/side.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

const now = new Date('2026-03-10T15:00:00Z');
let app: TestApp;
let sample: Fixture;
let admin: string;
beforeEach(async () => {
  app = await testApp({ now });
  const roles = [...Array<MemberRole>(5).fill('patient_partner'), ...Array<MemberRole>(6).fill('professional')];
  sample = await fixture(app.services.db, { roles });
  admin = await app.signedIn('program_admin', 'program', sample.programId);
});

const release = (headers: Record<string, string> = {}) =>
  app.api('/releases', { method: 'POST', as: admin, body: { campaignId: sample.campaignId }, headers });
const list = (as: string) => app.api(`/releases?campaign=${sample.campaignId}`, { as });
/** The next people invited to the first team answer. */
const answer = async (from: number, to: number) => {
  const team = sample.invitations.filter(({ teamId }) => teamId === sample.teams[0]?.id);
  for (const { token } of team.slice(from, to)) {
    const reply = await app.api('/responses', { method: 'POST', body: responseBody(token) });
    expect(reply.status).toBe(201);
  }
};

describe('releases', () => {
  it('are made by hand while the campaign is open, and listed without their figures', async () => {
    await answer(0, 6);
    const { status, body } = await release();
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      campaignId: sample.campaignId,
      ...{ number: 1, reason: 'manual', releasedOn: '2026-03-10' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const viewer = await app.signedIn('viewer', 'team', sample.teams[2]?.id ?? '');
    expect((await list(viewer)).body).toEqual({ items: [body], next: null });
    const audited = app.services.db.read
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `release:${body.id}`));
    expect(await audited).toHaveLength(1);
  });

  it('are refused while a group has grown by fewer than five', async () => {
    await answer(0, 5);
    await release();
    await answer(5, 7);
    const { status, body } = await release();
    expect([status, body.code]).toEqual([409, 'release_too_close']);
    await answer(7, 10);
    expect((await release()).body.number).toBe(2);
  });

  it('are made once for one idempotency key', async () => {
    const first = await release({ 'idempotency-key': 'one' });
    const again = await release({ 'idempotency-key': 'one' });
    expect(again.body).toEqual(first.body);
    expect((await list(admin)).body.items).toHaveLength(1);
  });

  it('are refused when the campaign is not under way', async () => {
    await app.services.db.write(async (tx) => {
      await tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, sample.campaignId));
    });
    expect((await release()).body).toMatchObject({ code: 'wrong_state', params: { state: 'closed' } });
  });

  it('are for those who may', async () => {
    const lead = await app.signedIn('institution_lead', 'institution', sample.institutionIds[0] ?? '');
    const body = { campaignId: sample.campaignId };
    expect((await app.api('/releases', { method: 'POST', body })).status).toBe(401);
    expect((await app.api('/releases', { method: 'POST', body, as: lead })).status).toBe(403);
    expect((await app.api('/releases', { method: 'POST', body: { campaignId: 'x' }, as: lead })).status).toBe(404);
    expect((await app.api(`/releases?campaign=${sample.campaignId}`)).status).toBe(401);
  });
});
