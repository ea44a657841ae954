import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerWriter, answerWriter } from '../../../api/answers/answerWriter.ts';
import type { StoredResponse } from '../../../api/answers/submission.ts';
import { type SubmissionQueue, submissionQueue } from '../../../api/answers/submissions.ts';
import { hashReceipt, newReceiptCode } from '../../../api/answers/tokens.ts';
import type { ConfidentialityMode } from '../../../api/db/schema/campaigns.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleSubmission } from '../../support/sampleSubmission.ts';
import { answersOf, countOf, rowsOf, spentTokens } from './stored.ts';

let db: TemporaryDatabase;
let sample: Fixture;
let queue: SubmissionQueue;
let told: StoredResponse[];

async function open(mode: ConfidentialityMode = 'anonymous') {
  db = await temporaryDatabase();
  sample = await fixture(db, { mode });
  told = [];
  queue = submissionQueue({ writer: answerWriter(db), onStored: (stored) => told.push(...stored) });
}
afterEach(() => queue.close());

const of = (index: number) => {
  const invitation = sample.invitations[index];
  if (!invitation) throw new Error(`no invitation ${index}`);
  return invitation;
};
const submission = (index: number) => sampleSubmission(sample, of(index));
const setStatus = (status: string) =>
  db.batch([{ sql: 'update campaigns set status = ? where id = ?', args: [status, sample.campaignId] }]);

