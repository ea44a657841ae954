import type { Context as HonoContext } from 'hono';
import { createMiddleware } from 'hono/factory';
import { readerLanguage } from '../web/language.ts';
import { problemDetail, problemTitle } from '../web/text/problems.ts';
import type { Actor } from './access.ts';
import type { Env, Services } from './context.ts';
import { isFromElsewhere } from './fromElsewhere.ts';
import { loggable } from './loggable.ts';
import { loadActor } from './model/actors.ts';
import { actorOnce } from './pageActors.ts';
import { Problem, toProblem } from './problem.ts';

const sessionCookie = /(^|;\s*)(__Secure-)?better-auth\.session_token=/;

async function actorOf(services: Services, headers: Headers): Promise<Actor | null> {
  if (!sessionCookie.test(headers.get('cookie') ?? '')) return null;
  const { api } = await services.auth();
  const session = await api.getSession({ headers });
  return session === null ? null : loadActor(services.db.read, session.user.id, session.user.email);
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Sets who asks and the idempotency key, for every route of the API. Nobody's session writes at the wish of another site's
 * page, and what a route does not say may be kept is kept by no browser and no cache: it names people.
 */
export const requestContext = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    const { headers } = c.req.raw;
    const key = c.req.header('idempotency-key') ?? null;
    const actor = await actorOnce(c.req.raw, () => actorOf(services, headers));
    if (actor !== null && !isRead(c.req.method) && isFromElsewhere(headers, services.config)) {
      throw new Problem('forbidden', { verb: null });
    }
    c.set('context', { ...services, actor, idempotencyKey: key });
    await next();
    // Not by c.header, which would make the reply anew, as a stream.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });

/** Any thrown value as problem+json in the reader's language. Only unforeseen ones are logged, without the address. */
export function answerProblem(error: unknown, c: HonoContext): Response {
  const problem = toProblem(error);
  if (problem.code === 'internal') console.error(loggable(error));
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
