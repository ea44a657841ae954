import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../api/db/database.ts';
import { recommendationDays } from '../../api/db/schema/recommendationDays.ts';
import { recommendationStates } from '../../api/db/schema/recommendationStates.ts';
import { recommendationEvents } from '../../api/db/schema/recommendations.ts';
import { foldedLedgers } from '../../api/model/ledgerRebuild.ts';
import { verifyLedger } from '../../api/model/ledgerVerification.ts';
import type { DayRow } from '../../api/model/recommendationDays.ts';
import type { StateRow } from '../../api/model/recommendationStates.ts';
import { fixture } from '../support/fixture.ts';
import { insertHistories } from '../support/histories.ts';
import { type Server, serverPool } from './serverPool.ts';

const attempts = 1000;
const recommendations = 8;
const kills = 8;
const connections = 16;

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const url = `file:${join(folder, 'data.db')}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps every event of those who move the same recommendations at once, once, though it is killed', {
  timeout: 180_000,
}, async () => {
  const before = await openDatabase(url);
  const sample = await fixture(before);
  const [team] = sample.teams;
  const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
  const ids = Array.from({ length: recommendations }, (_, index) => `r${index}`);
  await insertHistories(
    before,
    sample.programId,
    ids.map((id) => ({ id, ...place, steps: [['submitted', '2026-01-05']] })),
  );
  await before.close();

  const pool = serverPool(url, sample.secret, { file: './ledgerProcess.ts', env: { PROGRAM: sample.programId } });
  let server: Promise<Server> = pool.start();
  let confirmed = 0;
  let lost = 0;
  let refused = 0;
  const others = new Set<number>();
  const seen = new Map(ids.map((id) => [id, 1]));

  /** Writes one note, going on from what the refusal says stands now. */
  async function write(number: number): Promise<void> {
    const id = ids[number % recommendations] ?? '';
    // Without an answer the same request goes again under the same key: it may have been recorded.
    let after = seen.get(id) ?? 1;
    for (;;) {
      try {
        const { address } = await server;
        const reply = await fetch(`${address}/api/v1/recommendations/${id}/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': `note ${number} after ${after}` },
          body: JSON.stringify({ type: 'progress_note', after, detail: { note: `note ${number}.` } }),
        });
        const body = (await reply.json()) as { sequence?: number; params?: { sequence?: number } };
        if (reply.status === 201) {
          seen.set(id, Math.max(seen.get(id) ?? 1, body.sequence ?? 1));
          confirmed++;
          return;
        }
        if (reply.status !== 412) others.add(reply.status);
        refused++;
        after = Math.max(seen.get(id) ?? 1, body.params?.sequence ?? 1);
        seen.set(id, after);
      } catch {
        lost++;
        await sleep(5);
      }
    }
  }
  let next = 0;
  const client = async () => {
    for (let number = next++; number < attempts; number = next++) await write(number);
  };
  async function killer() {
    for (let killed = 0; killed < kills; killed++) {
      const running = await server;
      const enough = confirmed + randomInt(20, 80);
      while (confirmed < enough && confirmed < attempts) await sleep(1);
      let started: (value: Promise<Server>) => void = () => undefined;
      server = new Promise((resolve) => {
        started = resolve;
      });
      await running.kill();
      started(pool.start());
    }
  }
  try {
    await Promise.all([killer(), ...Array.from({ length: connections }, client)]);
  } finally {
    await (await server).kill();
    await pool.close();
  }

  const db = await openDatabase(url);
  const events = await db.read.select().from(recommendationEvents);
  const kept = await db.read.select().from(recommendationStates);
  const keptDays = await db.read.select().from(recommendationDays);
  const folded: StateRow[] = [];
  const foldedDays: DayRow[] = [];
  for await (const { states, days } of foldedLedgers(db.read)) {
    folded.push(...states);
    foldedDays.push(...days);
  }
  const verdict = await verifyLedger(db.read, sample.programId, null);
  await db.close();

  const notes = events.flatMap(({ detail }) => (typeof detail.note === 'string' ? [detail.note] : []));
  const wanted = Array.from({ length: attempts }, (_, number) => `note ${number}.`);
  expect(new Set(notes)).toEqual(new Set(wanted));
  expect(notes).toHaveLength(attempts);
  for (const id of ids) {
    const sequences = events.filter((event) => event.recommendationId === id).map(({ sequence }) => sequence);
    expect(sequences.sort((a, b) => a - b)).toEqual(sequences.map((_, index) => index + 1));
  }
  expect(verdict).toMatchObject({ count: attempts + recommendations, fault: null });
  const byId = (a: StateRow, b: StateRow) => (a.recommendationId < b.recommendationId ? -1 : 1);
  expect(kept.sort(byId)).toEqual(folded.sort(byId));
  const byDay = (a: DayRow, b: DayRow) =>
    a.recommendationId + a.recordedOn < b.recommendationId + b.recordedOn ? -1 : 1;
  expect(keptDays.sort(byDay)).toEqual(foldedDays.sort(byDay));
  expect([...others]).toEqual([]);
  expect(refused).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
});