describe('a submission', () => {
  beforeEach(() => open());

  it('is stored with the campaign, team and side of its invitation, and without the invitation', async () => {
    const sent = submission(0);
    expect(await queue.submit(sent)).toBe('stored');
    const { teamId, side } = of(0);
    const { campaignId, experienceVersionId: versionId, demographicsVersionId } = sample;
    const { content } = sent.experience;
    expect(await answersOf(db)).toEqual([
      {
        ...{ receiptHash: sent.receiptHash.toString('hex'), campaignId, versionId, teamId, side },
        ...{ pseudonym: null, language: null, answeredOn: null, content: JSON.stringify(content) },
        ...{ collectionMode: null, pairing: null },
      },
    ]);
    expect(await rowsOf(db, 'demographic_tail')).toEqual([
      {
        ...{ recordKey: sent.demographics?.recordKey.toString('hex'), campaignId, versionId: demographicsVersionId },
        ...{ institutionId: sample.teams.find(({ id }) => id === teamId)?.institutionId, side },
        content: JSON.stringify(sent.demographics?.content),
      },
    ]);
    expect(told).toEqual([{ campaignId, versionId, teamId, side, content }]);
    expect(await spentTokens(db)).toBe(1);
  });

  it('counts the way it came in for the campaign, apart from the answers', async () => {
    for (const [index, collectionMode] of (['web', 'kiosk', 'web'] as const).entries())
      await queue.submit({ ...submission(index), collectionMode });
    expect(await rowsOf(db, 'collection_modes')).toEqual([
      { campaignId: sample.campaignId, mode: 'kiosk', responses: 1 },
      { campaignId: sample.campaignId, mode: 'web', responses: 2 },
    ]);
  });

  it('keeps the way and the pairing key with confidential answers, and forgets what was saved to resume', async () => {
    await db.batch([{ sql: "update campaigns set mode = 'confidential' where id = ?", args: [sample.campaignId] }]);
    for (const { id } of [of(0), of(1)]) {
      await db.batch([{ sql: "insert into saved_answers values (?, x'00', '2026-01-01')", args: [id] }]);
    }
    const pairing = randomBytes(32);
    await queue.submit({ ...submission(0), collectionMode: 'assisted', pairing });
    const [stored] = await answersOf(db);
    expect(stored).toMatchObject({ collectionMode: 'assisted', pairing: pairing.toString('hex') });
    expect(await rowsOf(db, 'saved_answers')).toMatchObject([{ invitationId: of(1).id }]);
  });

  it('needs no demographic answers', async () => {
    expect(await queue.submit({ ...submission(0), demographics: null })).toBe('stored');
    expect(await countOf(db, 'demographic_tail')).toBe(0);
  });

  it('is stored once when it is sent again: in the tail, settled, or after the campaign closed', async () => {
    const sent = submission(0);
    expect(await queue.submit(sent)).toBe('stored');
    expect(await queue.submit(sent)).toBe('received');
    await db.batch([
      'insert into responses select * from response_tail',
      'delete from response_tail',
      { sql: "update campaigns set status = 'closed' where id = ?", args: [sample.campaignId] },
    ]);
    expect(await queue.submit(sent)).toBe('received');
    expect(await answersOf(db)).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it('is refused when another was stored with the token', async () => {
    expect(await queue.submit(submission(0))).toBe('stored');
    expect(await queue.submit(submission(0))).toBe('already_answered');
    expect(await answersOf(db)).toHaveLength(1);
    expect(await countOf(db, 'demographic_tail')).toBe(1);
  });

  it('of two tabs sent at the same moment is stored once, and the other told so', async () => {
    const outcomes = await Promise.all([queue.submit(submission(0)), queue.submit(submission(0))]);
    expect(outcomes).toEqual(['stored', 'already_answered']);
    expect(await answersOf(db)).toHaveLength(1);
  });

  it('sent twice at the same moment is stored once, and both times well', async () => {
    const sent = submission(0);
    const outcomes = await Promise.all([queue.submit(sent), queue.submit(sent), queue.submit(sent)]);
    expect(outcomes).toEqual(['stored', 'received', 'received']);
    expect(await answersOf(db)).toHaveLength(1);
  });

  it('with the receipt of someone else is refused, changes nothing and leaves the token good', async () => {
    const first = submission(0);
    expect(await queue.submit(first)).toBe('stored');
    const borrowed = { ...submission(1), receiptHash: first.receiptHash };
    expect(await queue.submit(borrowed)).toBe('receipt_in_use');
    expect(await spentTokens(db)).toBe(1);
    expect(await queue.submit({ ...borrowed, receiptHash: hashReceipt(newReceiptCode()) })).toBe('stored');
  });

  it('with a token that nobody has is refused', async () => {
    expect(await queue.submit({ ...submission(0), tokenHash: randomBytes(32) })).toBe('unknown_token');
    expect(await answersOf(db)).toEqual([]);
  });

  it.each([
    ['draft', 'not_open'],
    ['open', 'stored'],
    ['closing', 'stored'],
    ['closed', 'not_open'],
    ['archived', 'not_open'],
  ])('to a campaign that is %s is %s', async (status, outcome) => {
    await setStatus(status);
    expect(await queue.submit(submission(0))).toBe(outcome);
    expect(await spentTokens(db)).toBe(outcome === 'stored' ? 1 : 0);
  });

  it('whose answers were withdrawn finds its token spent', async () => {
    const sent = submission(0);
    await queue.submit(sent);
    await db.batch([{ sql: 'delete from response_tail where receiptHash = ?', args: [sent.receiptHash] }]);
    expect(await queue.submit(sent)).toBe('already_answered');
  });

  it('keeps texts exactly, whatever is typed', async () => {
    const remark = 'L’été — "cité" \\ \u0000 \n é 🙂 \' ; drop table responses';
    const sent = sampleSubmission(sample, of(0), remark);
    await queue.submit(sent);
    expect(JSON.parse(String((await answersOf(db))[0]?.content))).toEqual(sent.experience.content);
  });
});

it.each(['confidential', 'shared'] as const)('in %s mode keeps pseudonym, language and day', async (mode) => {
  await open(mode);
  await queue.submit(submission(0));
  expect(await answersOf(db)).toMatchObject([{ pseudonym: 'a pseudonym', language: 'fr', answeredOn: '2026-02-03' }]);
});

describe('submissions that arrive together', () => {
  beforeEach(() => open());

  it('are each stored once and told apart', async () => {
    const all = sample.invitations.map((_, index) => submission(index));
    const unknown = { ...submission(0), tokenHash: randomBytes(32) };
    const outcomes = await Promise.all([...all, unknown].map((one) => queue.submit(one)));
    expect(outcomes).toEqual([...all.map(() => 'stored'), 'unknown_token']);
    expect(await answersOf(db)).toHaveLength(all.length);
    expect(await countOf(db, 'demographic_tail')).toBe(all.length);
    expect(await spentTokens(db)).toBe(all.length);
    expect(told).toHaveLength(all.length);
  });

  it('become one transaction, not one each', async () => {
    const writer = answerWriter(db);
    const groups: number[] = [];
    const counted: AnswerWriter = {
      ...writer,
      commit: (group) => {
        groups.push(group.length);
        return writer.commit(group);
      },
    };
    const own = submissionQueue({ writer: counted, onStored: () => undefined, mixesItself: false });
    await Promise.all(sample.invitations.map((_, index) => own.submit(submission(index))));
    await own.close();
    expect(groups).toEqual([sample.invitations.length]);
  });

  it('are told to the figures without a token, a receipt or an order', async () => {
    await Promise.all(sample.invitations.map((_, index) => queue.submit(submission(index))));
    for (const row of told) {
      expect(Object.keys(row).sort()).toEqual(['campaignId', 'content', 'side', 'teamId', 'versionId']);
    }
  });
});
