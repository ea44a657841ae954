import { expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

it('says that nothing is released yet, on each page of figures from a release', async () => {
  const site = await testApp();
  const { programId } = await fixture(site.services.db);
  const cookie = await site.signedIn('viewer', 'program', programId);
  for (const kind of ['satisfaction', 'diversity', 'comparison']) {
    const page = await site.app.request(`/dashboard/${kind}?lang=fr`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Pas encore de chiffres diffusés');
  }
});

it('says once on the overview that nothing is released, and what to do first to those who may', async () => {
  const site = await testApp();
  const { programId } = await fixture(site.services.db);
  const read = async (cookie: string, program: string) =>
    (await site.app.request(`/dashboard?program=${program}&lang=en`, { headers: { cookie } })).text();
  const viewer = await read(await site.signedIn('viewer', 'program', programId), programId);
  expect(viewer.match(/No figures released yet/g)).toHaveLength(1);
  expect(viewer).not.toContain('To begin');
  const admin = await site.signedIn('program_admin', 'program', programId);
  const words = { fr: 'Nouveau', en: 'New' };
  const body = { slug: 'new-one', name: words, description: words };
  const made = await site.api('/programs', { method: 'POST', as: admin, body });
  const overview = await read(admin, made.body.id);
  for (const path of ['institutions', 'people', 'campaigns/new'])
    expect(overview).toContain(`<li><a href="/${path}?program=${made.body.id}">`);
});

it('refuses in words what a role does not allow', async () => {
  const site = await testApp();
  const { programId } = await fixture(site.services.db);
  const cookie = await site.signedIn('comment_reviewer', 'program', programId);
  const page = await site.app.request('/dashboard/comparison?lang=fr', { headers: { cookie } });
  expect(page.status).toBe(403);
  expect(await page.text()).toContain('Votre rôle ne permet pas cela.');
  const overview = await (await site.app.request('/dashboard', { headers: { cookie } })).text();
  expect(overview).not.toContain('/dashboard/comparison');
});

it('shows nothing of a team of two, its number included', async () => {
  const site = await testApp();
  const { sample, admin } = await answeredCampaign(site, [6, 6, 6, 2]);
  const { id = '', institutionId = '' } = sample.teams[3] ?? {};
  const query = new URLSearchParams({ program: sample.programId, institution: institutionId, team: id, lang: 'en' });
  const page = await site.app.request(`/dashboard/satisfaction?${query}`, { headers: { cookie: admin } });
  const html = await page.text();
  expect(html).toContain('Nothing to draw');
  expect(html).not.toContain('class="chart"');
  expect(html).not.toMatch(/\b2\s(responses|answers)\b/);
  expect(html).toContain('not shown');
});

it('forgets an institution and a campaign of another programme', async () => {
  const site = await testApp();
  const { sample, admin } = await answeredCampaign(site, [6, 6]);
  const query = new URLSearchParams({ program: sample.programId, institution: 'elsewhere', campaign: 'elsewhere' });
  const page = await site.app.request(`/dashboard/satisfaction?${query}`, { headers: { cookie: admin } });
  expect(page.status).toBe(200);
  const download = /href="[^"]*satisfaction\.csv\?([^"]*)"/.exec(await page.text())?.[1] ?? '';
  const asked = new URLSearchParams(download.replaceAll('&amp;', '&'));
  expect([asked.get('campaign'), asked.get('institution')]).toEqual([sample.campaignId, null]);
});
