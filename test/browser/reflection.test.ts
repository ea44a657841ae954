import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedItems } from '../../analysis/reflection/sharedItems.ts';
import type { Reflection } from '../../api/model/reflections.ts';
import { midMandateReflection1 } from '../../surveys/instruments/mid-mandate-reflection/1.ts';
import { sides } from '../../surveys/side.ts';
import { languages } from '../../surveys/text.ts';
import { SummaryPage, summarySizes } from '../../web/pages/reflection/summaryPage.tsx';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import type { Fixture } from '../support/fixture.ts';
import { cookiesOf, pageFaults } from '../support/managedSite.ts';
import { answer, sharedReflection, tokenOf } from '../support/sharedReflection.ts';

let app: TestApp;
let sample: Fixture;
let team: string;
let origin: string;
let page: Page;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await sharedReflection(app);
  team = sample.teams[0]?.id ?? '';
  origin = await serveApp(app.app);
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
});

const link = (...given: [Parameters<typeof tokenOf>[2], number?]) => `${origin}/r/${tokenOf(sample, team, ...given)}`;
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const main = async () => (await page.locator('main').textContent()) ?? '';

/** Answers the questions named, page by page, to the thanks. */
async function answerInBrowser(url: string, choices: Record<string, string>) {
  await page.goto(`${url}?lang=fr`);
  await press('Commencer');
  for (let at = 0; at < midMandateReflection1.sections.length; at++) {
    for (const [question, choice] of Object.entries(choices)) {
      const group = page.getByRole('group', { name: question });
      if (await group.count()) await group.getByRole('radio', { name: choice, exact: true }).check();
    }
    await press('Continuer');
  }
  await press('Envoyer mes réponses');
}

