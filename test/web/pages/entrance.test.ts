import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { messages } from '../../../api/db/schema/messages.ts';
import { demoAccounts, inventStaff } from '../../../api/demo/staff.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const form = (values: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { origin: 'http://localhost', ...headers },
  body: new URLSearchParams(values),
});
const queued = ({ services }: TestApp) => services.db.read.select().from(messages);

async function staffed(site: TestApp): Promise<void> {
  const { programId, institutionIds, teams } = await fixture(site.services.db);
  const places = { programs: [programId], institution: institutionIds[0] ?? '', team: teams[0]?.id ?? '' };
  await site.services.db.write((tx) => inventStaff(tx, places, Date.now(), randomUUID));
}
const known = demoAccounts[0]?.email ?? '';

it('leads the signed-out reader to a sign-in page that answers 200, and keeps the way back', async () => {
  const { app } = await testApp();
  const sent = await app.request('/dashboard/diversity?item=age&lang=en');
  expect(sent.status).toBe(303);
  const to = sent.headers.get('location') ?? '';
  expect(to).toMatch(/^\/sign-in\?/);
  const page = await app.request(to);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('value="/dashboard/diversity?item=age&amp;lang=en"');
});

it('says the same to a known address and to an unknown one, and sends a link to the known one alone', async () => {
  const site = await testApp();
  await staffed(site);
  const ask = (email: string) => site.app.request('/sign-in?lang=fr', form({ email }));
  const [yes, no] = [await ask(known), await ask('personne@exemple.invalid')];
  expect([yes.status, no.status]).toEqual([200, 200]);
  const texts = [
    (await yes.text()).replaceAll(known, '…'),
    (await no.text()).replaceAll('personne@exemple.invalid', '…'),
  ];
  expect(texts[0]).toBe(texts[1]);
  expect((await queued(site)).map(({ recipient }) => recipient)).toEqual([known]);
});

it('shows what was typed again when it is no address', async () => {
  const { app } = await testApp();
  const reply = await app.request('/sign-in?lang=fr', form({ email: 'sans-arobase', next: '/dashboard/comparison' }));
  expect(reply.status).toBe(422);
  const html = await reply.text();
  expect(html).toContain('value="sans-arobase"');
  expect(html).toContain('value="/dashboard/comparison"');
  expect(html).toContain('href="#email"');
});

it('takes forms from its own pages only', async () => {
  const site = await testApp();
  await staffed(site);
  const reply = await site.app.request('/sign-in', form({ email: known }, { origin: 'https://evil.example' }));
  expect(reply.status).toBe(403);
  expect(await queued(site)).toEqual([]);
});

it('never leads to another site after signing in', async () => {
  const site = await testApp();
  await staffed(site);
  await site.app.request('/sign-in', form({ email: known, next: '//evil.example' }));
  expect((await queued(site))[0]?.body).toContain('callbackURL=%2Fdashboard');
});

it('has an outbox in the demonstration, with a link for each role, and nowhere else', async () => {
  expect((await (await testApp()).app.request('/outbox')).status).toBe(404);
  const site = await testApp({ config: { demo: true } });
  await staffed(site);
  const asked = await site.app.request('/sign-in?lang=fr', form({ email: known, from: 'outbox' }));
  expect(asked.headers.get('location')).toBe(`/outbox?${new URLSearchParams({ lang: 'fr', link: known })}`);
  const html = await (await site.app.request(asked.headers.get('location') ?? '')).text();
  for (const { email } of demoAccounts) expect(html).toContain(email);
  expect(html).toMatch(/<a class="button" href="http:\/\/localhost:3000\/sign-in\/confirm\?token=/);
});

it('signs out', async () => {
  const site = await testApp();
  const { programId } = await fixture(site.services.db);
  const cookie = await site.signedIn('viewer', 'program', programId);
  expect((await site.app.request('/', { headers: { cookie } })).headers.get('location')).toBe('/dashboard');
  const reply = await site.app.request('/sign-out', form({}, { cookie }));
  expect(reply.status).toBe(303);
  expect((await site.app.request('/dashboard', { headers: { cookie } })).status).toBe(303);
});

it('keeps the language asked for, and says kindly that a page is not there', async () => {
  const { app } = await testApp();
  const reply = await app.request('/nulle-part?lang=en');
  expect(reply.status).toBe(404);
  expect(reply.headers.getSetCookie()).toEqual(['lang=en; Path=/; Max-Age=31536000; SameSite=Lax']);
  expect(await reply.text()).toContain('This page does not exist.');
  const next = await app.request('/', { headers: { cookie: 'lang=en' } });
  expect(await next.text()).toContain('<html lang="en">');
});
