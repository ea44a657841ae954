import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerWriter } from '../../api/answers/answerWriter.ts';
import { commitDecline } from '../../api/answers/declining.ts';
import { type SubmissionQueue, submissionQueue } from '../../api/answers/submissions.ts';
import { withdrawResponse } from '../../api/answers/withdrawal.ts';
import { type Database, openDatabase } from '../../api/db/database.ts';
import type { DeclineReason } from '../../api/db/schema/campaigns.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { sampleSubmission } from '../support/sampleSubmission.ts';
import { shuffled } from './collection.ts';
import { occurrences, type StolenCopy, stealFolder } from './stolenCopy.ts';

let folder: string;
let scratch: string;
let db: Database;
let sample: Fixture;
let queue: SubmissionQueue;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'privacy-'));
  scratch = mkdtempSync(join(tmpdir(), 'stolen-'));
  db = await openDatabase(`file:${join(folder, 'data.db')}`);
  sample = await fixture(db, { teamsPerInstitution: 5 });
  queue = submissionQueue({ writer: answerWriter(db), onStored: () => undefined });
});
afterEach(async () => {
  await queue.close();
  await db.close();
  for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
});

/** The data folder once the platform has come to rest by itself. */
async function stolenAtRest(): Promise<StolenCopy> {
  for (let i = 0; i < 1500 && statSync(join(folder, 'data.db-wal')).size > 0; i++) await sleep(10);
  return stealFolder(folder, scratch);
}

const reasons: DeclineReason[] = ['no_time', 'not_concerned', 'already_told', 'not_safe', 'other'];

test('a copy at rest shows who declined and why they did, and nothing that pairs the two', async () => {
  const keys = shuffled(Array.from({ length: 12 }, (_, at) => Buffer.alloc(16, at + 1)));
  for (const [at, { tokenHash }] of shuffled(sample.invitations).slice(0, 12).entries()) {
    const decline = { tokenHash, reason: reasons[at % 5] ?? null, key: keys[at] ?? Buffer.of() };
    expect(await db.maintain((client) => commitDecline(client, db.local, decline))).toBe('declined');
    queue.mixSoon();
  }
  const copy = await stolenAtRest();
  expect(copy.log).toEqual([]);
  expect(copy.rows.get('invitations')?.filter(({ declined }) => declined === 1)).toHaveLength(12);
  // Content fills a page from its end: written in the order of their random keys, whatever the order in which they came.
  const cells = copy.pages.cells(copy.rootPages.get('decline_reasons') ?? 0);
  const inOrderOfWriting = [...cells].sort((a, b) => b.page - a.page || b.offset - a.offset);
  const keyOf = (payload: Buffer) =>
    payload.subarray(payload.indexOf(sample.campaignId) - 16, payload.indexOf(sample.campaignId))[0];
  expect(inOrderOfWriting.map(({ payload }) => keyOf(payload))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  for (const row of copy.rows.get('decline_reasons') ?? []) {
    expect(Object.keys(row).sort()).toEqual(['campaignId', 'id', 'reason']);
    expect(occurrences(copy, Buffer.from(String(row.id), 'hex'))).toBe(2);
  }
});

test('of withdrawn answers nothing is left in a copy at rest, wherever they stood', async () => {
  const answers = sample.invitations.slice(0, 20).map((invitation, at) => {
    const mark = `mark ${String(at).padStart(4, '0')} of somebody`;
    return { mark, submission: sampleSubmission(sample, invitation, mark) };
  });
  for (const { submission } of answers) await queue.submit(submission);
  await queue.mix();
  for (const { submission } of answers.slice(0, 6)) {
    const gone = await db.maintain((client) => withdrawResponse(client, db.local, submission.receiptHash));
    expect(gone.outcome).toBe('withdrawn');
    queue.mixSoon();
  }
  const copy = await stolenAtRest();
  expect(copy.log).toEqual([]);
  for (const [at, { mark, submission }] of answers.entries()) {
    const kept = at < 6 ? 0 : 1;
    expect(occurrences(copy, `"${mark}"`)).toBe(kept);
    expect(occurrences(copy, submission.receiptHash)).toBe(kept);
    // What is kept about the person has no key to the answers: it cannot be found, and stays.
    expect(occurrences(copy, `"${mark} of mine"`)).toBe(1);
  }
});
