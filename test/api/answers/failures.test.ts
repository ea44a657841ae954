import { randomUUID } from 'node:crypto';
import { LibsqlError } from '@libsql/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnswerWriter, answerWriter } from '../../../api/answers/answerWriter.ts';
import { submissionQueue } from '../../../api/answers/submissions.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { type SampleSubmission, sampleSubmission } from '../../support/sampleSubmission.ts';
import { testServer } from '../../support/testServer.ts';
import { answersOf, countOf, spentTokens } from './stored.ts';

let db: TemporaryDatabase;
let sample: Fixture;
let all: SampleSubmission[];

beforeEach(async () => {
  db = await temporaryDatabase();
  sample = await fixture(db);
  all = sample.invitations.slice(0, 8).map((invitation) => sampleSubmission(sample, invitation));
});

const pick = (index: number): SampleSubmission => {
  const one = all[index];
  if (!one) throw new Error(`no submission ${index}`);
  return one;
};

/** A writer whose next commits fail. */
function failing(times: number, code: string): AnswerWriter & { attempts: () => number } {
  const writer = answerWriter(db);
  let attempts = 0;
  return {
    ...writer,
    attempts: () => attempts,
    commit: (group) => {
      attempts++;
      return attempts <= times ? Promise.reject(new LibsqlError('refused', code)) : writer.commit(group);
    },
  };
}

/** How a server's disk fills up is the server's to test. */
const onFile = testServer === null;

const quiet = { onStored: () => undefined, mixesItself: false };

describe('when the database cannot take a group', () => {
  it.each(['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_IOERR', 'HRANA_WEBSOCKET_ERROR'])(
    '%s reaches every sender at once, and the next try is stored',
    async (code) => {
      const broken = failing(1, code);
      const queue = submissionQueue({ writer: broken, ...quiet });
      const results = await Promise.allSettled(all.map((one) => queue.submit(one)));
      expect(results.map(({ status }) => status)).toEqual(all.map(() => 'rejected'));
      expect(broken.attempts()).toBe(1);
      expect(await answersOf(db)).toEqual([]);
      expect(await Promise.all(all.map((one) => queue.submit(one)))).toEqual(all.map(() => 'stored'));
      await queue.close();
    },
  );

  if (onFile)
    it('a full disk leaves nothing half-written, and room makes it work again', async () => {
      const pages = await db.queuedClient.execute('pragma page_count');
      await db.maintain((client) => client.execute(`pragma max_page_count = ${Number(pages.rows[0]?.[0])}`));
      const long = 'x'.repeat(4000);
      const large = sample.invitations.map((invitation) => sampleSubmission(sample, invitation, long));
      const queue = submissionQueue({ writer: answerWriter(db), ...quiet });
      const results = await Promise.allSettled(large.map((one) => queue.submit(one)));
      for (const result of results) expect(result).toMatchObject({ reason: { code: 'SQLITE_FULL' } });
      expect(await answersOf(db)).toEqual([]);
      expect(await countOf(db, 'demographic_tail')).toBe(0);
      expect(await spentTokens(db)).toBe(0);
      await db.maintain((client) => client.execute('pragma max_page_count = 1000000'));
      expect(await Promise.all(large.map((one) => queue.submit(one)))).toEqual(large.map(() => 'stored'));
      await queue.close();
    });
});

describe('a row that no database would take', () => {
  const poisonous = (): SampleSubmission => {
    const one = pick(3);
    return { ...one, experience: { ...one.experience, versionId: randomUUID() } };
  };

  it('fails alone: those that came with it are stored', async () => {
    const queue = submissionQueue({ writer: answerWriter(db), ...quiet });
    const poison = poisonous();
    const results = await Promise.allSettled(all.map((one, index) => queue.submit(index === 3 ? poison : one)));
    expect(results.map(({ status }) => status)).toEqual(all.map((_, i) => (i === 3 ? 'rejected' : 'fulfilled')));
    expect(await answersOf(db)).toHaveLength(all.length - 1);
    expect(await spentTokens(db)).toBe(all.length - 1);
    expect(await queue.submit(pick(3))).toBe('stored');
    await queue.close();
  });

  it('with demographic answers that cannot be stored keeps the whole submission out', async () => {
    const queue = submissionQueue({ writer: answerWriter(db), ...quiet });
    const one = pick(0);
    if (!one.demographics) throw new Error('the sample has demographic answers');
    const demographics = { ...one.demographics, versionId: randomUUID() };
    await expect(queue.submit({ ...one, demographics })).rejects.toThrow();
    expect(await answersOf(db)).toEqual([]);
    expect(await spentTokens(db)).toBe(0);
    await queue.close();
  });
});

describe('beside the submissions', () => {
  it('an error of the figures does not undo or hide that an answer is stored', async () => {
    const onError = vi.fn();
    const onStored = () => {
      throw new Error('figures failed');
    };
    const queue = submissionQueue({ writer: answerWriter(db), ...quiet, onStored, onError });
    expect(await queue.submit(pick(0))).toBe('stored');
    expect(onError).toHaveBeenCalledOnce();
    await queue.close();
  });

  it('a mixing that fails is told, and tried again', async () => {
    let failures = 2;
    const onError = vi.fn();
    const tried = vi.fn();
    const writer = answerWriter(db);
    const watched: AnswerWriter = {
      ...writer,
      mix: (tailLimit) => {
        tried();
        return failures-- > 0 ? Promise.reject(new LibsqlError('full', 'SQLITE_FULL')) : writer.mix(tailLimit);
      },
    };
    const queue = submissionQueue({ writer: watched, onStored: () => undefined, onError });
    await Promise.all(all.map((one) => queue.submit(one)));
    await vi.waitFor(() => expect(tried).toHaveBeenCalledTimes(3), { timeout: 10_000 });
    expect(onError).toHaveBeenCalledTimes(2);
    await queue.close();
  });
});
