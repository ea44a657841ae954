import { hc } from 'hono/client';
import type { SiteOptions } from '../web/site.tsx';
import type { Api, createApi } from './api.ts';
import type { Services } from './context.ts';
import { demoAccounts } from './demo/staff.ts';
import { askForPage } from './pageActors.ts';

/** What the pages get of the application: the API in process, in the name of the reader, and sign-in. */
export function siteOptions(services: Services, api: ReturnType<typeof createApi>): SiteOptions {
  const asReader = (request: Request) => (input: string | URL | Request, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    const cookie = request.headers.get('cookie');
    if (cookie !== null) headers.set('cookie', cookie);
    const asked = new Request(input, { ...init, headers });
    askForPage(asked, request);
    return api.request(asked);
  };
  const { config, auth } = services;
  return {
    demo: config.demo,
    origin: new URL(config.baseUrl).origin,
    demoAccounts: config.demo ? demoAccounts.map(({ role, email, name }) => ({ role, email, name })) : [],
    client: (request) => hc<Api>('http://internal', { fetch: asReader(request) }),
    readText: async (request, path) => {
      const response = await asReader(request)(`http://internal${path}`);
      return response.ok ? response.text() : null;
    },
    signIn: async (email, next, language) => {
      const { api: signIn } = await auth();
      await signIn.signInMagicLink({
        body: { email, callbackURL: next, errorCallbackURL: '/sign-in' },
        headers: new Headers({ 'accept-language': language }),
      });
    },
    signOut: async (request) => {
      const { headers } = await (await auth()).api.signOut({ headers: request.headers, returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}
