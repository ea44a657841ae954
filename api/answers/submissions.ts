import { loggable } from '../loggable.ts';
import type { AnswerWriter } from './answerWriter.ts';
import { gathering } from './gathering.ts';
import { usualTail } from './mixing.ts';
import { mixingSchedule } from './mixingSchedule.ts';
import type { StoredResponse, Submission, SubmissionOutcome } from './submission.ts';
import { rowOf } from './submissionRow.ts';

/** Submissions in one transaction, at most. */
const groupLimit = 256;

export interface SubmissionQueue {
  /** Resolves once the submission is durable, or ruled out; rejects when the database could not take it. */
  submit(submission: Submission): Promise<SubmissionOutcome>;
  /** Tells that an answer was withdrawn, or that somebody declined: the log that shows it is emptied as soon as for an answer. */
  mixSoon(): void;
  /** Mixes the answers now: call it when a campaign closes. */
  mix(): Promise<void>;
  /** Resolves when every submission has its outcome and the answers are mixed. Call it before the database closes. */
  close(): Promise<void>;
}

export interface SubmissionQueueOptions {
  writer: AnswerWriter;
  /** Called after the commit and before the outcomes are told, in no order of arrival. */
  onStored: (stored: StoredResponse[]) => void;
  /** False mixes only when asked. */
  mixesItself?: boolean;
  /** Responses that may stand in the tail, which each mixing rewrites. */
  tailLimit?: number;
  /** Told of what failed beside the submissions themselves: mixing (tried again by itself) and `onStored`. */
  onError?: (error: unknown) => void;
}

interface Waiting {
  submission: Submission;
  resolve: (outcome: SubmissionOutcome) => void;
  reject: (error: unknown) => void;
}

/** Errors one row can cause for a whole group; any other (disk full, busy, unreachable) is that of every row. */
const oneRowsError = /^(SQLITE_(CONSTRAINT|ERROR|MISMATCH|TOOBIG)|SQL_INPUT_ERROR)/;
const isOneRowsError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && oneRowsError.test(String(error.code));

/**
 * Takes from the front a group in which no token, receipt or record key comes twice: the second of two tabs waits for
 * the next group. In the order of the random receipts, so that nothing after it knows who came first.
 */
function takeGroup(waiting: Waiting[], limit: number): Waiting[] {
  const seen = new Set<string>();
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting.splice(0)) {
    const { tokenHash, receiptHash, demographics } = one.submission;
    const keys = [tokenHash, receiptHash, ...(demographics ? [demographics.recordKey] : [])].map((key) =>
      key.toString('hex'),
    );
    const fits = group.length < limit && !keys.some((key) => seen.has(key));
    (fits ? group : later).push(one);
    for (const key of keys) seen.add(key);
  }
  waiting.push(...later);
  return group.sort((a, b) => Buffer.compare(a.submission.receiptHash, b.submission.receiptHash));
}

/** Takes in answers: those that arrive together are stored in one transaction, and mixed soon after. */
export function submissionQueue({
  writer,
  onStored,
  mixesItself = true,
  tailLimit = usualTail,
  onError = (error) => console.error(loggable(error)),
}: SubmissionQueueOptions): SubmissionQueue {
  const waiting: Waiting[] = [];
  const groups = gathering(() => waiting.length);
  let working: Promise<void> | null = null;
  const mixing = mixingSchedule(writer, tailLimit, { byItself: mixesItself, onError });

  function tell(stored: StoredResponse[]): void {
    if (stored.length === 0) return;
    mixing.stored();
    try {
      onStored(stored);
    } catch (error) {
      onError(error);
    }
  }

  async function commit(group: Waiting[]): Promise<void> {
    try {
      const ruled = await writer.commit(group.map(({ submission }) => rowOf(submission)));
      tell(
        ruled.flatMap(({ outcome, campaignId, teamId, side }, index) => {
          const content = group[index]?.submission.experience;
          if (outcome !== 'stored' || !content || campaignId === null || teamId === null || side === null) return [];
          return [{ campaignId, teamId, side, ...content }];
        }),
      );
      ruled.forEach(({ outcome }, index) => {
        group[index]?.resolve(outcome);
      });
    } catch (error) {
      if (group.length > 1 && isOneRowsError(error)) for (const one of group) await commit([one]);
      else for (const one of group) one.reject(error);
    }
  }

  async function work(): Promise<void> {
    const storing = new Set<Promise<void>>();
    let ended = 0;
    const store = async (group: Waiting[]): Promise<void> => {
      const begun = performance.now();
      await commit(group);
      const now = performance.now();
      groups.stored(group.length, now - Math.max(begun, ended));
      ended = now;
    };
    while (waiting.length > 0) {
      const limit = await groups.ready();
      const stored = store(takeGroup(waiting, Math.min(limit, groupLimit))).finally(() => storing.delete(stored));
      storing.add(stored);
      while (storing.size >= groups.atOnce()) await Promise.race(storing);
      if (waiting.length === 0) await Promise.all(storing);
    }
    working = null;
  }

  return {
    submit: (submission) =>
      new Promise((resolve, reject) => {
        waiting.push({ submission, resolve, reject });
        groups.added();
        working ??= work();
      }),
    mixSoon: mixing.stored,
    mix: mixing.mix,
    async close() {
      mixing.stop();
      await working;
      await mixing.mix();
      await writer.close();
    },
  };
}
