import type { Context as HonoContext } from 'hono';
import { createMiddleware } from 'hono/factory';
import { readerLanguage } from '../web/language.ts';
import { problemDetail, problemTitle } from '../web/text/problems.ts';
import type { Actor } from './access.ts';
import type { Env, Services } from './context.ts';
import { loadActor } from './model/actors.ts';
import { toProblem } from './problem.ts';

const sessionCookie = /(^|;\s*)(__Secure-)?better-auth\.session_token=/;

async function actorOf(services: Services, headers: Headers): Promise<Actor | null> {
  if (!sessionCookie.test(headers.get('cookie') ?? '')) return null;
  const session = await services.auth.api.getSession({ headers });
  return session === null ? null : loadActor(services.db.read, session.user.id, session.user.email);
}

/** Sets who asks and the idempotency key, for every route of the API. */
export const requestContext = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    const key = c.req.header('idempotency-key') ?? null;
    c.set('context', { ...services, actor: await actorOf(services, c.req.raw.headers), idempotencyKey: key });
    await next();
  });

/** Any thrown value as problem+json in the reader's language. Only unforeseen ones are logged, without the address. */
export function answerProblem(error: unknown, c: HonoContext): Response {
  const problem = toProblem(error);
  if (problem.code === 'internal') console.error(error);
  const language = readerLanguage(c.req.raw);
  return c.json(
    {
      type: `/docs#${problem.code}`,
      title: problemTitle(problem.code, language),
      detail: problemDetail(problem.code, problem.params, language),
      status: problem.status,
      code: problem.code,
      params: problem.params,
    },
    problem.status,
    { 'content-type': 'application/problem+json' },
  );
}
