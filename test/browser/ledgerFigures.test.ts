import { expect, test } from 'vitest';
import { axeViolationsHere, screenshot } from '../support/browser.ts';
import { insertHistories, type Step } from '../support/histories.ts';
import { managedSite } from '../support/managedSite.ts';

const refusal = { reasonCode: 'resources', reason: 'Le budget de cette année est déjà engagé.' };
const asked: Step[] = [
  ['acknowledged', '2024-02-01'],
  ['under_review', '2024-02-10'],
];
const carriedOut: Step[] = [
  ...asked,
  ['accepted', '2024-03-20'],
  ['communicated_back', '2024-03-28', { communicatedOn: '2024-03-28', channel: 'meeting' }],
  ['planned', '2024-04-02'],
  ['in_progress', '2024-05-02'],
  ['implemented', '2024-09-02', { evidence: 'Une photo.', implementedOn: '2024-09-01' }],
];
const ends: Step[][] = [
  carriedOut,
  [...carriedOut, ['verified', '2024-10-02']],
  [...asked, ['declined', '2024-04-01', refusal]],
];

/** Each figure of the ledger once, in one of the two languages by turns, and what it says there. */
const figures: [kind: string, language: 'fr' | 'en', said: RegExp][] = [
  ['pipeline', 'fr', /vérifiée/],
  ['decision-time', 'en', /had an answer within/],
  ['implementation-time', 'fr', /réalisées/],
  ['cohorts', 'en', /submitted in/],
  ['flow', 'fr', /déclarées réalisées/],
  ['loop', 'en', /half of them within 8 days/],
  ['ledger-comparison', 'fr', /équipes/],
  ['felt-heard', 'en', /Nothing may be shown yet/],
];

test('the figures of the ledger, and what was raised from a result or comments, are whole on a phone', async () => {
  const site = await managedSite();
  const { sample, origin } = site;
  const { id: teamId = '', institutionId = '' } = sample.teams[0] ?? {};
  const sources = [{ campaignId: sample.campaignId, item: 'listened_to' }, { campaignId: sample.campaignId }];
  const histories = Array.from({ length: 12 }, (_, at) => ({
    ...{ id: `made-${at}`, teamId, institutionId },
    contributorSide: at % 2 === 0 ? ('patient_side' as const) : ('professional_side' as const),
    steps: [
      ['submitted', '2024-01-05', { source: sources[at], origin: at === 0 ? 'survey_finding' : 'comment' }] as Step,
      ...(ends[at % ends.length] ?? []),
    ],
  }));
  await insertHistories(site.app.services.db, sample.programId, histories);
  const page = await (await site.signInWithScript('program_admin')).newPage();
  await page.setViewportSize({ width: 360, height: 780 });
  const faults: string[] = [];
  const look = async (name: string, path: string, said: RegExp) => {
    await page.goto(origin + path);
    await page.getByText(said).first().waitFor({ state: 'attached' });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 360) faults.push(`${path}: ${width} pixels wide`);
    for (const violation of await axeViolationsHere(page)) faults.push(`${path}: ${violation}`);
    await screenshot(page, `ledger-${name}`);
  };
  for (const [kind, language, said] of figures)
    await look(kind, `/dashboard/${kind}?program=${sample.programId}&lang=${language}`, said);
  // What can be taken away: the figure as files, the register as it is limited.
  await look('follow-through', `/dashboard/follow-through?program=${sample.programId}&lang=en`, /All tables \(Excel\)/);
  await look('register', '/recommendations?lang=fr', /Emporter ces recommandations/);
  await look('raised', '/recommendations/made-0?lang=fr', /Rien de ce qui est diffusé ici/);
  await look('raised-from-comments', '/recommendations/made-1?lang=en', /Comments have no score/);
  expect(faults).toEqual([]);
}, 90_000);
