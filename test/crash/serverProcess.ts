import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { answerWriterThread } from '../../api/answers/answerWriter.ts';
import type { LiveAnswers } from '../../api/answers/liveAnswers.ts';
import { submissionQueue } from '../../api/answers/submissions.ts';
import type { Auth } from '../../api/auth.ts';
import { readConfig } from '../../api/config.ts';
import type { Context, Env } from '../../api/context.ts';
import { openDatabase } from '../../api/db/database.ts';
import { answerProblem } from '../../api/request.ts';
import { responseRoutes } from '../../api/routes/responses.ts';

// The path of a response through the real server: route, checks, queue, database. Without sign-in, figures and pages,
// so that twenty restarts fit in a test. Loaded ahead: it opens the database when told to go, and lives until killed.

process.once('message', async () => {
  const config = readConfig({ DATABASE_URL: process.env.DATABASE_URL, SECRET: process.env.SECRET });
  const db = await openDatabase(config.databaseUrl);
  const submissions = submissionQueue({ writer: answerWriterThread(db), onStored: () => undefined });
  const context: Context = {
    ...{ db, config, submissions, actor: null, idempotencyKey: null, now: () => new Date() },
    get auth(): () => Promise<Auth> {
      throw new Error('nobody signs in here');
    },
    get live(): LiveAnswers {
      throw new Error('no figures are kept here');
    },
  };
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set('context', context);
      await next();
    })
    .route('/api/v1/responses', responseRoutes);
  app.onError(answerProblem);
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
});
// Its parent may die first: then it is of no use.
process.once('disconnect', () => process.exit());
