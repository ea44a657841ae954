import { eq } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { invitations } from '../../api/db/schema/campaigns.ts';
import { contacts, messages } from '../../api/db/schema/messages.ts';
import { members } from '../../api/db/schema/organization.ts';
import { deliverDue } from '../../api/jobs/deliverMail.ts';
import { unsubscribeToken } from '../../api/model/mailTokens.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';
import { testSecret } from '../support/testSecret.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
let campaign: string;

const go = (path: string) => page.goto(`${site.origin}${path}`);
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
const main = () => page.locator('main').innerText();
const deliver = () => deliverDue(site.app.services, async () => undefined);
const write: ManagedSite['app']['services']['db']['write'] = (job) => site.app.services.db.write(job);
const person = (index: number) => {
  const found = site.sample.invitations[index];
  if (found === undefined) throw new Error('too few people');
  return found;
};
const tokenOf = async (index: number) => {
  const { id, memberId } = person(index);
  const [member] = await site.app.services.db.read.select().from(members).where(eq(members.id, memberId));
  return unsubscribeToken(testSecret, id, member?.email ?? '');
};

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
  campaign = `/campaigns/${site.sample.campaignId}`;
});

test('invitations are sent from their page, which tells what became of each', async () => {
  await go(`${campaign}/invitations?lang=fr`);
  await press('Envoyer les invitations');
  expect(await main()).toContain('Invitation\u00a0: en route');
  await deliver();
  const failed = { status: 'failed' as const, error: 'bounced 5.1.1' };
  await write((tx) =>
    tx
      .update(messages)
      .set(failed)
      .where(eq(messages.invitationId, person(0).id)),
  );
  await write((tx) =>
    tx
      .update(invitations)
      .set({ spent: 1 })
      .where(eq(invitations.id, person(1).id)),
  );
  await write((tx) =>
    tx
      .update(invitations)
      .set({ declined: 1 })
      .where(eq(invitations.id, person(2).id)),
  );
  const delayed = { status: 'queued' as const, error: 'EENVELOPE 451 4.2.2', nextAttemptAt: Date.UTC(2030, 0, 5, 15) };
  await write((tx) =>
    tx
      .update(messages)
      .set(delayed)
      .where(eq(messages.invitationId, person(3).id)),
  );

  await go(`${campaign}/invitations?show=faults`);
  expect(await page.locator('tbody tr').count()).toBe(1);
  const row = await page.locator('tbody tr').first().innerText();
  expect(row).toContain('pas arrivé');
  expect(row).toContain('L’adresse n’existe pas.');
  expect(row).toContain('code bounced 5.1.1');
  await go(`${campaign}/invitations?lang=en`);
  const text = await main();
  for (const said of [
    'has answered',
    'has declined',
    'The address does not exist.',
    'next try',
    'The mailbox is full.',
  ]) {
    expect(text).toContain(said);
  }
  await screenshot(page, 'mail-invitations');
  await go(`${campaign}/invitations?show=waiting`);
  expect(await page.locator('#invitations').locator('xpath=ancestor::table').locator('tbody tr').count()).toBe(4);
});

test('an address that does not work is corrected, and the invitation goes out again', async () => {
  await go(`${campaign}/invitations?show=faults&lang=en`);
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: /^Correct the address/ }).click()]);
  await page.locator('[name="email"]').fill('right@example.org');
  await press('Save');
  await go(`${campaign}/invitations`);
  await press('Send the invitations');
  await deliver();
  const [sent] = await site.app.services.db.read
    .select()
    .from(messages)
    .where(eq(messages.invitationId, person(0).id));
  expect(sent).toMatchObject({ recipient: 'right@example.org', status: 'sent' });
});

