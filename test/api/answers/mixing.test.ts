import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWriter } from '../../../api/answers/answerWriter.ts';
import { rowOf } from '../../../api/answers/submissionRow.ts';
import { submissionQueue } from '../../../api/answers/submissions.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleSubmission } from '../../support/sampleSubmission.ts';
import { testServer } from '../../support/testServer.ts';
import { answersOf, countOf, rowsOf } from './stored.ts';

let db: TemporaryDatabase;
let sample: Fixture;

beforeEach(async () => {
  db = await temporaryDatabase();
  sample = await fixture(db);
});

async function send(from: number, to: number, mixesItself = false) {
  const queue = submissionQueue({ writer: answerWriter(db), onStored: () => undefined, mixesItself });
  for (const invitation of sample.invitations.slice(from, to)) {
    await queue.submit(sampleSubmission(sample, invitation, `remark of ${invitation.id}`));
  }
  return queue;
}

const sorted = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
const logSize = () => statSync(join(db.folder, 'data.db-wal')).size;
const onFile = testServer === null;

describe('mixing', () => {
  it('loses nothing and changes nothing', async () => {
    await send(0, 12);
    const [answers, records] = [await answersOf(db), await rowsOf(db, 'demographic_tail')];
    await answerWriter(db).mix(256);
    expect(sorted(await answersOf(db))).toEqual(sorted(answers));
    expect(sorted(await rowsOf(db, 'demographic_tail'))).toEqual(sorted(records));
  });

  it('moves the tail on, once, when more than the limit stand in it', async () => {
    await send(0, 8);
    await answerWriter(db).mix(8);
    expect(await countOf(db, 'response_tail')).toBe(8);
    const before = await answersOf(db);
    await answerWriter(db).mix(7);
    expect(await countOf(db, 'response_tail')).toBe(0);
    expect(await countOf(db, 'demographic_tail')).toBe(0);
    expect(sorted(await rowsOf(db, 'responses'))).toEqual(sorted(before));
    expect(await countOf(db, 'demographic_records')).toBe(8);
    const marks = (await rowsOf(db, 'unsegmented_responses')).map(({ receiptHash }) => receiptHash);
    expect(marks.sort()).toEqual(before.map(({ receiptHash }) => receiptHash).sort());
    await send(8, 10);
    await answerWriter(db).mix(1);
    expect(await countOf(db, 'responses')).toBe(10);
    expect(await countOf(db, 'unsegmented_responses')).toBe(10);
  });

  it('moves a long tail on, and stores before the rest of the mixing what comes meanwhile', async () => {
    db = await temporaryDatabase();
    sample = await fixture(db, { institutionCount: 1, teamsPerInstitution: 30 });
    const [last, ...others] = sample.invitations.map((invitation) => sampleSubmission(sample, invitation));
    const writer = answerWriter(db);
    await writer.commit(others.map(rowOf));
    const ended: string[] = [];
    const mixed = writer.mix(64).then(() => ended.push('mixed'));
    await Promise.all([last && writer.commit([rowOf(last)]).then(() => ended.push('stored')), mixed]);
    expect(ended).toEqual(['stored', 'mixed']);
    expect(await answersOf(db)).toHaveLength(others.length + 1);
    expect(await countOf(db, 'response_tail')).toBe(1);
    expect(await countOf(db, 'unsegmented_responses')).toBe(await countOf(db, 'responses'));
    expect((await countOf(db, 'demographic_records')) + (await countOf(db, 'demographic_tail'))).toBe(
      others.length + 1,
    );
  });

  it('does nothing to an empty database', async () => {
    expect(await answerWriter(db).mix(0)).toMatchObject({ emptied: true });
    expect(await countOf(db, 'responses')).toBe(0);
  });
});

function ofTheLog() {
  it('is emptied when mixed', async () => {
    await send(0, 5);
    expect(logSize()).toBeGreaterThan(0);
    await answerWriter(db).mix(256);
    expect(logSize()).toBe(0);
  });

  it.each([1, 4, 5, 16])('is emptied by itself soon after %i answers', async (answers) => {
    const queue = await send(0, answers, true);
    await vi.waitFor(() => expect(logSize()).toBe(0), { timeout: 10_000 });
    expect(await answersOf(db)).toHaveLength(answers);
    await queue.close();
  });

  it('is emptied at start of what a process before left in it', async () => {
    await send(0, 3);
    expect(logSize()).toBeGreaterThan(0);
    const next = submissionQueue({ writer: answerWriter(db), onStored: () => undefined });
    await vi.waitFor(() => expect(logSize()).toBe(0), { timeout: 10_000 });
    await next.close();
  });

  it('is emptied as soon as a reader of another process lets it, and nobody waits for that reader', async () => {
    await send(0, 2);
    const reader = createClient({ url: db.url });
    const reading = await reader.transaction('read');
    await reading.execute('select count(*) from response_tail');
    const queue = await send(2, 8, true);
    expect(await answerWriter(db).mix(256)).toMatchObject({ emptied: false });
    expect(await answersOf(db)).toHaveLength(8);
    await reading.rollback();
    reader.close();
    await vi.waitFor(() => expect(logSize()).toBe(0), { timeout: 10_000 });
    await queue.close();
  });
}
// A server's log is the server's.
if (onFile) describe('the write-ahead log', ofTheLog);

it('closing waits for what was sent, mixes, and leaves nothing to do', async () => {
  const queue = submissionQueue({ writer: answerWriter(db), onStored: () => undefined });
  const outcomes = sample.invitations.map((invitation) => queue.submit(sampleSubmission(sample, invitation)));
  await queue.close();
  expect(await Promise.all(outcomes)).toEqual(sample.invitations.map(() => 'stored'));
  if (onFile) expect(logSize()).toBe(0);
});
