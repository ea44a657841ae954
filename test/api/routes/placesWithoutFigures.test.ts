import { beforeAll, describe, expect, it } from 'vitest';
import { createRelease } from '../../../api/model/releases.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

let site: TestApp;
let program: string;
let admin: string;
let institution: string;
beforeAll(async () => {
  site = await testApp({ end: 'file' });
  const answered = await answeredCampaign(site, [6, 6]);
  admin = answered.admin;
  program = answered.sample.programId;
  const name = { fr: 'Nouvel hôpital', en: 'New hospital' };
  const body = { programId: program, name, kind: 'hospital', region: 'Estrie' };
  const made = await site.api('/institutions', { method: 'POST', as: admin, body });
  institution = made.body.id;
});

const page = (path: string, more: Record<string, string>, as = admin) =>
  site.app.request(`/dashboard${path}?${new URLSearchParams({ lang: 'en', ...more })}`, { headers: { cookie: as } });

describe('an institution that joined after the last release', () => {
  const kinds = ['satisfaction', 'explore', 'gap', 'trend', 'change', 'comments', 'diversity', 'reach', 'comparison'];

  it('has every page of the dashboard, and its report', async () => {
    expect(institution).toEqual(expect.any(String));
    for (const path of ['', ...kinds.map((kind) => `/${kind}`), '/accommodations', '/control', '/multiples', '/report'])
      expect([path, (await page(path, { program, institution })).status]).toEqual([path, 200]);
    expect(await (await page('/reach', { program, institution })).text()).toContain('No figures released yet');
    expect(await (await page('/reach', { program })).text()).not.toContain('No figures released yet');
  });
});

describe('what the questionnaire of a campaign does not have', () => {
  it('counts as not chosen where the figure can do without', async () => {
    for (const [kind, name] of [
      ...([
        ['trend', 'measure'],
        ['control', 'measure'],
        ['explore', 'measure'],
        ['comparison', 'scale'],
      ] as const),
      ...([
        ['diversity', 'item'],
        ['intersection', 'with'],
      ] as const),
    ]) {
      const [asked, plain] = await Promise.all([
        page(`/${kind}`, { program, [name]: 'of_another_year' }),
        page(`/${kind}`, { program }),
      ]);
      expect([kind, asked.status]).toEqual([kind, 200]);
      const heading = /<h1[\s\S]*?<\/h1>/;
      expect(heading.exec(await asked.text())?.[0]).toBe(heading.exec(await plain.text())?.[0]);
    }
  });

  it('is said where there is nothing else to show, with what to do', async () => {
    const sample = await fixture(site.services.db, { demographics: null });
    expect(await createRelease(site.services, sample.campaignId, 'close')).toHaveProperty('release');
    const viewer = await site.signedIn('viewer', 'program', sample.programId);
    for (const kind of ['diversity', 'intersection']) {
      const shown = await page(`/${kind}`, { program: sample.programId, item: 'age' }, viewer);
      expect([kind, shown.status]).toEqual([kind, 200]);
      expect(await shown.text()).toContain('This campaign did not ask these questions');
    }
    expect((await page('/satisfaction', { program: sample.programId }, viewer)).status).toBe(200);
  });
});