describe('a member, on a phone without script', { sequential: true }, () => {
  test('is told first who will read what, and reads nothing before answering', async () => {
    await page.goto(`${link('patient_partner')}?lang=fr`);
    expect(await heading()).toBe('Votre équipe lira vos réponses');
    expect(await main()).toContain('Elles sont lues par les membres de votre équipe');
    expect(await main()).toContain('Si vous ne répondez pas, rien à votre sujet n’est montré.');
    const reply = await page.goto(`${link('patient_partner')}/team?lang=fr`);
    expect(reply?.status()).toBe(403);
    expect(await heading()).toBe('D’abord, vos réponses');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('answers, and is led to the page of the team, which waits for the other side', async () => {
    await answerInBrowser(link('patient_partner'), { 'Je peux dire ce que je pense': 'Pas d’accord' });
    expect(await heading()).toBe('Merci, vos réponses sont bien reçues');
    await page.getByRole('link', { name: 'Lire les réponses de votre équipe' }).click();
    expect(await main()).toContain('Il manque encore des voix');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'reflection-waiting');
  });

  test('reads the answers side by side, the widest distance first, with the same link', async () => {
    const words = 'Un mot très long '.repeat(30);
    await answer(app, tokenOf(sample, team, 'professional'), { can_speak: 5, on_track: 3, what_helps: words });
    await answer(app, tokenOf(sample, team, 'caregiver'), { on_track: 4, what_helps: 'Le café' });
    await page.goto(`${link('patient_partner')}?lang=fr`);
    expect(await heading()).toBe('Une réponse a déjà été reçue pour cette invitation');
    await page.getByRole('link', { name: 'Lire les réponses de votre équipe' }).click();
    await page.locator('.shared-item h3').first().waitFor();
    const items = await page.locator('.shared-item h3').allTextContents();
    expect(items[0]).toBe('Je peux dire ce que je pense dans l’équipe.');
    expect(await page.locator('.distance').first().textContent()).toContain('3,0 sur 4 points');
    expect(await page.locator('.one-side.patient_side').first().textContent()).toContain('Partenaire patient');
    expect(await main()).not.toContain('Member');
    await screenshot(page, 'reflection-phone');
  });

  test('writes what the team will adjust by keyboard; nothing typed is lost to the other language or to someone else', async () => {
    await page.getByRole('textbox').fill('Un tour de table');
    await press('English');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('textbox').inputValue()).toBe('Un tour de table');
    const other = tokenOf(sample, team, 'professional');
    const body = { adjustments: 'Moins de sigles', after: null };
    await app.api(`/forms/${other}/reflection/notes`, { method: 'POST', body });
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Tab');
    await pressKey(page, 'Enter');
    expect(await page.title()).toContain('Error');
    expect(await page.locator('.summary').textContent()).toContain('Someone else saved a text meanwhile.');
    expect(await main()).toContain('Moins de sigles');
    expect(await page.getByRole('textbox').inputValue()).toBe('Un tour de table');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'reflection-meanwhile');
    await page.getByRole('textbox').fill('Moins de sigles, un tour de table');
    await press('Save what we will adjust');
    expect(await page.getByRole('status').textContent()).toBe('The text is saved.');
    expect(await page.locator('.own-words').first().textContent()).toBe('Moins de sigles, un tour de table');
    await page.locator('.earlier summary').click();
    await press('Save what we will adjust');
    expect(await page.locator('.own-words').count()).toBe(2);
    await page.getByRole('textbox').fill(' ');
    await press('Save what we will adjust');
    expect(await page.locator('.summary').textContent()).toContain('Write between 1 and 4,000 characters.');
  });

  test('finds the page clean for axe, and no wider than a phone, in both languages', async () => {
    const url = `${link('patient_partner')}/team`;
    expect(await pageFaults(page, url)).toEqual([]);
    expect(await pageFaults(page, `${url}/summary`)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${url}?lang=fr`);
    await screenshot(page, 'reflection-desktop');
  });
});

describe('the summary', () => {
  test('says when it is shortened, and as text leaves nothing out', async () => {
    const long = 'Nous pourrions prendre le temps de nous écouter vraiment. '.repeat(30).trim();
    const questions = ['what_helps', 'what_hinders', 'heard_better', 'lead_better', 'change_first', 'my_part'];
    const texts = Object.fromEntries(questions.map((name) => [name, long]));
    const points = { can_speak: 1, views_used: 5, lead_together: 2, decide_together: 3, on_track: 4 };
    for (const [role, nth] of [
      ['patient_partner', 1],
      ['professional', 1],
      ['manager', 0],
      ['collaborative_leader', 0],
    ] as const) {
      await answer(app, tokenOf(sample, team, role, nth), { ...texts, ...points });
    }
    const notes = `/forms/${tokenOf(sample, team, 'manager')}/reflection`;
    const after = (await app.api(notes)).body.reflection.notes[0].id;
    const body = { adjustments: long.repeat(2), after };
    expect((await app.api(`${notes}/notes`, { method: 'POST', body })).status).toBe(201);
    await page.goto(`${link('manager')}/team/summary?lang=en`);
    await screenshot(page, 'reflection-summary');
    expect(await main()).toContain('Long answers are shortened here');
    const reply = await page.request.get(`${link('manager')}/team/summary.txt?lang=fr`);
    expect(reply.headers()['content-disposition']).toContain('reflexion.txt');
    const text = await reply.text();
    expect(text.split(long).length - 1).toBe(questions.length * 4 + 2);
    expect(text).not.toContain('Member');
  }, 60_000);
});

/** A reflection in which so many people of each side wrote so many characters to each question. */
function reflectionOf(people: number, characters: number): Reflection {
  const text = 'Nous écouter vraiment, sans sigles ni hâte, chaque fois que nous décidons. '.repeat(60);
  const items = midMandateReflection1.sections.flatMap((section) => section.items);
  const answers = Object.fromEntries(
    items.map(({ name, kind }) => [name, kind === 'agreement' ? 4 : text.slice(0, characters)]),
  );
  const responses = sides.flatMap((side) =>
    Array.from({ length: people }, () => ({ side, role: 'collaborative_leader' as const, content: { answers } })),
  );
  const name = { fr: 'Équipe de l’accueil à l’urgence de l’hôpital', en: 'Team of the welcome at the emergency' };
  const note = {
    id: 'note',
    writtenOn: '2026-05-04',
    by: 'staff' as const,
    adjustments: text.slice(0, characters * 6),
  };
  return {
    ...{ program: { name, demonstration: false }, team: { id: 'team', name }, asOf: '2026-05-04' },
    campaign: { id: 'campaign', name, status: 'closed', closesOn: null },
    ...{ shown: true, open: true, answered: { patient_side: people, professional_side: people } },
    ...{ items: sharedItems(midMandateReflection1, responses), notes: [note] },
  };
}

test('the summary fits one sheet, Letter and A4, however many people wrote however much', async () => {
  const address = `${origin}/summary-to-print`;
  let html = '';
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const sheets: Record<string, number> = {};
  for (const people of [1, 2, 4, 7]) {
    for (const characters of [1, 60, 110, 180, 350, 700, 4000]) {
      const size = summarySizes[(people + characters) % 2] ?? 'a4';
      const reflection = reflectionOf(people, characters);
      const shown = { reflection, language: languages[characters % 2] ?? 'fr', size, path: '/p', back: '/b' };
      html = String(await SummaryPage(shown));
      await page.goto(address);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      sheets[`${people} people, ${characters} characters, ${size}`] = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    }
  }
  expect(Object.entries(sheets).filter(([, count]) => count !== 1)).toEqual([]);
}, 60_000);

test('who coaches the team finds the reflection from the page of the team, and writes in it', async () => {
  const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
  await context.addCookies(cookiesOf(await app.signedIn('patient_coach', 'team', team), origin));
  page = await context.newPage();
  await page.goto(`${origin}/teams/${team}?lang=fr`);
  await page.getByRole('link', { name: 'Campaign' }).click();
  const url = page.url();
  expect(await heading()).toBe('Les réponses de votre équipe');
  await page.getByRole('textbox').fill('On se revoit en mai.');
  await press('Enregistrer ce que nous allons ajuster');
  expect(await page.getByRole('status').count()).toBe(1);
  expect(await page.locator('.note-text').first().textContent()).toContain('responsable ou coach');
  await screenshot(page, 'reflection-staff');
  const bare = new URL(url).pathname;
  expect(await pageFaults(page, `${origin}${bare}`)).toEqual([]);
  await page.goto(`${origin}${bare}/summary?lang=fr`);
  expect(await page.getByRole('link', { name: 'Revenir aux réponses' }).getAttribute('href')).toContain(bare);
}, 60_000);
