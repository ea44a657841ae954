import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolationsHere, screenshot } from '../support/browser.ts';
import { everyKind } from '../support/everyKind.ts';
import { type OfflineSite, offlineSite, press, ready } from '../support/offlineSite.ts';

let site: OfflineSite;
beforeAll(async () => {
  site = await offlineSite({ experience: everyKind, demographics: null });
});

afterEach(async () => {
  site.cut('none');
  await site.setStatus('open');
});

const words = {
  en: {
    start: 'Start',
    next: 'Continue',
    send: 'Send my answers',
    agree: 'Agree',
    listened: 'I am listened to.',
    aloud: 'Read aloud',
  },
  fr: {
    ...{ start: 'Commencer', next: 'Continuer', send: 'Envoyer mes réponses', agree: 'D’accord' },
    ...{ listened: 'On m’écoute.', aloud: 'Lire à voix haute' },
  },
};

/** A browser that can speak, and keeps what it was told to say. */
const speaking = `
  window.said = [];
  window.cancelled = 0;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'en-US' }, { lang: 'fr-FR' }, { lang: 'fr-CA' }, { lang: 'en-CA' }],
    speak: (one) => window.said.push([one.text, one.lang]),
    cancel: () => { window.cancelled += 1; },
  } });`;

const widest = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const { start, next, send, agree, listened, aloud } = words[language];

  test('every state of answering offline is accessible, fits 320 px with the largest text, and is looked at', async () => {
    const context = await site.phone({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.addInitScript(speaking);
    const link = site.newLink();
    const look = async (state: string) => {
      expect(await axeViolationsHere(page), state).toEqual([]);
      expect(await widest(page), state).toBeLessThanOrEqual(0);
      await screenshot(page, `offline-${language}-${state}`);
    };
    await page.goto(`${link}?lang=${language}&size=150`);
    await ready(page);
    await look('start');
    await press(page, start);
    expect(new URL(page.url()).searchParams.get('size')).toBe('150');
    await page.getByRole('button', { name: aloud, exact: true }).click();
    await look('form');
    await page.getByRole('group', { name: listened }).getByRole('radio', { name: agree, exact: true }).check();
    await press(page, next);
    await page.getByText(/This device keeps your answers|Cet appareil garde vos réponses/).waitFor();
    await page.goto(`${link}?lang=${language}&size=150`);
    await page.locator('.keeping').waitFor();
    await look('offer');
    await press(page, language === 'en' ? 'Go on where I left off' : 'Reprendre où j’en étais');
    await site.offline(context);
    await press(page, next);
    await look('review');
    await press(page, send);
    await look('waiting');
    await page.goto(`${site.origin}/r/nothing?lang=${language}`);
    await look('lost');
    await site.setStatus('closed');
    await site.online(context);
    await page.goto(`${link}?lang=${language}`);
    await page.locator('.keeping').waitFor();
    await look('too-late');
    await site.setStatus('open');
  });

  test('reads the page, then each question, in a voice of the language; a second press stops it', async () => {
    const page = await (await site.phone()).newPage();
    await page.addInitScript(speaking);
    await page.goto(`${site.newLink()}?lang=${language}`);
    await press(page, start);
    const question = page.getByRole('button', { name: /this question|cette question/ }).first();
    expect(await question.count()).toBe(0);
    await page.getByRole('button', { name: aloud, exact: true }).click();
    await question.click();
    const said = await page.evaluate<[string, string][]>('said');
    expect(said.every(([, voice]) => voice === `${language}-CA`)).toBe(true);
    const texts = said.map(([text]) => text).join('\n');
    expect(texts).toContain(listened.replace(/\.$/, ''));
    expect(texts).toContain(agree);
    const stop = page.getByRole('button', { name: language === 'en' ? 'Stop reading' : 'Arrêter la lecture' });
    const before = await page.evaluate<number>('cancelled');
    await stop.click();
    expect(await stop.count()).toBe(0);
    expect(await page.evaluate<number>('cancelled')).toBeGreaterThan(before);
  });
});

test('a browser that cannot speak offers no reading', async () => {
  const page = await (await site.phone()).newPage();
  await page.addInitScript(
    'delete window.speechSynthesis; delete Window.prototype.speechSynthesis; delete window.SpeechSynthesisUtterance;',
  );
  await page.goto(`${site.newLink()}?lang=en`);
  await ready(page);
  expect(await page.locator('.aloud').count()).toBe(0);
});

test('larger text: with every button and without script by the address; with script the next time too, and back', async () => {
  const size = (page: Page) => page.evaluate<string>('getComputedStyle(document.documentElement).fontSize');
  const plain = await (await site.phone({ javaScriptEnabled: false })).newPage();
  const link = site.newLink();
  await plain.goto(`${link}?lang=en`);
  await press(plain, 'Larger text');
  await press(plain, 'Largest text');
  expect(await plain.locator('html').getAttribute('style')).toBe('font-size:150%');
  await press(plain, 'Start');
  await press(plain, 'Français');
  expect(await plain.locator('html').getAttribute('style')).toBe('font-size:150%');
  await press(plain, 'Texte habituel');
  expect(await plain.locator('html').getAttribute('style')).toBeNull();

  const page = await (await site.phone()).newPage();
  await page.goto(`${link}?lang=en`);
  await press(page, 'Larger text');
  expect(await size(page)).toBe('20px');
  await page.goto(`${link}?lang=en`);
  await expect.poll(() => size(page)).toBe('20px');
  await page.waitForURL(/size=125/);
  await press(page, 'Largest text');
  await press(page, 'Usual text');
  await page.goto(`${link}?lang=en`);
  await ready(page);
  expect(await size(page)).toBe('16px');
});

test('forced colours show what is chosen, and nothing moves for who wants no motion', async () => {
  const page = await (await site.phone()).newPage();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`${site.newLink()}?lang=en`);
  await press(page, 'Start');
  const group = page.getByRole('group', { name: 'I am listened to.' });
  await group.getByRole('radio', { name: 'Agree', exact: true }).check();
  const outline = (chosen: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('.option${chosen}')).outlineStyle`);
  expect(await outline(':has(:checked)')).toBe('solid');
  expect(await outline(':not(:has(:checked))')).toBe('none');
  const moving = await page.evaluate<number>(`[...document.querySelectorAll('*')].filter((one) => {
    const style = getComputedStyle(one);
    return style.animationName !== 'none' || !/^0s(, 0s)*$/.test(style.transitionDuration);
  }).length`);
  expect(moving).toBe(0);
  await screenshot(page, 'offline-forced-colours');
});
