import { describe, expect, it } from 'vitest';
import { openSaved, sealSaved } from '../../../api/answers/savedSeal.ts';
import { testApp } from '../../support/app.ts';
import { type FixtureOptions, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';
import { countOf, rowsOf } from '../answers/stored.ts';

async function opened(mode: FixtureOptions['mode'] = 'confidential') {
  const app = await testApp();
  const sample = await fixture(app.services.db, { mode });
  const token = sample.invitations[0]?.token ?? '';
  const path = `/forms/${token}/saved`;
  const save = (fields: Record<string, string[]>, revision: string | null = null) =>
    app.api(path, { method: 'PUT', body: { fields, revision } });
  const read = async () => (await app.api(path)).body.saved;
  return { ...app, sample, token, path, save, read };
}

const first = { 'experience.remark': ['Une remarque à moi'], at: ['experience/a'] };
const second = { 'experience.remark': ['Une autre'], at: ['experience/b'] };

describe('answers saved to go on with elsewhere', () => {
  it.each(['confidential', 'shared'] as const)(
    'are given back to the holder of the link in %s mode, and to nobody who holds the database',
    async (mode) => {
      const { services, api, token, save, read } = await opened(mode);
      const { status, body } = await save(first);
      expect(status).toBe(200);
      expect(await read()).toEqual({ fields: first, ...body });
      expect((await api(`/forms/${token}`)).body.savedOn).toBe(body.savedOn);
      const [row] = await rowsOf(services.db, 'saved_answers');
      const sealed = Buffer.from(String(row?.sealed), 'hex');
      expect(sealed.includes('remarque')).toBe(false);
      const owner = String(row?.invitationId);
      expect(openSaved(token, owner, sealed)).toContain('Une remarque');
      expect(openSaved('another token', owner, sealed)).toBeNull();
      expect(openSaved(token, 'another invitation', sealed)).toBeNull();
      sealed[20] = (sealed[20] ?? 0) ^ 1;
      expect(openSaved(token, owner, sealed)).toBeNull();
    },
  );

  it('are refused in an anonymous campaign, with the reason', async () => {
    const { services, api, path, save } = await opened('anonymous');
    expect((await save(first)).body).toMatchObject({ status: 409, code: 'saving_not_allowed' });
    expect((await api(path)).body).toMatchObject({ code: 'saving_not_allowed' });
    expect(await countOf(services.db, 'saved_answers')).toBe(0);
  });

  it('of another device are not written over without being asked; the same ones again are', async () => {
    const { save, read } = await opened();
    const one = (await save(first)).body;
    expect((await save(first)).body).toEqual(one);
    const refused = await save(second);
    expect(refused.body).toMatchObject({ code: 'saved_elsewhere', params: { revision: one.revision } });
    expect((await read()).fields).toEqual(first);
    const two = (await save(second, one.revision)).body;
    expect((await read()).fields).toEqual(second);
    expect((await save(first, one.revision)).body).toMatchObject({
      code: 'saved_elsewhere',
      params: { revision: two.revision },
    });
  });

  it('go when they are given up, sent, when the person declines, and when the campaign closes', async () => {
    for (const end of ['forget', 'send', 'decline', 'close'] as const) {
      const { services, api, sample, signedIn, token, path, save } = await opened();
      await save(first);
      expect(await countOf(services.db, 'saved_answers')).toBe(1);
      if (end === 'forget') {
        expect((await api(path, { method: 'DELETE' })).status).toBe(200);
        expect((await api(path, { method: 'DELETE' })).status).toBe(200);
      } else if (end === 'send') await api('/responses', { method: 'POST', body: responseBody(token) });
      else if (end === 'decline') await api(`/forms/${token}/decline`, { method: 'POST', body: {} });
      else {
        const as = await signedIn('program_admin', 'program', sample.programId);
        const step = (to: string) =>
          api(`/campaigns/${sample.campaignId}/transition`, { method: 'POST', as, body: { to } });
        expect((await step('closing')).status).toBe(200);
        expect(await countOf(services.db, 'saved_answers')).toBe(1);
        expect((await step('closed')).status).toBe(200);
        expect((await save(first)).body).toMatchObject({ code: 'campaign_not_open' });
      }
      expect(await countOf(services.db, 'saved_answers'), end).toBe(0);
    }
  });

  it('go when the campaign takes another mode: an anonymous one keeps none beside an invitation', async () => {
    const { services, api, sample, signedIn, token, save } = await opened();
    const as = await signedIn('program_admin', 'program', sample.programId);
    await save(first);
    const amend = (body: object) => api(`/campaigns/${sample.campaignId}`, { method: 'PATCH', as, body });
    expect((await amend({ closesOn: null })).status).toBe(200);
    expect(await countOf(services.db, 'saved_answers')).toBe(1);
    expect((await amend({ mode: 'anonymous' })).status).toBe(200);
    expect(await countOf(services.db, 'saved_answers')).toBe(0);
    expect((await api(`/forms/${token}`)).body.savedOn).toBeNull();
  });

  it('are limited in size', async () => {
    const { save } = await opened();
    const long = Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`experience.q${at}`, ['a'.repeat(90_000)]]));
    expect((await save(long)).body).toMatchObject({ code: 'body_too_large' });
  });

  it('are never sealed the same way twice', () => {
    const sealed = () => sealSaved('token', 'owner', 'text').toString('hex');
    expect(sealed()).not.toBe(sealed());
  });
});
