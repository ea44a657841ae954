import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env, Services } from './context.ts';
import { Problem } from './problem.ts';
import { answerProblem } from './request.ts';

/** Bytes of the largest request: an address and where to go afterwards. What is asked for is stored until it expires. */
const largestRequest = 10_000;

/**
 * What is open of the sign-in library: asking for a link, following it, signing out. Nothing else of it is: names and
 * addresses of staff are the affair of a programme's administrators.
 */
export function signInRoutes({ auth }: Pick<Services, 'auth'>) {
  const limited = bodyLimit({
    maxSize: largestRequest,
    onError: () => {
      throw new Problem('body_too_large', { limit: largestRequest });
    },
  });
  const follow = async (c: Context<Env>): Promise<Response> => (await auth()).handler(c.req.raw);
  return new Hono<Env>()
    .post('/sign-in/magic-link', limited, follow)
    .get('/magic-link/verify', follow)
    .post('/sign-out', limited, follow)
    .all('*', (c) => answerProblem(new Problem('not_found'), c))
    .onError(answerProblem);
}
