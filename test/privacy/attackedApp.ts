import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnswerWriter, answerWriter } from '../../api/answers/answerWriter.ts';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import { submissionQueue } from '../../api/answers/submissions.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import { readConfig } from '../../api/config.ts';
import type { Services } from '../../api/context.ts';
import { openDatabase } from '../../api/db/database.ts';
import { queueSignIn } from '../../api/model/messages.ts';

export interface AttackedApp {
  services: Services;
  app: ReturnType<typeof createApp>;
  /** The data folder: the database, and the secret beside it, as `npm start` makes it. */
  folder: string;
  /** Moves the clock on. */
  later(milliseconds: number): void;
  /** Everything printed so far. */
  printed(): string;
  print(line: string): void;
  /** Whether answers stand that no mixing has reached yet, or whose traces in the log are not gone yet. */
  unmixed(): boolean;
  close(): Promise<void>;
}

export interface AttackedOptions {
  mixing: boolean;
  /** Responses that may stand in the tail. */
  tailLimit?: number;
}

const first = Date.UTC(2026, 1, 3, 15);

/** Tells, of a writer, whether answers came since the last mixing that emptied the log. */
function watched(writer: AnswerWriter): AnswerWriter & { unmixed(): boolean; touched(): void } {
  let [commits, mixed] = [0, 0];
  /** What was stored before a job that emptied the log is mixed. */
  const emptying = async <T>(job: Promise<T>, hasEmptied: (result: T) => boolean): Promise<T> => {
    const before = commits;
    const result = await job;
    if (hasEmptied(result)) mixed = before;
    return result;
  };
  return {
    commit(group) {
      commits++;
      return writer.commit(group);
    },
    mix: (tailLimit) => emptying(writer.mix(tailLimit), ({ emptied }) => emptied),
    emptyLog: () => emptying(writer.emptyLog(), (emptied) => emptied),
    close: writer.close,
    unmixed: () => mixed < commits,
    touched: () => {
      commits++;
    },
  };
}

/** The application over a data folder of its own, mail by SMTP, and what it prints caught. */
export async function attackedApp({ mixing, tailLimit }: AttackedOptions): Promise<AttackedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
  let clock = first;
  let said = '';
  const print = (...parts: unknown[]) => {
    said += `${parts.map((part) => (part instanceof Error ? String(part.stack) : String(part))).join(' ')}\n`;
  };
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const before = methods.map((name) => [name, console[name]] as const);
  for (const name of methods) console[name] = print;

  const config = readConfig({ DATABASE_URL: `file:${join(folder, 'data.db')}`, SMTP_URL: 'smtp://127.0.0.1:2525' });
  const now = () => new Date(clock);
  const db = await openDatabase(config.databaseUrl);
  const live = startLiveAnswers(db);
  await live.loaded;
  const writer = watched(answerWriter(db));
  const queue = submissionQueue({
    ...{ writer, mixesItself: mixing, tailLimit },
    onStored(stored) {
      // Only now is another mixing due, though the one that was waiting may have come after the commit.
      writer.touched();
      live.append(stored);
    },
  });
  const submissions: typeof queue = {
    ...queue,
    mixSoon() {
      writer.touched();
      queue.mixSoon();
    },
  };
  const auth = createAuth(db, config, (link) => queueSignIn(db, { ...link, at: now() }));
  const services: Services = { db, config, auth: async () => auth, submissions, live, now };
  return {
    ...{ services, app: createApp(services), folder, print },
    later(milliseconds) {
      clock += milliseconds;
    },
    printed: () => said,
    unmixed: writer.unmixed,
    async close() {
      await submissions.close();
      await live.close();
      await db.close();
      for (const [name, method] of before) console[name] = method;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
