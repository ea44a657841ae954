import { workerData } from 'node:worker_threads';
import { openConnection } from '../db/connection.ts';
import type { DatabaseLocation } from '../db/database.ts';
import { type KeptStatements, keptStatements } from '../db/keptStatements.ts';
import { isBusy } from '../db/writeQueue.ts';
import type { AnswerWrites } from './answerWriter.ts';
import { type Ask, commitGroup, throughClient } from './groupCommit.ts';
import { emptyLog, mixTails, moveTails, secureDelete } from './mixing.ts';
import { answerQuestions } from './threadAnswers.ts';

// The disk makes a commit wait, and here only this thread waits: meanwhile the other reads and checks what comes in.
const location = workerData as DatabaseLocation;
const client = openConnection(location);
const local = location.url.startsWith('file:');

/** A connection for groups of submissions alone. */
function openForGroups(): KeptStatements {
  const opened = keptStatements(location.url);
  // Mixing empties the log several times a second: to copy its pages into the file in between would mean doing so twice. The
  // bound (32 MB) is for when mixing cannot.
  opened.ask('pragma wal_autocheckpoint = 8000');
  opened.ask(secureDelete);
  return opened;
}

let forGroups: KeptStatements | null = null;

function transact<T>(job: (ask: Ask) => Promise<T>): Promise<T> {
  if (!local) return throughClient(client, local)(job);
  forGroups ??= openForGroups();
  const { ask, transact } = forGroups;
  return transact(() => job(async ({ sql, args }) => ask(sql, args)));
}

/** A connection that found the file busy is of no more use (libsql-client-ts#352). */
function connectAnew(): void {
  client.reconnect();
  forGroups?.close();
  forGroups = null;
}

answerQuestions<AnswerWrites>(async (question) => {
  try {
    switch (question.kind) {
      case 'commit':
        return await commitGroup(transact, question.ask.group);
      case 'moveTails':
        return await moveTails(client, local, question.ask.most);
      case 'mixTails':
        return await mixTails(client, local);
      case 'emptyLog':
        return await emptyLog(client, local);
    }
  } catch (error) {
    if (isBusy(error)) connectAnew();
    throw error;
  }
});
