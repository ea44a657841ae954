import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { messages } from '../../api/db/schema/messages.ts';
import { claimLasts } from '../../api/jobs/claimMail.ts';
import { connections } from '../../api/jobs/smtpMail.ts';
import { queueMessages } from '../../api/model/messages.ts';
import { temporaryDatabase } from '../support/database.ts';
import { mailServer } from '../support/mailServer.ts';
import { testSecret } from '../support/testSecret.ts';

const file = fileURLToPath(new URL('./mailProcess.ts', import.meta.url));
const count = 60;
/** A test with processes of its own, on a machine that may be busy. */
const limit = 120_000;

async function setUp() {
  const server = await mailServer({ delay: 10 });
  const db = await temporaryDatabase();
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ id: `staff-role:${String(index).padStart(3, '0')}`, kind: 'staff_role' as const, language: 'fr' as const },
    ...{ recipient: `person${index}@example.org`, subject: 'Bonjour', body: `Message ${index}` },
  }));
  await db.write((tx) => queueMessages(tx, rows, new Date()));
  const worker = async (ahead = 0): Promise<ChildProcess> => {
    const env = {
      ...process.env,
      ...{ DATABASE_URL: db.url, SECRET: testSecret },
      ...{ BASE_URL: 'http://localhost:3000', SMTP_URL: server.url, CLOCK_AHEAD: String(ahead) },
    };
    const child = fork(file, { execArgv: ['--import', 'tsx'], env });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    return child;
  };
  const all = () => db.read.select().from(messages).orderBy(messages.id);
  const allSent = () =>
    vi.waitFor(
      async () => expect(await db.read.select().from(messages).where(eq(messages.status, 'queued'))).toEqual([]),
      { timeout: 60_000, interval: 50 },
    );
  return { server, worker, all, allSent };
}
const times = (received: { to: string[] }[]) => {
  const of = new Map<string, number>();
  for (const address of received.flatMap(({ to }) => to)) of.set(address, (of.get(address) ?? 0) + 1);
  return of;
};

describe('delivery', () => {
  it('by two processes at once sends each message once', { timeout: limit }, async () => {
    const { server, worker, all, allSent } = await setUp();
    const workers = await Promise.all([worker(), worker()]);
    for (const child of workers) child.send('go');
    await allSent();
    expect(server.received).toHaveLength(count);
    expect(times(server.received).size).toBe(count);
    expect((await all()).map(({ status, attempts, body }) => [status, attempts, body])).toEqual(
      Array(count).fill(['sent', 1, '']),
    );
  });

  it('killed in the middle of a batch loses none, and repeats only what was under way', {
    timeout: limit,
  }, async () => {
    const { server, worker, all, allSent } = await setUp();
    const first = await worker();
    first.send('go');
    await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(count / 4), { timeout: 30_000, interval: 1 });
    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await ended;
    const left = await all();
    const underWay = left.filter(({ status, attempts }) => status === 'queued' && attempts === 1);
    expect(left.some(({ status, attempts }) => status === 'queued' && attempts === 0)).toBe(true);
    expect(underWay.length).toBeLessThanOrEqual(connections);

    // Straight after the restart only what nobody had claimed is sent; the rest when its claim has run out.
    const second = await worker();
    second.send('go');
    await vi.waitFor(
      async () => expect((await all()).filter(({ status }) => status === 'queued')).toHaveLength(underWay.length),
      { timeout: 60_000, interval: 50 },
    );
    second.kill('SIGKILL');
    const third = await worker(claimLasts + 1000);
    third.send('go');
    await allSent();

    const rows = await all();
    expect(rows.filter(({ attempts }) => attempts === 2).map(({ id }) => id)).toEqual(underWay.map(({ id }) => id));
    const arrivals = times(server.received);
    expect(arrivals.size).toBe(count);
    const repeated = [...arrivals].filter(([, number]) => number > 1).map(([address]) => address);
    const tried = underWay.map(({ recipient }) => recipient);
    expect(repeated.filter((address) => !tried.includes(address))).toEqual([]);
    for (const address of repeated) {
      const ids = server.received
        .filter(({ to }) => to[0] === address)
        .map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);
      expect(new Set(ids).size).toBe(1);
    }
  });
});
