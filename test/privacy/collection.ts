import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerWriter } from '../../api/answers/answerWriter.ts';
import { submissionQueue } from '../../api/answers/submissions.ts';
import { openDatabase } from '../../api/db/database.ts';
import { type FixtureInvitation, fixture } from '../support/fixture.ts';
import { type SampleSubmission, sampleSubmission } from '../support/sampleSubmission.ts';
import { type StolenCopy, stealFolder } from './stolenCopy.ts';

/** What the thief wants to know and the test knows: whose answers are whose, and when they came. */
export interface Respondent {
  invitation: FixtureInvitation;
  submission: SampleSubmission;
  /** Stands in the answers, and once more in the demographic record. */
  mark: string;
  arrival: number;
}

export interface Collection {
  copy: StolenCopy;
  respondents: Respondent[];
}

export interface CollectionOptions {
  mixing: boolean;
  /** `random`, or the order in which members were invited. */
  order: 'random' | 'as invited';
  /** 40 unless told. Twelve answers stand on one page, which then keeps the order of arrival best. */
  answers?: number;
  tailLimit?: number;
  /** Empties the log without mixing, as any restart would. */
  emptyLog?: boolean;
}

export function shuffled<T>(values: readonly T[]): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    const [a, b] = [result[i], result[j]];
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
  }
  return result;
}

/** Waits for the platform to come to rest by itself: the log is empty. */
async function atRest(folder: string): Promise<void> {
  for (let i = 0; i < 1500 && statSync(join(folder, 'data.db-wal')).size > 0; i++) await sleep(10);
}

/** Some of sixty invited people answer, some at the same moment; then the data folder is copied while all runs on. */
export async function collect({
  mixing,
  order,
  answers = 40,
  tailLimit,
  emptyLog,
}: CollectionOptions): Promise<Collection> {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-'));
  const scratch = mkdtempSync(join(tmpdir(), 'stolen-'));
  const db = await openDatabase(`file:${join(folder, 'data.db')}`);
  try {
    const sample = await fixture(db, { teamsPerInstitution: 5 });
    const invited = order === 'random' ? shuffled(sample.invitations) : sample.invitations;
    const respondents = invited.slice(0, answers).map((invitation, arrival): Respondent => {
      const mark = `mark ${String(randomInt(2 ** 47)).padStart(15, '0')}`;
      return { invitation, submission: sampleSubmission(sample, invitation, mark), mark, arrival };
    });
    await db.maintain((client) => client.execute('pragma wal_checkpoint(TRUNCATE)'));
    const queue = submissionQueue({
      ...{ writer: answerWriter(db), tailLimit, mixesItself: mixing },
      onStored: () => undefined,
    });
    for (let i = 0; i < respondents.length; ) {
      const together = mixing ? randomInt(1, 4) : 1;
      await Promise.all(respondents.slice(i, i + together).map(({ submission }) => queue.submit(submission)));
      i += together;
      if (mixing && randomInt(12) === 0) await sleep(25);
    }
    if (mixing) await atRest(folder);
    if (emptyLog) await db.maintain((client) => client.execute('pragma wal_checkpoint(TRUNCATE)'));
    const copy = await stealFolder(folder, scratch);
    await queue.close();
    return { copy, respondents };
  } finally {
    await db.close();
    for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
  }
}
