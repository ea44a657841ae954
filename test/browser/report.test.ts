import { beforeAll, describe, expect, it } from 'vitest';
import { answeredCampaign } from '../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import type { Fixture } from '../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, [3, 6, 6, 5, 6, 6, 6, 6, 4, 2, 6, 6]));
});

const report = async (query: Record<string, string>, as = admin) => {
  const asked = new URLSearchParams({ program: sample.programId, lang: 'en', ...query });
  const reply = await app.app.request(`/dashboard/report?${asked}`, { headers: { cookie: as } });
  return { status: reply.status, html: await reply.text() };
};

describe('the report', () => {
  it('has the headings of GRIPP2, facts on the survey, every figure with its table, and what to cite', async () => {
    const { status, html } = await report({});
    expect(status).toBe(200);
    const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, words]) => words);
    expect(headings.map((words) => words?.slice(0, 2))).toEqual(['At', '1.', '2.', '3.', '4.', '5.', 'Ap']);
    for (const fact of ['Closed: by a personal link or code.', 'The same for everybody']) expect(html).toContain(fact);
    expect(html).not.toContain('Not asked in this campaign');
    const figure = await app.api(`/findings/satisfaction?program=${sample.programId}`, { as: admin });
    expect(html).toContain(figure.body.appendix.data.fingerprint);
    expect(html).toContain('id="report-satisfaction"');
    expect(html).toContain('id="report-follow-through"');
    expect(html).toContain('To be completed by the office');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)]
      .map(([, id]) => id)
      .filter((id) => !/^[a-z]+-[a-z0-9]{6,}$/.test(id ?? ''));
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it('shows nothing of a team of fewer than five, and only figures that a team may have', async () => {
    const { html } = await report({ team: sample.teams[0]?.id ?? '', lang: 'fr' });
    // A table with nothing to show is one sentence, which still has its name.
    expect(html).toMatch(/class="withheld-table"><strong id="report-satisfaction-0">[^<]+<\/strong> – non diffusé/);
    expect(html).not.toContain('id="report-diversity"');
    expect(html).not.toContain('id="report-gap"');
    expect(html).not.toMatch(/3 réponses/);
  });

  it('is for those who may read the place', async () => {
    const here = sample.institutionIds[0] ?? '';
    const elsewhere = await app.signedIn('institution_lead', 'institution', sample.institutionIds[1] ?? '');
    expect((await report({ institution: here }, elsewhere)).status).toBe(403);
    expect((await report({ institution: here })).status).toBe(200);
    const nobody = await app.app.request(`/dashboard/report?program=${sample.programId}`);
    expect(nobody.status).toBe(303);
  });

  it('is reached from a figure, fits a phone, has nothing for axe to say, and prints tagged on the paper chosen', async () => {
    const origin = await serveApp(app.app);
    const browser = await openBrowser();
    const [name = '', value = ''] = (admin.split(';')[0] ?? '').split(/=(.*)/s);
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    await page.goto(
      `${origin}/dashboard/satisfaction?program=${sample.programId}&institution=${sample.institutionIds[1]}&lang=fr`,
    );
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Rapport à imprimer' }).click()]);
    expect(await page.locator('h1').textContent()).toContain('Rapport sur la participation');
    expect(page.url()).toContain(`institution=${sample.institutionIds[1]}`);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'report-fr-phone');
    // A page that has not come yet would print as an empty sheet.
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'A4' }).click()]);
    const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d/);
    // What is wider than the sheet would make the browser print everything smaller.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(673);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'report-fr-desktop');
    await context.close();
  });
});
