import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerWriter, answerWriterThread } from '../../../api/answers/answerWriter.ts';
import { rowOf } from '../../../api/answers/submissionRow.ts';
import { submissionQueue } from '../../../api/answers/submissions.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleSubmission } from '../../support/sampleSubmission.ts';
import { answersOf, countOf, spentTokens } from './stored.ts';

let db: TemporaryDatabase;
let sample: Fixture;
let writer: AnswerWriter;

beforeEach(async () => {
  db = await temporaryDatabase();
  sample = await fixture(db);
  writer = answerWriterThread(db);
});
afterEach(() => writer.close());

const rows = () => sample.invitations.map((invitation) => rowOf(sampleSubmission(sample, invitation)));

describe('answers written in a thread of their own', () => {
  it('are stored, told with the place of their invitation, and mixed', async () => {
    const group = rows();
    const { campaignId } = sample;
    expect(await writer.commit(group)).toEqual(
      sample.invitations.map(({ teamId, side }) => ({ outcome: 'stored', campaignId, teamId, side })),
    );
    expect(await spentTokens(db)).toBe(group.length);
    expect(await writer.mix(0)).toMatchObject({ emptied: true });
    expect(await countOf(db, 'responses')).toBe(group.length);
    expect(await writer.commit(group)).toMatchObject(group.map(() => ({ outcome: 'received' })));
    expect(await answersOf(db)).toHaveLength(group.length);
  });

  it('fail with the code of the database, which tells a row no database would take from a full disk', async () => {
    const [row] = rows();
    if (!row) throw new Error('nobody is invited');
    const failed = writer.commit([{ ...row, versionId: randomUUID() }]);
    await expect(failed).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) });
    expect(await answersOf(db)).toEqual([]);
    expect(await writer.commit([row])).toMatchObject([{ outcome: 'stored' }]);
  });

  it('wait their turn among the other writes of the process', async () => {
    const group = rows();
    const order: string[] = [];
    const other = db.maintain(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('other');
    });
    const commit = writer.commit(group).then(() => order.push('answers'));
    await Promise.all([other, commit]);
    expect(order).toEqual(['other', 'answers']);
  });

  it('share a turn, group after group, but let others write in between', async () => {
    const [row] = rows();
    if (!row) throw new Error('nobody is invited');
    const order: string[] = [];
    const first = writer.commit([row]).then(() => order.push('first'));
    await new Promise((resolve) => setImmediate(resolve));
    const other = db.maintain(async () => {
      order.push('other');
    });
    const later = Array.from({ length: 20 }, (_, i) => writer.commit([row]).then(() => order.push(`group ${i + 1}`)));
    await Promise.all([first, ...later, other]);
    const groups = order.filter((each) => each !== 'other');
    expect(groups).toEqual(['first', ...later.map((_, i) => `group ${i + 1}`)]);
    expect(order.indexOf('other')).toBeLessThan(order.indexOf('group 20'));
    expect(await answersOf(db)).toHaveLength(1);
  });

  it('are written again after the thread has ended', async () => {
    const group = rows();
    await writer.commit(group.slice(0, 2));
    await writer.close();
    expect(await writer.commit(group.slice(2, 4))).toHaveLength(2);
    expect(await answersOf(db)).toHaveLength(4);
  });

  it('leave nothing to do when the queue has closed', async () => {
    const queue = submissionQueue({ writer, onStored: () => undefined });
    const sent = sample.invitations.map((invitation) => queue.submit(sampleSubmission(sample, invitation)));
    await queue.close();
    expect(await Promise.all(sent)).toEqual(sent.map(() => 'stored'));
  });
});
