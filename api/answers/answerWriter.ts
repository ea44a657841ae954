import type { Database } from '../db/database.ts';
import { commitGroup } from './groupCommit.ts';
import { emptyLog, mixAnswers } from './mixing.ts';
import type { RuledRow, SubmissionRow } from './submissionRow.ts';
import { threadOf } from './thread.ts';

/** Writes answers. Each call waits for its turn among the writes of this process. */
export interface AnswerWriter {
  /** Stores a group in one transaction; durable when it resolves. */
  commit(group: SubmissionRow[]): Promise<RuledRow[]>;
  /** Mixes the tails. @returns false when the log could not be emptied yet. */
  mix(tailLimit: number): Promise<boolean>;
  /** Tries again to empty the log. */
  emptyLog(): Promise<boolean>;
  close(): Promise<void>;
}

/** What the writing thread can be asked, and what it answers to each. */
export type AnswerWrites = {
  commit: { ask: { group: SubmissionRow[] }; answer: RuledRow[] };
  mix: { ask: { tailLimit: number }; answer: boolean };
  emptyLog: { ask: null; answer: boolean };
};

/** On the database's own connection, in this thread. */
export const answerWriter = (db: Database): AnswerWriter => ({
  commit: (group) => db.maintain((client) => commitGroup(client, db.local, group)),
  mix: (tailLimit) => db.maintain((client) => mixAnswers(client, db.local, tailLimit)),
  emptyLog: () => db.maintain((client) => emptyLog(client, db.local)),
  close: () => Promise.resolve(),
});

/** Milliseconds without an answer after which the thread ends; the next one takes it half a second longer. */
const idleTime = 10 * 60_000;

/** In a thread of its own, so that this one goes on with what comes in while the disk takes its time. */
export function answerWriterThread(db: Database): AnswerWriter {
  const thread = threadOf<AnswerWrites>(new URL('./write.worker.mjs', import.meta.url), db.location, idleTime);
  return {
    commit: (group) => db.maintain(() => thread.ask('commit', { group })),
    mix: (tailLimit) => db.maintain(() => thread.ask('mix', { tailLimit })),
    emptyLog: () => db.maintain(() => thread.ask('emptyLog', null)),
    close: thread.close,
  };
}