test('a reminder by hand says whom it goes to, then goes to them once', async () => {
  await go(`${campaign}/remind?lang=fr`);
  expect(await main()).toContain('Il n’y a personne');
  await write((tx) => tx.run('drop trigger contacts_never_update'));
  await write((tx) => tx.update(contacts).set({ contactedOn: '2026-01-05' }));
  await go(`${campaign}/remind?lang=en`);
  expect(await main()).toMatch(/A reminder will leave for 3\speople/);
  await screenshot(page, 'mail-remind');
  expect(await pageFaults(page, `${site.origin}${campaign}/remind`)).toEqual([]);
  await go(`${campaign}/remind?lang=en`);
  await press('Send the reminder');
  expect(new URL(page.url()).pathname).toBe(`${campaign}/invitations`);
  expect(await main()).toContain('Reminder: on its way');
  await go(`${campaign}/remind`);
  expect(await main()).toContain('nobody to remind');
});

test('anyone stops the messages to their address, and lets them come again', async () => {
  const path = `/unsubscribe/${await tokenOf(4)}`;
  const visitor = await lead.browser()?.newContext({ javaScriptEnabled: false });
  const own = await visitor?.newPage();
  if (own === undefined) throw new Error('no browser');
  for (const [language, stop, resume] of [
    ['fr', 'Arrêter les messages', 'Recevoir de nouveau les messages'],
    ['en', 'Stop the messages', 'Get the messages again'],
  ] as const) {
    await own.goto(`${site.origin}${path}?lang=${language}`);
    await screenshot(own, `mail-unsubscribe-${language}`);
    await Promise.all([own.waitForEvent('load'), own.getByRole('button', { name: stop }).click()]);
    expect(await own.locator('html').getAttribute('lang')).toBe(language);
    expect(await axeViolations(own)).toEqual([]);
    await go(`${campaign}/invitations?lang=en`);
    expect(await main()).toContain('Wants no more email');
    await Promise.all([own.waitForEvent('load'), own.getByRole('button', { name: resume }).click()]);
    expect(await axeViolations(own)).toEqual([]);
  }
  expect(await pageFaults(own, `${site.origin}${path}`)).toEqual([]);
  expect(await pageFaults(own, `${site.origin}/unsubscribe/unknown`)).toEqual([]);
  await visitor?.close();
});

test('the burden page warns, and its list comes as a file', async () => {
  const { memberId } = person(0);
  const rows = Array.from({ length: 13 }, (_, index) => ({
    ...{ id: `letter:made-up-${index}`, memberId, campaignId: site.sample.campaignId, kind: 'letter' as const },
    contactedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  }));
  await write((tx) => tx.insert(contacts).values(rows));
  await go('/campaigns?lang=en');
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('link', { name: 'How often people are asked' }).click(),
  ]);
  expect(await main()).toMatch(/1\sperson was asked too often/);
  expect(await page.locator('tbody tr').first().innerText()).toContain('too much');
  await screenshot(page, 'mail-burden');
  const href = (await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')) ?? '';
  expect(await (await page.request.get(`${site.origin}${href}`)).text()).toMatch(/^Person,Team,/);
});

test('the outbox shows each message as text and as a mail program does, with its state', async () => {
  await go('/outbox?lang=en');
  expect(await main()).toMatch(/To member\d+@example\.org – sent/);
  await page.locator('.messages details details summary').first().click();
  const frame = page.frameLocator('iframe.mail').first();
  expect(await frame.locator('a.button').innerText()).toMatch(/Répondre au questionnaire/);
  expect(await frame.locator('a.button').getAttribute('href')).toMatch(/\/r\/[\w-]{22}\?lang=fr$/);
  await screenshot(page, 'mail-outbox');
});

test('every page of mail is accessible and fits a phone, in both languages', async () => {
  const faults: string[] = [];
  for (const path of [
    `${campaign}/invitations`,
    `${campaign}/invitations?show=faults`,
    `${campaign}/remind`,
    '/burden',
    '/outbox',
  ]) {
    faults.push(...(await pageFaults(page, `${site.origin}${path}`)));
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await go(`${campaign}/invitations?lang=fr`);
  await screenshot(page, 'mail-invitations-phone');
  expect(faults).toEqual([]);
});
