import { describe, expect, test, vi } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

/** From here on nothing can be read: what a full disk or a lost database does. */
function breakDatabase({ services: { db } }: TestApp): void {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = () => {
    throw new Error('the database is gone');
  };
  Object.assign(db, { read: new Proxy({}, { get: broken }), readKept: async () => broken() });
}

const page = async (app: TestApp, path: string, init: RequestInit = {}) => {
  const reply = await app.app.request(path, init);
  return { status: reply.status, type: reply.headers.get('content-type'), html: await reply.text() };
};
const form = (fields: [string, string][], cookie = '') => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', cookie },
  body: new URLSearchParams(fields).toString(),
});

describe('a fault of ours', () => {
  test('is told on a page, in words and with a way to try again, to staff, respondents and visitors', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db);
    const cookie = await app.signedIn('program_admin', 'program', sample.programId);
    breakDatabase(app);
    for (const [path, headers] of [
      ['/campaigns?program=x', { cookie }],
      [`/r/${sample.invitations[0]?.token}`, {}],
      ['/nothing-here', { cookie }],
    ] as const)
      for (const [lang, title, again] of [
        ['fr', 'Une erreur est survenue de notre côté.', 'Réessayer'],
        ['en', 'Something went wrong on our side.', 'Try again'],
      ]) {
        const { status, type, html } = await page(app, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
          headers,
        });
        expect([path, status, type]).toEqual([path, 500, 'text/html; charset=UTF-8']);
        expect(html).toContain(title);
        expect(html).toContain(`${again}</a>`);
      }
  });

  test('loses nothing of a form that was sent: the page has it, to be sent once more', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db);
    const cookie = await app.signedIn('program_admin', 'program', sample.programId);
    breakDatabase(app);
    const fields: [string, string][] = [
      ['experience.why_not', 'Two "quoted" words & <more>'],
      ['experience.helped', 'a'],
      ['experience.helped', 'b'],
      ['button', 'next'],
    ];
    for (const [path, as] of [
      [`/r/${sample.invitations[0]?.token}?lang=en`, ''],
      ['/kiosk?lang=en', ''],
      ['/institutions/new?lang=en', cookie],
    ] as const) {
      const sent: [string, string][] = path.startsWith('/kiosk') ? [['token', 'x'], ...fields] : fields;
      const { status, html } = await page(app, path, form(sent, as));
      expect([path, status]).toEqual([path, 500]);
      expect(html).toContain('What you wrote is not lost.');
      expect(html).toContain('value="Two &quot;quoted&quot; words &amp; &lt;more&gt;"');
      expect(html.match(/name="experience.helped" value="[ab]"/g)).toHaveLength(2);
      expect(html).toMatch(/<button class="button" type="submit" name="button" value="next">/);
      expect(html).toContain(`action="${path}"`);
      // Without script nothing clears a shared device: somebody must be able to.
      expect(html.includes('value="clear"')).toBe(path.startsWith('/kiosk'));
    }
  });
});

test('an address that leads nowhere leads on: visitors to the home page, staff to the dashboard', async () => {
  const app = await testApp();
  const sample = await fixture(app.services.db);
  const cookie = await app.signedIn('viewer', 'program', sample.programId);
  const visitor = await page(app, '/nothing-here?lang=en');
  expect(visitor.status).toBe(404);
  expect(visitor.html).toContain('<a href="/">Home page</a>');
  expect(visitor.html).not.toContain('dashboard');
  expect((await page(app, '/nothing-here?lang=en', { headers: { cookie } })).html).toContain('<a href="/dashboard">');
  const taken = await page(app, '/public/nothing?lang=fr');
  expect([taken.status, taken.html.includes('Il n’y a rien à cette adresse.')]).toEqual([404, true]);
  expect(taken.html).toContain('>Page d’accueil</a>');
});
