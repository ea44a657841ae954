import { eq } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { messages } from '../../../api/db/schema/messages.ts';
import { deliverDue, deliverMail } from '../../../api/jobs/deliverMail.ts';
import { smtpSend } from '../../../api/jobs/smtpMail.ts';
import { type NewMessage, queueMessages, queueSignIn } from '../../../api/model/messages.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { mailServer } from '../../support/mailServer.ts';

const start = Date.UTC(2026, 2, 1, 12);
const message = (more: Partial<NewMessage> = {}): NewMessage => ({
  ...{ id: 'invitation:1', kind: 'invitation', recipient: 'eve@example.org', language: 'fr' },
  ...{ subject: 'Équipe : été', body: 'Bonjour Ève,\n\nhttps://x.example/r/abc' },
  ...more,
});
const queue = ({ services }: TestApp, ...given: NewMessage[]) =>
  services.db.write((tx) => queueMessages(tx, given, services.now()));
const all = ({ services }: TestApp) => services.db.read.select().from(messages).orderBy(messages.id);

async function setUp() {
  const server = await mailServer();
  const app = await testApp({ now: new Date(start), config: { smtpUrl: server.url } });
  const send = smtpSend(app.services);
  onTestFinished(() => send.close());
  return { server, app, send };
}

describe('mail by SMTP', () => {
  it('arrives whole, and its body is not kept', async () => {
    const { server, app, send } = await setUp();
    await queue(app, message());
    expect(await deliverDue(app.services, send)).toBe(1);
    const [mail] = server.received;
    expect(mail?.to).toEqual(['eve@example.org']);
    expect(mail?.source).toContain('From: Partnership office <office@example.org>');
    expect(mail?.source).toContain('Message-ID: <invitation.1@localhost>');
    expect(await all(app)).toMatchObject([{ status: 'sent', body: '', attempts: 1, error: null }]);
    expect(await deliverDue(app.services, send)).toBe(0);
  });

  it('is queued once for one id', async () => {
    const { server, app, send } = await setUp();
    expect(await queue(app, message(), message({ id: 'invitation:2' }))).toBe(2);
    expect(await queue(app, message({ body: 'again' }))).toBe(0);
    await deliverDue(app.services, send);
    expect(await queue(app, message({ body: 'again' }))).toBe(0);
    await deliverDue(app.services, send);
    expect(server.received).toHaveLength(2);
  });

  it('is tried again, later and later, and fails after twelve tries', async () => {
    const { server, app, send } = await setUp();
    server.answer('eve@example.org', 451);
    await queue(app, message());
    const waits: number[] = [];
    let at = start;
    for (let i = 0; i < 12; i++) {
      expect(await deliverDue(app.services, send)).toBe(1);
      expect(await deliverDue(app.services, send)).toBe(0);
      const [row] = await all(app);
      waits.push(((row?.nextAttemptAt ?? 0) - at) / 1000);
      at = row?.nextAttemptAt ?? 0;
      app.setNow(new Date(at));
    }
    expect(waits).toEqual([...Array.from({ length: 11 }, (_, i) => 30 * 2 ** i), 0]);
    expect(await all(app)).toMatchObject([{ status: 'failed', body: '', attempts: 12, error: 'EENVELOPE 451' }]);
    expect(await deliverDue(app.services, send)).toBe(0);
  });

  it('fails at once for an address refused for good, and may be queued anew with a better one', async () => {
    const { server, app, send } = await setUp();
    server.answer('eve@example.org', 550);
    await queue(app, message());
    await deliverDue(app.services, send);
    expect(await all(app)).toMatchObject([{ status: 'failed', attempts: 1, error: 'EENVELOPE 550' }]);
    expect(await queue(app, message({ recipient: 'eve.roy@example.org' }))).toBe(1);
    await deliverDue(app.services, send);
    expect(server.received).toMatchObject([{ to: ['eve.roy@example.org'] }]);
  });

  it('outlives a mail server that is away', async () => {
    const app = await testApp({ now: new Date(start), config: { smtpUrl: 'smtp://127.0.0.1:9' } });
    const send = smtpSend(app.services);
    await queue(app, message());
    await deliverDue(app.services, send);
    expect(await all(app)).toMatchObject([{ status: 'queued', attempts: 1 }]);
    expect((await all(app))[0]?.error).not.toContain('abc');
    send.close();
  });

  it('is sent once by two processes', async () => {
    const { server, app, send } = await setUp();
    await queue(app, ...Array.from({ length: 20 }, (_, i) => message({ id: `invitation:${i}` })));
    const tried = await Promise.all([deliverDue(app.services, send), deliverDue(app.services, send)]);
    expect(tried[0] + tried[1]).toBe(20);
    expect(server.received).toHaveLength(20);
  });

  it('goes out by itself while the process runs', async () => {
    const { server, app } = await setUp();
    await queue(app, message());
    const job = deliverMail(app.services);
    await vi.waitFor(async () => expect(await all(app)).toMatchObject([{ status: 'sent' }]), { timeout: 10_000 });
    await job.stop();
    expect(server.received).toHaveLength(1);
  });
});

describe('mail without a mail server', () => {
  it('prints sign-in links, so that a new installation can be entered, and never an invitation', async () => {
    const app = await testApp();
    const { programId } = await fixture(app.services.db);
    await app.signedIn('program_admin', 'program', programId);
    const [link] = await all(app);
    await queue(app, message());
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    const job = deliverMail(app.services);
    const signIn = () => app.services.db.read.select().from(messages).where(eq(messages.kind, 'sign_in'));
    await vi.waitFor(async () => expect(await signIn()).toMatchObject([{ status: 'sent', body: '' }]), {
      timeout: 10_000,
    });
    await job.stop();
    const lines = printed.mock.calls.flat().join('\n');
    expect(lines).toContain(link?.body);
    expect(lines).toContain('SMTP_URL');
    expect(lines).not.toContain('/r/abc');
  });

  it('stays on the outbox page of a demonstration, and nowhere else', async () => {
    const demo = await testApp({ config: { demo: true }, now: new Date(start) });
    await queue(demo, message());
    demo.setNow(new Date(start + 1000));
    await queue(demo, message({ id: 'invitation:2' }), message({ id: 'invitation:3' }));
    deliverMail(demo.services).stop();
    const first = (await demo.api('/outbox?limit=2')).body;
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual(['invitation:3', 'invitation:2']);
    const second = (await demo.api(`/outbox?limit=2&after=${first.next}`)).body;
    expect(second).toMatchObject({ items: [{ id: 'invitation:1', body: message().body }], next: null });
  });

  it('has no outbox outside a demonstration', async () => {
    const app = await testApp();
    expect((await app.api('/outbox')).body.code).toBe('not_found');
  });
});

describe('a sign-in link', () => {
  it('is queued in both languages, the asker’s first', async () => {
    const app = await testApp();
    const { programId } = await fixture(app.services.db);
    await app.signedIn('viewer', 'program', programId);
    const [{ recipient } = { recipient: '' }] = await all(app);
    const at = new Date(Date.now() + 1);
    await queueSignIn(app.services.db, { email: recipient, url: 'http://x.example/l', at, language: 'en' });
    const english = (await all(app)).find(({ language }) => language === 'en');
    expect(english?.subject).toMatch(/sign in/i);
    expect(english?.body.match(/http:\/\/x\.example\/l/g)).toHaveLength(2);
    expect(english?.body).toMatch(/15 minutes[\s\S]*connecte/);
  });
});
