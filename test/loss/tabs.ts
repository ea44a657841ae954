import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { entriesOf, type Sender } from './lossSample.ts';
import type { Trouble } from './senders.ts';

/** Milliseconds after the press within which the tab is closed. */
const closes = 60;
const tries = 600;
/** Milliseconds that one window is given, killed servers and all. */
const longestInOneWindow = 120_000;
/** For a button that the page may just be hiding. */
const patience = { timeout: 3000 };

/** Does something on a page until it works: a killed server shows the browser's own error page. */
async function untilShown(trouble: Trouble, page: Page, act: () => Promise<unknown>, wanted: string): Promise<void> {
  for (let i = 0; i < tries; i++) {
    try {
      await act();
      await page.locator(wanted).first().waitFor({ timeout: 2000 });
      return;
    } catch {
      trouble.broken++;
      await sleep(100);
    }
  }
  throw new Error(`${wanted} never came`);
}

/** Fills in what stands on the page. */
async function fill(page: Page, entries: Map<string, string>): Promise<void> {
  for (const [name, value] of entries) {
    const control = page.locator(`form#answers :is(input, textarea)[name="${name}"]:not([type="hidden"])`);
    if ((await control.count()) === 0) continue;
    if ((await control.first().getAttribute('type')) === 'radio') {
      await page.locator(`form#answers input[name="${name}"][value="${value}"]`).check();
    } else await control.first().fill(value);
  }
}

const shownButton = (page: Page) =>
  page
    .locator('form#answers button[name="button"]:is([value="start"], [value="next"], [value="send"]):visible')
    .first();

/** Goes from the first page to the review; a page that never came is asked for again by going back to the first. */
async function toReview(trouble: Trouble, page: Page, address: string, entries: Map<string, string>): Promise<void> {
  await untilShown(trouble, page, () => page.goto(address), 'form#answers');
  for (let turn = 0; turn < 60; turn++) {
    if ((await page.locator('form#answers').count()) === 0) {
      await untilShown(trouble, page, () => page.goto(address), 'form#answers');
    }
    // A first page that came again offers to go on: who starts anew says so. The offer may come while the form is looked at.
    const anew = page.locator('section.keeping .button.second').first();
    if (await anew.isVisible()) await anew.click();
    const button = shownButton(page);
    const value = await button.getAttribute('value', patience).catch(() => null);
    if (value === 'send') return;
    if (value === null) continue;
    await fill(page, entries);
    const old = await page.locator('input[name="at"]').inputValue();
    const pressed = await button.click({ noWaitAfter: true, ...patience }).then(
      () => true,
      () => false,
    );
    if (!pressed) continue;
    await page
      .waitForFunction(
        `(document.querySelector('input[name="at"]')?.value ?? '') !== ${JSON.stringify(old)} && document.readyState === 'complete'`,
        null,
        { timeout: 5000 },
      )
      .catch(() => trouble.broken++);
  }
  throw new Error('the review never came');
}

/**
 * One person in a window of their own. Who gives up closes the tab at a random moment after pressing; who does not closes
 * it too, at times, and opens the form again in a window that knows nothing of the first: what a device keeps and sends by itself has
 * tests of its own (`test/browser/offline*.test.ts`), so the worker stays out here.
 */
export async function sendByTab(browser: Browser, origin: string, sender: Sender, trouble: Trouble): Promise<void> {
  const entries = entriesOf(sender);
  const address = `${origin}/r/${sender.invitation.token}`;
  for (;;) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    let stuck = false;
    // A window whose page never ends loading answers no question about it either, and knows no limit of its own.
    const limit = setTimeout(() => {
      stuck = true;
      void context.close();
    }, longestInOneWindow);
    const before = sender.sends;
    try {
      const page = await context.newPage();
      await toReview(trouble, page, address, entries);
      if (await sent(trouble, page, sender)) return;
    } catch (error) {
      if (!stuck) throw error;
      trouble.broken++;
      // Closed after the press: whether it arrived is for the receipt to say, as for everybody who gives up.
      if (sender.sends > before) {
        sender.givesUp = true;
        trouble.leftWhileSending++;
        return;
      }
    } finally {
      clearTimeout(limit);
      await context.close();
    }
  }
}

const isReceived = async (page: Page): Promise<boolean> =>
  (await page
    .locator('.receipt strong')
    .count()
    .catch(() => 0)) > 0;

/** Presses the last button, and waits for what comes. @returns false when it must be tried again in a new window. */
async function sent(trouble: Trouble, page: Page, sender: Sender): Promise<boolean> {
  sender.receiptCode = await page.locator('form#answers input[name="receiptCode"]').inputValue();
  sender.recordKey = await page.locator('form#answers input[name="recordKey"]').inputValue();
  sender.sends++;
  await shownButton(page).click({ noWaitAfter: true });
  if (sender.givesUp) {
    await sleep(randomInt(closes));
    sender.confirmed = await isReceived(page);
    if (!sender.confirmed) trouble.leftWhileSending++;
    await page.close();
    return true;
  }
  await page
    .locator('.receipt strong, .summary, form#receipt, form#check')
    .first()
    .waitFor({ timeout: 4000 })
    .catch(() => trouble.broken++);
  // The answer may be lost on the way: a reload sends the same form again, and says whether it arrived.
  sender.confirmed = (await isReceived(page)) || (await untilReload(trouble, page));
  return sender.confirmed;
}

/** Reloads the page that the form was sent to, until something comes. @returns whether the answers are received. */
async function untilReload(trouble: Trouble, page: Page): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    await page.reload({ timeout: 4000 }).catch(() => trouble.broken++);
    if (await isReceived(page)) return true;
    if (
      (await page
        .locator('form#answers')
        .count()
        .catch(() => 0)) > 0
    )
      return false;
    await sleep(200);
  }
  throw new Error('nothing came');
}
