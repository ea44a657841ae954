import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { testApp } from '../../support/app.ts';
import { type FixtureOptions, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';
import { answersOf, countOf, rowsOf, spentTokens } from '../answers/stored.ts';

async function answered(options: FixtureOptions = {}, change: Record<string, unknown> = {}) {
  const app = await testApp();
  const sample = await fixture(app.services.db, options);
  const body = responseBody(sample.invitations[0]?.token ?? '', change);
  expect((await app.api('/responses', { method: 'POST', body })).status).toBe(201);
  const post = (path: string, receiptCode: string = body.receiptCode) =>
    app.api(`/receipts/${path}`, { method: 'POST', body: { receiptCode } });
  const setStatus = (status: 'closing' | 'closed') =>
    app.services.db.write((tx) => tx.update(campaigns).set({ status }).where(eq(campaigns.id, sample.campaignId)));
  return { ...app, sample, body, post, setStatus };
}

describe('POST /receipts/withdraw', () => {
  it('deletes the answers, leaves the token spent and the record about the person, and is harmless twice', async () => {
    const { services, api, post, body } = await answered();
    expect((await post('check')).body).toMatchObject({ received: true, mayWithdraw: true });
    const gone = { received: false, mayWithdraw: false, contact: null };
    expect(await post('withdraw', body.receiptCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      status: 200,
      body: gone,
    });
    expect((await post('withdraw')).body).toEqual(gone);
    expect((await post('check')).body).toEqual(gone);
    expect(await answersOf(services.db)).toEqual([]);
    expect(await spentTokens(services.db)).toBe(1);
    expect(await countOf(services.db, 'demographic_tail')).toBe(1);
    expect((await api('/responses', { method: 'POST', body })).body).toMatchObject({ code: 'already_answered' });
    expect(await rowsOf(services.db, 'audit_events')).toEqual([]);
  });

  it('works while the campaign is closing, and is refused after it has closed, saying whom to write to', async () => {
    const { services, post, setStatus } = await answered();
    await setStatus('closed');
    const contact = 'Partnership office <office@example.org>';
    expect((await post('check')).body).toEqual({ received: true, mayWithdraw: false, contact });
    expect((await post('withdraw')).body).toMatchObject({ code: 'withdrawal_too_late', params: { contact } });
    expect(await answersOf(services.db)).toHaveLength(1);
    await setStatus('closing');
    expect((await post('withdraw')).status).toBe(200);
    expect(await answersOf(services.db)).toEqual([]);
  });

  it('counts the way out again only where it stands with the answers', async () => {
    const ways = async (mode: 'anonymous' | 'confidential') => {
      const { services, post } = await answered({ mode }, { collectionMode: 'assisted' });
      await post('withdraw');
      return (await rowsOf(services.db, 'collection_modes')).map(({ responses }) => responses);
    };
    expect(await ways('confidential')).toEqual([0]);
    expect(await ways('anonymous')).toEqual([1]);
  });

  it('figures released later do not hold the answers; those released before keep them', async () => {
    const { api, services, sample, post, signedIn } = await answered({
      institutionCount: 1,
      teamsPerInstitution: 1,
      roles: Array(12).fill('professional'),
    });
    const [, ...others] = sample.invitations;
    for (const { token } of others.slice(0, 5)) await api('/responses', { method: 'POST', body: responseBody(token) });
    const as = await signedIn('program_admin', 'program', sample.programId);
    const release = () => api('/releases', { method: 'POST', as, body: { campaignId: sample.campaignId } });
    const people = async () =>
      [...(await services.live.cube(sample.campaignId)).respondents].reduce((a, b) => a + b, 0);
    expect((await release()).status).toBe(201);
    await post('withdraw');
    expect(await people()).toBe(5);
    expect((await release()).body).toMatchObject({ code: 'release_too_close' });
    for (const { token } of others.slice(5)) await api('/responses', { method: 'POST', body: responseBody(token) });
    expect(await people()).toBe(11);
    expect((await release()).status).toBe(201);
  });

  it('a response still cannot be changed', async () => {
    const { services } = await answered();
    await services.submissions.mix();
    await services.db.batch(['insert into responses select * from response_tail']);
    await expect(services.db.batch(["update responses set content = '{}'"])).rejects.toThrow(
      'a response never changes',
    );
  });
});
