import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { programs } from '../../api/db/schema/organization.ts';
import { screenshot } from '../support/browser.ts';
import { insertHistories } from '../support/histories.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: Page;
const go = (path: string) => lead.goto(`${site.origin}${path}`);
const press = (name: string) =>
  Promise.all([lead.waitForEvent('load'), lead.getByRole('button', { name, exact: true }).click()]);

beforeAll(async () => {
  site = await managedSite();
  lead = await (await site.signIn('program_admin')).newPage();
  lead.setDefaultTimeout(8000);
});

test('staff open the pages and publish a recommendation, which everyone can then read', async () => {
  const [team] = site.sample.teams;
  const reason = 'Le terrain appartient à la ville, qui ne le permet pas.';
  await insertHistories(site.app.services.db, site.sample.programId, [
    {
      ...{ id: 'bench', teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' },
      title: { fr: 'Un banc à l’entrée', en: 'A bench at the entrance' },
      steps: [
        ['submitted', '2026-01-05'],
        ['acknowledged', '2026-01-06'],
        ['under_review', '2026-01-07'],
        ['declined', '2026-01-08', { reasonCode: 'outside_authority', reason }],
      ],
    },
  ]);
  const institution = `/institutions/${team?.institutionId}/public-page`;
  for (const path of [`/programs/${site.sample.programId}/public-page`, institution]) {
    await go(`${path}?lang=en`);
    await press('Open the public page');
    expect(await lead.locator('main').innerText()).toContain('open to everyone');
  }
  await go('/recommendations/bench?lang=en');
  await lead.getByRole('link', { name: 'Public page: publish or take off' }).click();
  await lead.getByRole('radio', { name: 'in French' }).check();
  const translation = 'The land belongs to the city, which does not allow it.';
  await lead.getByRole('textbox', { name: 'Why not, or not wholly, in the other language' }).fill(translation);
  await press('Publish');
  expect(await lead.getByRole('textbox', { name: 'Why not, or not wholly' }).inputValue()).toBe(translation);
  await screenshot(lead, 'public-listing');
  const [program] = await site.app.services.db.read.select().from(programs);
  const address = `/public/${program?.slug}`;
  await go(`${address}?lang=fr`);
  const text = await lead.locator('main').innerText();
  for (const said of ['Un banc à l’entrée', 'Refusée', reason]) expect(text).toContain(said);
  await screenshot(lead, 'public-fr');
  await go(`${address}?lang=en`);
  expect(await lead.locator('main').innerText()).toContain(translation);
  for (const path of [
    address,
    `${address}/embed`,
    `${address}/poster`,
    institution,
    '/recommendations/bench/listing',
  ]) {
    expect(await pageFaults(lead, `${site.origin}${path}`)).toEqual([]);
  }
  await go(`${address}/poster?lang=fr`);
  await screenshot(lead, 'public-poster');
}, 60_000);
