import { get } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Language } from '../../surveys/text.ts';
import { testApp } from '../support/app.ts';
import { axeViolations, openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import { everyKind } from '../support/everyKind.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { sampleDemographics } from '../support/sampleDocuments.ts';

let programme: Fixture;
let browser: Browser;
let origin: string;
let next = 0;

beforeAll(async () => {
  const { app, services } = await testApp({ end: 'file' });
  programme = await fixture(services.db, { experience: everyKind, demographics: sampleDemographics });
  origin = await serveApp(app);
  browser = await openBrowser();
});

const newLink = () => `${origin}/r/${programme.invitations[next++]?.token}`;
/** Presses what leads to another page, and waits for that page. */
const press = (page: Page, value: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(`main button[value="${value}"]`).first().click()]);

type Look = Parameters<Browser['newContext']>[0];
async function open(look: Look, address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...look });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** In pixels. */
const sidewaysScroll = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Goes the whole way, errors included, and calls `look` on every page met. */
async function wholeWay(page: Page, language: Language, look: (state: string) => Promise<void>): Promise<void> {
  await look('landing');
  await press(page, 'start');
  await look('section');
  await page.locator('#experience-meetings').fill('twelve');
  await press(page, 'next');
  await look('faults');
  await page.locator('#experience-meetings').fill('12');
  await page.locator('#experience-heard').check();
  await page.locator('input[type=radio][value=NO]').check();
  await press(page, 'next');
  await look('new questions');
  await press(page, 'next');
  await look('second section');
  await press(page, 'next');
  await press(page, 'next');
  await look('about you');
  await page.locator('input[name=aboutYou][value=yes]').check();
  await press(page, 'next');
  await look('demographics');
  await press(page, 'next');
  await look('review');
  await press(page, 'send');
  await look('thanks');
  const receipt = (await page.locator('.receipt strong').textContent()) ?? '';
  await page.goto(page.url());
  await look('already answered');
  for (const path of ['r/nothing', 'receipt', 'privacy', 'accessibility']) {
    await page.goto(`${origin}/${path}?lang=${language}`);
    await look(path);
  }
  await page.goto(`${origin}/receipt?lang=${language}`);
  for (const code of ['short', receipt]) {
    await page.locator('input[name=receiptCode]').fill(code);
    await press(page, 'check');
    await look('receipt checked');
  }
}

test.each([
  ['fr', { viewport: { width: 360, height: 740 } }],
  ['en', { viewport: { width: 1280, height: 900 } }],
  ['fr', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['en', { viewport: { width: 320, height: 640 }, forcedColors: 'active', reducedMotion: 'reduce' }],
] satisfies [Language, Look][])(
  'axe finds nothing and nothing scrolls sideways: %s, %o',
  async (language, look) => {
    const page = await open(look, `${newLink()}?lang=${language}`);
    const found: string[] = [];
    await wholeWay(page, language, async (state) => {
      found.push(...(await axeViolations(page)).map((line) => `${state}: ${line}`));
      const over = await page.evaluate<number>(sidewaysScroll);
      if (over > 0) found.push(`${state}: scrolls sideways by ${over}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await screenshot(page, `${language}-${look.viewport.width}-${state.replace('/', '-')}`);
    });
    expect(found).toEqual([]);
  },
  120_000,
);

test('axe would tell: a picture without words and a pale text are found', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const body =
    '<!DOCTYPE html><html lang="fr"><title>t</title><main><h1 style="color:#ccc">Pale words</h1><img src="data:,"></main>';
  await page.route('**/pale', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/pale`);
  const found = (await axeViolations(page)).map((line) => line.split(':')[0]);
  expect(found.sort()).toEqual(['color-contrast', 'image-alt']);
});

test('every target is at least 44 pixels high on a phone', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } }, `${newLink()}?lang=fr`);
  await press(page, 'start');
  const low = await page
    .locator('.option, main button, header button, .entry, .foot a')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.closest('[hidden]') === null && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML),
    );
  expect(low).toEqual([]);
});

/** What has the focus: the field's name, or the words of a link or a button. */
const focusName = (page: Page) =>
  page.evaluate<string>(
    "(element => element.tagName === 'INPUT' ? element.name : element.textContent.trim())(document.activeElement)",
  );

