import type { Client } from '@libsql/client';
import type { Database } from '../db/database.ts';
import { commitGroup, throughClient } from './groupCommit.ts';
import { emptyLog, mixTails, moveTails } from './mixing.ts';
import type { RuledRow, SubmissionRow } from './submissionRow.ts';
import { threadOf } from './thread.ts';

export interface Mixed {
  /** False when the log could not be emptied yet. */
  emptied: boolean;
  /** Milliseconds of its turns, without those in between. */
  took: number;
}

/** Writes answers. Each call waits for its turn among the writes of this process. */
export interface AnswerWriter {
  /** Stores a group in one transaction; durable when it resolves. */
  commit(group: SubmissionRow[]): Promise<RuledRow[]>;
  /** Mixes the tails, in two turns when they are longer than the limit. */
  mix(tailLimit: number): Promise<Mixed>;
  /** Tries again to empty the log. */
  emptyLog(): Promise<boolean>;
  close(): Promise<void>;
}

/** What the writing thread can be asked, and what it answers to each. */
export type AnswerWrites = {
  commit: { ask: { group: SubmissionRow[] }; answer: RuledRow[] };
  moveTails: { ask: { most: number }; answer: boolean };
  mixTails: { ask: null; answer: boolean };
  emptyLog: { ask: null; answer: boolean };
};

interface MixingSteps {
  moveTails(client: Client, most: number): Promise<boolean>;
  mixTails(client: Client): Promise<boolean>;
}

/** A long tail moves on in a turn of its own: submissions that come meanwhile are stored before the next one. */
const mixing =
  (db: Database, { moveTails, mixTails }: MixingSteps) =>
  async (tailLimit: number): Promise<Mixed> => {
    let took = 0;
    const turn = <T>(step: (client: Client) => Promise<T>): Promise<T> =>
      db.maintain(async (client) => {
        const begun = performance.now();
        try {
          return await step(client);
        } finally {
          took += performance.now() - begun;
        }
      });
    await turn((client) => moveTails(client, tailLimit));
    return { emptied: await turn(mixTails), took };
  };

/** On the database's own connection, in this thread. */
export const answerWriter = (db: Database): AnswerWriter => ({
  commit: (group) => db.maintain((client) => commitGroup(throughClient(client, db.local), group)),
  mix: mixing(db, {
    moveTails: (client, most) => moveTails(client, db.local, most),
    mixTails: (client) => mixTails(client, db.local),
  }),
  emptyLog: () => db.maintain((client) => emptyLog(client, db.local)),
  close: () => Promise.resolve(),
});

/** Milliseconds without an answer after which the thread ends; the next one takes it half a second longer. */
const idleTime = 10 * 60_000;

/** Groups that share a turn, at most: then others who wait to write have theirs. */
const groupsInTurn = 8;

/**
 * A turn of the write queue that groups share. The thread begins with the next one as soon as it has stored the one before, while
 * the outcomes of that are still on their way: it stores them one after the other in any case.
 */
function sharedTurn<G, R>(db: Database, store: (group: G) => Promise<R>): (group: G) => Promise<R> {
  let join: ((group: G) => Promise<R>) | null = null;
  return (first) =>
    join?.(first) ??
    new Promise<R>((resolve, reject) => {
      const turn = db.maintain(async () => {
        const storing: Promise<unknown>[] = [];
        const begin = (group: G): Promise<R> => {
          const stored = store(group);
          storing.push(stored.catch(() => undefined));
          if (storing.length === groupsInTurn) join = null;
          return stored;
        };
        join = begin;
        begin(first).then(resolve, reject);
        for (let i = 0; i < storing.length; i++) await storing[i];
        join = null;
      });
      turn.catch(reject);
    });
}

/** In a thread of its own, so that this one goes on with what comes in while the disk takes its time. */
export function answerWriterThread(db: Database): AnswerWriter {
  const thread = threadOf<AnswerWrites>(new URL('./write.worker.mjs', import.meta.url), db.location, idleTime);
  const store = (group: SubmissionRow[]) => thread.ask('commit', { group });
  return {
    // A libSQL server takes one write after the other, each a round trip: there each group has its turn.
    commit: db.local ? sharedTurn(db, store) : (group) => db.maintain(() => store(group)),
    mix: mixing(db, {
      moveTails: (_, most) => thread.ask('moveTails', { most }),
      mixTails: () => thread.ask('mixTails', null),
    }),
    emptyLog: () => db.maintain(() => thread.ask('emptyLog', null)),
    close: thread.close,
  };
}
