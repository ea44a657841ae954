import type { Actor } from './access.ts';
import type { LiveAnswers } from './answers/liveAnswers.ts';
import type { SubmissionQueue } from './answers/submissions.ts';
import type { Auth } from './auth.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';

/** What the process holds for its whole life. */
export interface Services {
  db: Database;
  config: Config;
  /** Sign-in. Its library takes a second to load: that happens when it is first asked for. */
  auth: () => Promise<Auth>;
  submissions: SubmissionQueue;
  live: LiveAnswers;
  now: () => Date;
}

/** What a model verb gets: the services, who asks, and the key that makes its write happen once. */
export interface Context extends Services {
  actor: Actor | null;
  idempotencyKey: string | null;
}

/** Hono's variables: the context is set by middleware before any route. */
export interface Env {
  Variables: { context: Context };
}
