import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context, Env } from '../../api/context.ts';
import { answerProblem } from '../../api/request.ts';
import { recommendationRoutes } from '../../api/routes/recommendations.ts';
import { processServices } from './processServices.ts';

// The path of an event through the real server: route, checks, queue, database; signed in as the administrator of the
// programme that PROGRAM names. Loaded ahead: it opens the database when told to go, and lives until killed.

const program = process.env.PROGRAM ?? '';

process.once('message', async () => {
  const services = await processServices({ DATABASE_URL: process.env.DATABASE_URL, SECRET: process.env.SECRET });
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
