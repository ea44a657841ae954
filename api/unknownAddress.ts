import type { Handler, Hono } from 'hono';
import type { Env } from './context.ts';
import { Problem } from './problem.ts';
import { answerProblem } from './request.ts';

interface Address {
  method: string;
  pattern: RegExp;
}

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('/')
      .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}/?$`,
  );

/**
 * Answers what no route of the API answers: `method_not_allowed` with an Allow header when the address has other
 * methods, otherwise `not_found`.
 * @param prefix where the API is mounted; calls in process come without it.
 */
export function answerUnknownAddress(api: Hono<Env>, prefix: string): Handler<Env> {
  const addresses = api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }): Address => ({ method, pattern: patternOf(path) }));
  return (c) => {
    const path = c.req.path.startsWith(`${prefix}/`) ? c.req.path.slice(prefix.length) : c.req.path;
    const methods = new Set(addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (methods.has('GET')) methods.add('HEAD');
    if (methods.size === 0) return answerProblem(new Problem('not_found'), c);
    const allow = [...methods].sort().join(', ');
    const reply = answerProblem(new Problem('method_not_allowed', { allow }), c);
    reply.headers.set('allow', allow);
    return reply;
  };
}
