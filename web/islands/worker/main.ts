import { waitingTokens } from '../kept/keptAnswers.ts';
import { sendKept } from '../kept/sendKept.ts';
import { addresses } from './addresses.ts';
import { navigated } from './navigated.tsx';
import { scope } from './scope.ts';

/** Changes with what it holds: an older worker's cache goes when a newer one takes over. */
const cacheName = `tandem ${addresses.sheet} ${addresses.respondent} ${addresses.answering}`;

scope.addEventListener('install', (event) => {
  const fill = async () => (await caches.open(cacheName)).addAll([addresses.sheet, addresses.respondent]);
  // The pages hold everything themselves, so a new worker need not wait for the old one's pages to be closed.
  event.waitUntil(fill().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  const clean = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('tandem ') && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await scope.clients.claim();
  };
  event.waitUntil(clean());
});

/** The script that some pages of a form have: kept once it has been met. */
async function asset(request: Request, path: string): Promise<Response> {
  const hit = await caches.match(path);
  if (hit !== undefined) return hit;
  const reply = await fetch(request);
  if (reply.ok && path === addresses.answering) await (await caches.open(cacheName)).put(path, reply.clone());
  return reply;
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') {
    const token = /^\/r\/([\w-]+)$/.exec(pathname)?.[1];
    if (token !== undefined) event.respondWith(navigated(request, token));
  } else if ((Object.values(addresses) as string[]).includes(pathname)) event.respondWith(asset(request, pathname));
});

/** When the browser finds the network again, even with every page closed. It asks again later after a failure. */
scope.addEventListener('sync', (event) => {
  const sendAll = async () => {
    for (const token of await waitingTokens()) {
      if ((await sendKept(token)) === 'waiting') throw new Error('still waiting');
    }
  };
  event.waitUntil(sendAll());
});
