import { eq } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { members } from '../../api/db/schema/organization.ts';
import { deliverDue } from '../../api/jobs/deliverMail.ts';
import { smtpSend } from '../../api/jobs/smtpMail.ts';
import { screenshot } from '../support/browser.ts';
import { mailServer } from '../support/mailServer.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: Page;
let coach: Page;
let guest: BrowserContext;

const opened = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  return page;
};
const go = (page: Page, path: string) => page.goto(`${site.origin}${path}`);
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);
const main = (page: Page) => page.locator('main').innerText();

beforeAll(async () => {
  site = await managedSite();
  lead = await opened(await site.signIn('program_admin'));
  coach = await opened(await site.signIn('patient_coach'));
  guest = await site.signIn('viewer');
  await guest.clearCookies();
});

/** The words of a message as its reader sees them, and its link. */
const read = (source: string) => {
  const text = source
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return { text, path: /https?:\/\/[^/\s]+(\/voice\/[^\s?]+)/.exec(text)?.[1] ?? '' };
};

test('a recommendation lives from a meeting to a dispute, its mediation and a verification, each told by mail', async () => {
  const server = await mailServer();
  const services = { ...site.app.services, config: { ...site.app.services.config, smtpUrl: server.url } };
  const send = smtpSend(services);
  onTestFinished(() => send.close());
  await deliverDue(services, async () => undefined);
  const arrived = async () => {
    await deliverDue(services, send);
    return server.received.splice(0).map(({ to, source }) => ({ to: to[0] ?? '', ...read(source) }));
  };
  const [first, second] = site.sample.members.filter(({ role }) => role === 'patient_partner');
  const rows = await site.app.services.db.read.select().from(members);
  const addressOf = (id: string | undefined) => rows.find((row) => row.id === id)?.email ?? '';
  await site.app.services.db.write((tx) =>
    tx
      .update(members)
      .set({ language: 'en' })
      .where(eq(members.id, second?.id ?? '')),
  );

  await go(lead, `/recommendations/new?program=${site.sample.programId}&lang=en`);
  await lead.locator('[name="teamId"]').selectOption(site.sample.teams[0]?.id ?? '');
  await lead.locator('[name="title.en"]').fill('A bench at the entrance');
  await lead.locator('[name="title.fr"]').fill('Un banc à l’entrée');
  await lead.locator('[name="contributorSide"][value="patient_side"]').check();
  await lead.locator('[name="origin"]').selectOption('team_meeting');
  await Promise.all([lead.waitForEvent('load'), lead.locator('form#form button[value="send"].button').click()]);
  const path = new URL(lead.url()).pathname;

  await lead.getByRole('link', { name: 'Contributors: see and link' }).click();
  for (const member of [first, second]) {
    await lead.locator('[name="memberId"]').selectOption(member?.id ?? '');
    await press(lead, 'Link this person');
  }
  expect(await lead.locator('table tbody tr').count()).toBe(2);
  await screenshot(lead, 'contributors');
  const linked = await arrived();
  expect(linked.map(({ to }) => to).sort()).toEqual([addressOf(first?.id), addressOf(second?.id)].sort());
  const french = linked.find(({ to }) => to === addressOf(first?.id));
  expect(french?.text).toContain('Votre équipe');
  expect(linked.find(({ to }) => to === addressOf(second?.id))?.text).toContain('Your team');

  const record = async (page: Page, event: string, fields: Record<string, string> = {}) => {
    await go(page, `${path}?event=${event}&lang=en`);
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="detail.${name}"]`).fill(value);
    await Promise.all([page.waitForEvent('load'), page.locator('#form .buttons button').click()]);
  };
  // Nothing is chosen beforehand: what moves it on stands open, the rest is folded by purpose.
  await go(lead, `${path}?lang=en`);
  expect(await lead.locator('#next [type="radio"]').count()).toBe(0);
  expect(await lead.locator('#next li a:visible').allTextContents()).toEqual(['Acknowledge it']);
  await lead.getByText('Close it for another reason').click();
  expect(await lead.getByRole('link', { name: 'Withdraw it' }).isVisible()).toBe(true);
  await Promise.all([lead.waitForEvent('load'), lead.getByRole('link', { name: 'Acknowledge it' }).click()]);
  expect(await lead.locator('#next h3').innerText()).toBe('Acknowledge it');

  const steps: [string, string, Record<string, string>?][] = [
    ['acknowledged', 'L’établissement l’a reçue.'],
    ['under_review', 'L’établissement l’étudie.'],
    ['accepted', 'L’établissement l’accepte.'],
    ['planned', 'Sa réalisation est planifiée.'],
    ['in_progress', 'Sa réalisation a commencé.'],
    ['implemented', 'déclare qu’elle est réalisée', { evidence: 'A photograph.', implementedOn: '2026-01-02' }],
  ];
  for (const [event, said, fields] of steps) {
    await record(lead, event, fields);
    const news = await arrived();
    expect(news, event).toHaveLength(2);
    expect(news.find(({ to }) => to === addressOf(first?.id))?.text).toContain(said);
    expect(await arrived()).toEqual([]);
  }

  const patient = await opened(guest);
  const voice = french?.path ?? '';
  await go(patient, `${voice}?lang=fr`);
  expect(await main(patient)).toContain('Un banc à l’entrée');
  await patient.locator('[name="detail.reason"]').fill('Non.');
  await press(patient, 'Contester');
  expect(await patient.locator('.summary').innerText()).toContain('au moins 20 caractères');
  expect(await patient.locator('[name="detail.reason"]').inputValue()).toBe('Non.');
  await patient.locator('[name="detail.reason"]').fill('Nous y sommes allés, il n’y a pas de banc.');
  await press(patient, 'Contester');
  expect(await main(patient)).toMatch(/Médiation\s: à venir/);
  const told = await arrived();
  expect(told).toHaveLength(2);
  expect(told.some(({ text }) => text.includes('You coach this team'))).toBe(true);
  expect(told.find(({ to }) => to === addressOf(second?.id))?.text).toContain('disputes that it is implemented');

  await record(coach, 'mediated', { note: 'We met both sides at the entrance.' });
  await record(coach, 'dispute_settled', { outcome: 'The bench was put in its place while all looked on.' });
  expect((await arrived()).filter(({ text }) => text.includes('bench was put in its place'))).toHaveLength(2);
  await go(patient, `${voice}?lang=en`);
  await patient.locator('[name="detail.score"][value="4"]').check();
  await press(patient, 'Send my answer');
  expect(await main(patient)).toContain('You have said whether');
  expect(await arrived()).toEqual([]);
  await press(patient, 'Confirm');
  expect(await main(patient)).toContain('disputed it, and verified it since');
  expect(await arrived()).toHaveLength(1);
  await screenshot(patient, 'voice');
  await go(lead, `${path}?lang=en`);
  const seen = await main(lead);
  expect(seen).toContain('Dispute settled');
  expect(seen).not.toMatch(/4 of 5|view of the answer/);

  for (const address of [voice, voice.replace(/\/[^/]*$/, '')]) {
    expect(await pageFaults(patient, `${site.origin}${address}`)).toEqual([]);
  }
  for (const address of [
    path,
    `${path}/contributors`,
    `${path}?event=corrected`,
    `${path}/evidence`,
    '/recommendations/ledger',
  ]) {
    expect(await pageFaults(lead, `${site.origin}${address}`)).toEqual([]);
  }
  await go(patient, `${voice}?lang=fr`);
  await screenshot(patient, 'voice-fr');
}, 120_000);
