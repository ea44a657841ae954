import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { hashReceipt, newReceiptCode, newRecordKey } from '../../api/answers/tokens.ts';
import { openDatabase } from '../../api/db/database.ts';
import { answersOf, rowsOf } from '../api/answers/stored.ts';
import { fixture } from '../support/fixture.ts';
import { type Server, serverPool } from './serverPool.ts';

const submissions = 2000;
const kills = 20;
const connections = 16;

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const url = `file:${join(folder, 'data.db')}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps every answer it confirmed, exactly once, though it is killed twenty times', {
  timeout: 180_000,
}, async () => {
  const before = await openDatabase(url);
  const sample = await fixture(before, { institutionCount: 4, teamsPerInstitution: 84 });
  await before.close();
  const sent = sample.invitations.slice(0, submissions).map(({ token }, index) => ({
    ...{ token, receiptCode: newReceiptCode(), language: index % 2 ? 'fr' : 'en' },
    ...{ answers: { heard: 1 + (index % 5), remark: `remark ${index}.` }, missing: { useful: 'not_applicable' } },
    demographics: { recordKey: newRecordKey().toString('base64url'), answers: { own_words: `words ${index}.` } },
  }));

  const pool = serverPool(url, sample.secret);
  let server: Promise<Server> = pool.start();
  let confirmed = 0;
  let refusedConnections = 0;
  const statuses = new Set<number>();

  async function client(next: () => (typeof sent)[number] | undefined) {
    for (let one = next(); one; one = next()) {
      for (;;) {
        try {
          const { address } = await server;
          const reply = await fetch(`${address}/api/v1/responses`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(one),
          });
          await reply.arrayBuffer();
          statuses.add(reply.status);
          if (reply.ok) break;
        } catch {
          refusedConnections++;
          await sleep(5);
        }
      }
      confirmed++;
    }
  }

  /** Kills after some confirmed answers, at any moment of the work on the next ones. */
  async function killer() {
    for (let killed = 0; killed < kills; killed++) {
      const running = await server;
      const enough = confirmed + randomInt(20, 90);
      while (confirmed < enough) await sleep(1);
      await sleep(randomInt(0, 8));
      let started: (next: Promise<Server>) => void = () => undefined;
      server = new Promise((resolve) => {
        started = resolve;
      });
      await running.kill();
      started(pool.start());
    }
  }

  let position = 0;
  try {
    await Promise.all([killer(), ...Array.from({ length: connections }, () => client(() => sent[position++]))]);
  } finally {
    await (await server).kill();
    await pool.close();
  }

  const after = await openDatabase(url);
  const answers = await answersOf(after);
  const spent = (await rowsOf(after, 'invitations')).filter((row) => row.spent === 1).map(({ id }) => String(id));
  const records = [...(await rowsOf(after, 'demographic_tail')), ...(await rowsOf(after, 'demographic_records'))];
  const keys = answers.map(({ receiptHash }) => String(receiptHash));
  const remarks = answers.map(({ content }) => /remark \d+\./.exec(String(content))?.[0]);
  const words = records.map(({ content }) => /words \d+\./.exec(String(content))?.[0]);
  await after.close();

  expect(keys.sort()).toEqual(sent.map(({ receiptCode }) => hashReceipt(receiptCode).toString('hex')).sort());
  expect(remarks.sort()).toEqual(sent.map(({ answers: { remark } }) => remark).sort());
  expect(words.sort()).toEqual(sent.map(({ demographics }) => demographics.answers.own_words).sort());
  expect(spent.sort()).toEqual(
    sample.invitations
      .slice(0, submissions)
      .map(({ id }) => id)
      .sort(),
  );
  expect([...statuses]).toEqual([201]);
  expect(refusedConnections).toBeGreaterThan(0);
});
