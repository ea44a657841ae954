import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { session, user, verification } from '../../../api/db/schema/staff.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

type App = Awaited<ReturnType<typeof testApp>>['app'];

const post = (app: App, path: string, body: unknown, cookie?: string) =>
  app.request(`/api/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify(body),
  });

describe('the doors of sign-in', () => {
  it('are three: nobody changes the name that the audit trail shows, nor ends other sessions', async () => {
    const { app, services, signedIn } = await testApp();
    const { programId } = await fixture(services.db);
    const as = await signedIn('viewer', 'program', programId);
    for (const [path, body] of [
      ['/update-user', { name: 'Programme office\nadministrator' }],
      ['/revoke-sessions', {}],
      ['/sign-up/email', { email: 'new@example.org', password: 'long enough', name: 'New' }],
      ['/delete-user', {}],
      ['/change-email', { newEmail: 'other@example.org' }],
    ] as const) {
      expect([path, (await post(app, path, body, as)).status]).toEqual([path, 404]);
    }
    for (const path of ['/list-sessions', '/get-session', '/error', '/ok']) {
      expect([path, (await app.request(`/api/auth${path}`, { headers: { cookie: as } })).status]).toEqual([path, 404]);
    }
    const names = await services.db.read.select({ name: user.name }).from(user);
    expect(names).toEqual([{ name: 'viewer' }]);
    expect(await services.db.read.select().from(session)).toHaveLength(1);
    expect((await post(app, '/sign-out', {}, as)).status).toBe(200);
    expect(await services.db.read.select().from(session)).toEqual([]);
  });

  it('take no megabytes from strangers into the database', async () => {
    const { app, services } = await testApp();
    const reply = await post(app, '/sign-in/magic-link', { email: 'no@example.org', name: 'x'.repeat(1_900_000) });
    expect(reply.status).toBe(413);
    const stored = await services.db.read.select({ value: verification.value }).from(verification);
    expect(stored.every(({ value }) => value.length < 10_000)).toBe(true);
  });

  it('log no link when one cannot be queued', async () => {
    const { app, services, signedIn } = await testApp();
    const { programId } = await fixture(services.db);
    await signedIn('viewer', 'program', programId);
    const [person] = await services.db.read.select().from(user).where(eq(user.name, 'viewer'));
    await services.db.write(async (tx) => {
      await tx.run(sql`create trigger broken before insert on messages begin select no_such_function(new.body); end`);
    });
    const lines: string[] = [];
    const print = (...parts: unknown[]) => {
      const words = parts.map((part) => (part instanceof Error ? `${part.message} ${part.stack}` : String(part)));
      lines.push(words.join(' '));
    };
    const spies = (['error', 'log', 'warn'] as const).map((name) => vi.spyOn(console, name).mockImplementation(print));
    await post(app, '/sign-in/magic-link', { email: person?.email, callbackURL: '/dashboard' });
    for (const spy of spies) spy.mockRestore();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(/token=|magic-link\/verify/);
    expect(lines.join('\n')).not.toContain(person?.email);
  });
});
