import { answerWriter, answerWriterThread } from './answers/answerWriter.ts';
import { startLiveAnswers } from './answers/liveAnswers.ts';
import { usualTail } from './answers/mixing.ts';
import { submissionQueue } from './answers/submissions.ts';
import type { Auth } from './auth.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { openDatabase } from './db/database.ts';
import { keepLedger } from './model/ledgerUpkeep.ts';
import { queueSignIn } from './model/messages.ts';
import { publishShippedBenchmarks } from './model/shippedBenchmarks.ts';
import { publishShipped } from './model/shippedQuestionnaires.ts';

/** Opens everything the process holds: database, sign-in, the queue of submissions and the live columns. */
export async function openServices(config: Config, now: () => Date = () => new Date()): Promise<Services> {
  const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
  const live = startLiveAnswers(db);
  await answerWriter(db).mix(usualTail);
  await publishShipped(db, now());
  await publishShippedBenchmarks(db, now());
  await keepLedger(db);
  await live.loaded;
  const submissions = submissionQueue({ writer: answerWriterThread(db), onStored: live.append });
  const unlimited = config.demo ? { limit: Number.POSITIVE_INFINITY } : {};
  let loading: Promise<Auth> | null = null;
  const auth = (): Promise<Auth> => {
    loading ??= import('./auth.ts').then(({ createAuth }) =>
      createAuth(db, config, (link) => queueSignIn(db, { ...link, at: now(), ...unlimited })),
    );
    return loading;
  };
  return { db, config, auth, submissions, live, now };
}

/** Ends what is under way, then closes. */
export async function closeServices(services: Services): Promise<void> {
  await services.submissions.close();
  await services.live.close();
  await services.db.close();
}