test('by keyboard alone: one stop for each group of radio buttons, arrows choose, Enter goes on', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } }, `${newLink()}?lang=en`);
  const stops: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    stops.push(await focusName(page));
  }
  const way = 'Somebody helps me, or answers for me';
  expect(stops).toEqual(['Skip to content', 'Larger text', 'Français', 'More about privacy', way, 'Start']);
  await pressKey(page, 'Enter');

  stops.length = 0;
  for (let i = 0; i < 13; i++) {
    await page.keyboard.press('Tab');
    stops.push(await focusName(page));
    if (stops.at(-1) === 'experience.heard') await page.keyboard.press('Space');
    if (stops.at(-1) === 'experience.heard') await page.keyboard.press('ArrowRight');
  }
  expect(stops).toEqual([
    'Skip to content',
    'Larger text',
    'Français',
    'experience.heard',
    'experience.meetings',
    'experience.meetings.reason',
    'experience.first',
    'experience.role',
    ...Array<string>(3).fill('experience.helped'),
    'experience.helped.reason',
    'experience.again',
  ]);
  expect(await page.locator('input[name="experience.heard"][value="2"]').isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focusName(page)).toBe('Continue');
  await pressKey(page, 'Enter');
  expect(await page.title()).toBe('Part 2 of 4 – When nobody listens – Tandem');
});

test('what a screen reader is given of a section', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } }, `${newLink()}?lang=en`);
  await press(page, 'start');
  await page.locator('#experience-heard').check();
  expect(await page.locator('main').ariaSnapshot()).toMatchInlineSnapshot(`
    "- main:
      - paragraph: Part 1 of 3
      - heading "The kinds" [level=1]
      - group "I am listened to. (answer needed)":
        - text: I am listened to. (answer needed)
        - radio "Strongly disagree" [checked]
        - text: Strongly disagree
        - radio "Disagree"
        - text: Disagree
        - radio "Neither agree nor disagree"
        - text: Neither agree nor disagree
        - radio "Agree"
        - text: Agree
        - radio "Strongly agree"
        - text: Strongly agree
        - radio "I prefer not to say"
        - text: I prefer not to say
      - group "How many meetings?":
        - text: How many meetings?
        - textbox "How many meetings?"
        - checkbox "I prefer not to say"
        - text: I prefer not to say
      - group "The first one?":
        - text: The first one?
        - paragraph: Year-month-day, for example 1956-03-21.
        - textbox "The first one?"
      - group "Your role?":
        - text: Your role?
        - textbox "Your role?"
      - group "What helped?":
        - text: What helped?
        - checkbox "Time"
        - text: Time
        - checkbox "The coach"
        - text: The coach
        - checkbox "Nothing"
        - text: Nothing
        - checkbox "I prefer not to say"
        - text: I prefer not to say
      - group "Again?":
        - text: Again?
        - radio "Yes"
        - text: "Yes"
        - radio "No"
        - text: "No"
        - radio "I don’t know"
        - text: I don’t know
      - status
      - button "Continue"
      - button "Go back"
      - paragraph:
        - button "Show everything on one page""
  `);
});

/** Bytes of one reply as they travel, compressed, without the headers. */
const weight = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      reply.on('end', () => resolve(bytes));
    }).on('error', reject);
  });

test('the first page with its style sheet fits into 14,336 bytes and two requests, none to another host', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const link = newLink();
  await page.goto(link);
  const fetched = requests.filter((url) => !url.startsWith('data:'));
  expect(fetched.length).toBeLessThanOrEqual(2);
  for (const url of fetched) expect(new URL(url).origin).toBe(origin);
  const weights = await Promise.all(fetched.map(weight));
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(14_336);
});

test('replies are kept private, cookies are not set, style sheets are kept for ever', async () => {
  const reply = await fetch(`${newLink()}?lang=en`);
  expect(reply.headers.get('cache-control')).toBe('private, no-cache');
  expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
  expect(reply.headers.get('set-cookie')).toBeNull();
  const sheet = /href="(\/assets\/respondent-[0-9a-f]{12}\.css)"/.exec(await reply.text())?.[1];
  const style = await fetch(`${origin}${sheet}`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await fetch(`${origin}/assets/respondent-000000000000.css`)).status).toBe(404);
});
