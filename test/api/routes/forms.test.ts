import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type CampaignStatus, campaigns } from '../../../api/db/schema/campaigns.ts';
import { testApp } from '../../support/app.ts';
import { type FixtureOptions, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';
import { sampleDemographics, sampleExperience } from '../../support/sampleDocuments.ts';

async function opened(options: FixtureOptions = {}) {
  const app = await testApp();
  const sample = await fixture(app.services.db, options);
  const [invitation] = sample.invitations;
  if (!invitation) throw new Error('the fixture invited nobody');
  return { ...app, sample, invitation };
}

describe('GET /forms/{token}', () => {
  it('gives everything the page of a respondent needs, without signing in', async () => {
    const { api, sample, invitation } = await opened();
    const { status, body, headers } = await api(`/forms/${invitation.token}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      status: 'open',
      mayStart: true,
      declined: false,
      savedOn: null,
      campaign: {
        name: { fr: 'Campaign', en: 'Campaign' },
        wave: 'baseline',
        mode: 'anonymous',
        minimumGroup: 5,
        closesOn: null,
        ...{ languages: ['fr', 'en'], layout: 'sections', pairing: false, status: 'open' },
      },
      program: { name: { fr: 'Programme', en: 'Programme' }, demonstration: false },
      team: { name: { fr: 'Team 1', en: 'Team 1' } },
      language: 'fr',
      side: 'patient_side',
      experience: { versionId: sample.experienceVersionId, document: sampleExperience },
      demographics: { versionId: sample.demographicsVersionId, document: sampleDemographics },
    });
  });

  it('says that a campaign asks no demographic questions', async () => {
    const { api, invitation } = await opened({ demographics: null });
    expect((await api(`/forms/${invitation.token}`)).body.demographics).toBeNull();
  });

  it.each<[CampaignStatus, string, boolean]>([
    ['open', 'open', true],
    ['closing', 'open', false],
    ['closed', 'not_open', false],
    ['archived', 'not_open', false],
  ])('while the campaign is %s answers %s, may start: %s', async (campaign, status, mayStart) => {
    const { api, invitation } = await opened({ status: campaign });
    expect((await api(`/forms/${invitation.token}`)).body).toMatchObject({ status, mayStart });
  });

  it('says that the token is spent, with the form, so that a repeated send can be read', async () => {
    const { api, invitation } = await opened();
    await api('/responses', { method: 'POST', body: responseBody(invitation.token) });
    const { body } = await api(`/forms/${invitation.token}`);
    expect(body).toMatchObject({ status: 'already_answered', mayStart: false });
    expect(body.experience.document).toEqual(sampleExperience);
  });

  it('refuses a token that nobody was given', async () => {
    const { api } = await opened();
    const { status, body } = await api('/forms/AAAAAAAAAAAAAAAAAAAAAA');
    expect([status, body.code]).toEqual([404, 'unknown_token']);
  });

  it('changes nothing', async () => {
    const { api, services, sample, invitation } = await opened();
    const stored = () => services.db.read.select().from(campaigns).where(eq(campaigns.id, sample.campaignId)).get();
    const before = await stored();
    for (let i = 0; i < 3; i++) expect((await api(`/forms/${invitation.token}`)).body.status).toBe('open');
    expect(await stored()).toEqual(before);
  });
});
