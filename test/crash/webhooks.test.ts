import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ledgerChain } from '../../api/db/schema/recommendations.ts';
import { webhookDeliveries, webhooks } from '../../api/db/schema/webhooks.ts';
import { claimLasts } from '../../api/jobs/claimDelivery.ts';
import { deliveryId } from '../../api/model/webhookQueue.ts';
import { temporaryDatabase } from '../support/database.ts';
import { fixture } from '../support/fixture.ts';
import { insertHistories } from '../support/histories.ts';
import { receiver } from '../support/receiver.ts';

const file = fileURLToPath(new URL('./webhookProcess.ts', import.meta.url));
const webhookId = 'hook';
/** A test with processes of its own, on a machine that may be busy. */
const limit = 120_000;
const soon = { timeout: 60_000, interval: 20 };

async function worker(url: string, secret: string, ahead = 0): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: url, SECRET: secret, BASE_URL: 'http://localhost:3000', CLOCK_AHEAD: String(ahead) },
  };
  const child = fork(file, { execArgv: ['--import', 'tsx'], env });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it('delivers each event, though killed before its delivery, and between the delivery and its mark, under the same id', {
  timeout: limit,
}, async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db, { institutionCount: 1, teamsPerInstitution: 1 });
  const there = await receiver();
  const hook = { id: webhookId, programId: sample.programId, name: 'Follow-up', url: there.url };
  await db.write((tx) =>
    tx.insert(webhooks).values({ ...hook, status: 'active', generation: 1, position: 0, createdAt: 0 }),
  );
  const happens = (id: string) =>
    insertHistories(db, sample.programId, [
      {
        ...{ id, teamId: sample.teams[0]?.id ?? '', institutionId: sample.teams[0]?.institutionId ?? '' },
        steps: [
          ['submitted', '2026-01-05'],
          ['acknowledged', '2026-01-06'],
          ['under_review', '2026-01-07'],
        ],
      },
    ]);
  const idsReceived = () => there.received.map(({ headers }) => String(headers['webhook-id']));
  const [first, second] = await Promise.all([
    worker(db.url, sample.secret),
    worker(db.url, sample.secret, claimLasts + 1000),
  ]);

  // The receiver has the first one, and the process is killed before it hears so: the others are queued and not sent.
  await happens('before');
  there.answer(null);
  first.send('go');
  await vi.waitFor(() => expect(there.received).toHaveLength(1), soon);
  await kill(first);
  const left = await db.read.select().from(webhookDeliveries);
  expect(left.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
  expect(left.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);

  // What happens while no process runs is not even queued.
  await happens('meanwhile');
  there.answer(204);
  second.send('go');
  await vi.waitFor(async () => {
    const rows = await db.read.select().from(webhookDeliveries);
    expect(rows.map(({ status }) => status)).toEqual(Array(6).fill('sent'));
  }, soon);

  const links = await db.read.select().from(ledgerChain);
  const wanted = links.map(({ eventId }) => deliveryId(webhookId, eventId));
  const received = idsReceived();
  expect(received).toHaveLength(7);
  expect(new Set(received)).toEqual(new Set(wanted));
  // A receiver that remembers ids acts once: what came twice came with the same id, and says the same.
  const twice = there.received.filter(({ headers }) => headers['webhook-id'] === received[0]);
  expect(twice).toHaveLength(2);
  expect(new Set(twice.map(({ body }) => body)).size).toBe(1);
});
