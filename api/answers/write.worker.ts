import { workerData } from 'node:worker_threads';
import { openConnection } from '../db/connection.ts';
import type { DatabaseLocation } from '../db/database.ts';
import { isBusy } from '../db/writeQueue.ts';
import type { AnswerWrites } from './answerWriter.ts';
import { commitGroup } from './groupCommit.ts';
import { emptyLog, mixTails, moveTails } from './mixing.ts';
import { answerQuestions } from './threadAnswers.ts';

// The disk makes a commit wait, and here only this thread waits: meanwhile the other reads and checks what comes in.
const location = workerData as DatabaseLocation;
const client = openConnection(location);
const local = location.url.startsWith('file:');
// Mixing empties the log several times a second: to copy its pages into the file in between would mean doing so twice. The
// bound (32 MB) is for when mixing cannot; a connection made anew after an error has the usual one.
if (local) await client.execute('pragma wal_autocheckpoint = 8000');

answerQuestions<AnswerWrites>(async (question) => {
  try {
    switch (question.kind) {
      case 'commit':
        return await commitGroup(client, local, question.ask.group);
      case 'moveTails':
        return await moveTails(client, local, question.ask.most);
      case 'mixTails':
        return await mixTails(client, local);
      case 'emptyLog':
        return await emptyLog(client, local);
    }
  } catch (error) {
    if (isBusy(error)) client.reconnect();
    throw error;
  }
});
