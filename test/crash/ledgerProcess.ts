import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readConfig } from '../../api/config.ts';
import type { Context, Env, Services } from '../../api/context.ts';
import { openDatabase } from '../../api/db/database.ts';
import { answerProblem } from '../../api/request.ts';
import { recommendationRoutes } from '../../api/routes/recommendations.ts';

// The path of an event through the real server: route, checks, queue, database; signed in as the administrator of the
// programme that PROGRAM names. Loaded ahead: it opens the database when told to go, and lives until killed.

const program = process.env.PROGRAM ?? '';

process.once('message', async () => {
  const config = readConfig({ DATABASE_URL: process.env.DATABASE_URL, SECRET: process.env.SECRET });
  const db = await openDatabase(config.databaseUrl);
  const unused = (): never => {
    throw new Error('no answers, no figures and no sign-in here');
  };
  const services: Services = {
    ...{ db, config, now: () => new Date(), auth: unused },
    get submissions() {
      return unused();
    },
    get live() {
      return unused();
    },
  };
  const assignments = [{ role: 'program_admin' as const, place: { program } }];
  const actor = { userId: 'administrator', email: 'administrator@example.org', assignments };
  const app = new Hono<Env>()
    .use(async (c, next) => {
      const context: Context = Object.create(services, {
        actor: { value: actor },
        idempotencyKey: { value: c.req.header('idempotency-key') ?? null },
      });
      c.set('context', context);
      await next();
    })
    .route('/api/v1/recommendations', recommendationRoutes);
  app.onError(answerProblem);
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
});
process.once('disconnect', () => process.exit());
