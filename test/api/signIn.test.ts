import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { messages } from '../../api/db/schema/messages.ts';
import { session, user, verification } from '../../api/db/schema/staff.ts';
import { testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';

const ask = (app: Awaited<ReturnType<typeof testApp>>['app'], email: string, headers: Record<string, string> = {}) =>
  app.request('/api/auth/sign-in/magic-link', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.7',
      'user-agent': 'Browser 1',
      ...headers,
    },
    body: JSON.stringify({ email, callbackURL: '/dashboard' }),
  });

const account = async (db: Awaited<ReturnType<typeof testApp>>['services']['db'], email: string) => {
  const at = new Date();
  await db.write((tx) =>
    tx.insert(user).values({ id: email, name: 'A', email, emailVerified: false, createdAt: at, updatedAt: at }),
  );
};

describe('sign-in by a link', () => {
  it('goes from the mail to a session and on to the page asked for', async () => {
    const { app, services } = await testApp();
    await account(services.db, 'a@example.org');
    expect((await ask(app, 'A@Example.org', { 'accept-language': 'en-CA' })).status).toBe(200);
    const [message] = await services.db.read.select().from(messages);
    expect(message).toMatchObject({ kind: 'sign_in', recipient: 'a@example.org', status: 'queued' });
    const link = /https?:\S+/.exec(message?.body ?? '')?.[0] ?? '';
    const from = { headers: { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Browser 1' } };
    // A mail scanner opens the link first, twice: it spends nothing, for only the button of the page signs in.
    for (let look = 0; look < 2; look++) expect((await app.request(link, from)).status).toBe(200);
    const page = await (await app.request(link, from)).text();
    const action = /<form method="get" action="([^"]+)"/.exec(page)?.[1];
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const reply = await app.request(`${action}?token=${token}&callbackURL=%2Fdashboard`, from);
    expect(reply.status).toBe(302);
    expect(reply.headers.get('location')).toBe('http://localhost:3000/dashboard');
    const cookie = reply.headers.getSetCookie().join('\n');
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
  });

  it('marks the cookie Secure behind https', async () => {
    const { app, services, followLink } = await testApp({ config: { baseUrl: 'https://eval.example.org' } });
    await account(services.db, 'a@example.org');
    expect(await followLink('a@example.org')).toMatch(/^__Secure-/);
    expect((await app.request('/health')).status).toBe(200);
  });

  it('keeps neither an IP address nor a browser, and no token in the clear', async () => {
    const { services, followLink, app } = await testApp();
    await account(services.db, 'a@example.org');
    await ask(app, 'a@example.org');
    const [message] = await services.db.read.select().from(messages);
    const token = /token=([A-Za-z]+)/.exec(message?.body ?? '')?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const stored = await services.db.read.select().from(verification);
    expect(JSON.stringify(stored)).not.toContain(token);
    await followLink('a@example.org');
    const [row] = await services.db.read.select().from(session);
    expect(row).toMatchObject({ ipAddress: null, userAgent: null });
  });

  it('works once', async () => {
    const { app, services, followLink } = await testApp();
    await account(services.db, 'a@example.org');
    expect(await followLink('a@example.org')).not.toBe('');
    const [message] = await services.db.read.select().from(messages);
    const again = await app.request(/https?:\S+/.exec(message?.body ?? '')?.[0] ?? '');
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('answers the same for an unknown address, and sends it nothing', async () => {
    const { app, services } = await testApp();
    await account(services.db, 'a@example.org');
    const known = await ask(app, 'a@example.org');
    const unknown = await ask(app, 'nobody@example.org');
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    const to = await services.db.read.select().from(messages).where(eq(messages.recipient, 'nobody@example.org'));
    expect(to).toEqual([]);
    expect(await services.db.read.select().from(user)).toHaveLength(1);
  });

  it('queues at most five links an hour for one address', async () => {
    const { app, services, setNow } = await testApp({ now: new Date('2026-03-02T10:00:00Z') });
    await account(services.db, 'a@example.org');
    await account(services.db, 'b@example.org');
    for (let i = 0; i < 7; i++) expect((await ask(app, 'a@example.org')).status).toBe(200);
    expect(await services.db.read.select().from(messages)).toHaveLength(5);
    await ask(app, 'b@example.org');
    expect(await services.db.read.select().from(messages)).toHaveLength(6);
    setNow(new Date('2026-03-02T11:00:01Z'));
    await ask(app, 'a@example.org');
    expect(await services.db.read.select().from(messages)).toHaveLength(7);
  });

  it('sends nobody to another site', async () => {
    const { app, services } = await testApp();
    await account(services.db, 'a@example.org');
    const reply = await app.request('/api/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify({ email: 'a@example.org', callbackURL: 'https://elsewhere.example/' }),
    });
    const [message] = await services.db.read.select().from(messages);
    const link = /https?:\S+/.exec(message?.body ?? '')?.[0];
    const followed = link === undefined ? null : await app.request(link);
    expect(followed?.headers.get('location') ?? '').not.toContain('elsewhere');
    expect(reply.status === 403 || followed !== null).toBe(true);
  });

  it('names the person signed in and the roles held, nobody else', async () => {
    const { api, services, signedIn } = await testApp();
    const { programId } = await fixture(services.db);
    const as = await signedIn('analyst', 'program', programId);
    const { status, body } = await api('/me', { as });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'analyst', assignments: [{ role: 'analyst', place: { program: programId } }] });
    expect((await api('/me')).body.code).toBe('unauthenticated');
    expect((await api('/me', { as: 'better-auth.session_token=made.up' })).body.code).toBe('unauthenticated');
  });
});
