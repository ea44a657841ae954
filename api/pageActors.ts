import type { Actor } from './access.ts';

type Read = () => Promise<Actor | null>;

/** Requests of the API that a page makes, by the request of the page. */
const pages = new WeakMap<Request, Request>();
const actors = new WeakMap<Request, Promise<Actor | null>>();

/**
 * Says that a request of the API is made to show a page: dozens of them are, and who reads is then looked up once for all. Only
 * for pages that are read: what a page has just written may change who may do what.
 */
export function askForPage(request: Request, page: Request): void {
  if (page.method === 'GET' || page.method === 'HEAD') pages.set(request, page);
}

/** Who asks: looked up by `read`, once for all requests of one page. */
export function actorOnce(request: Request, read: Read): Promise<Actor | null> {
  const page = pages.get(request);
  if (page === undefined) return read();
  const actor = actors.get(page) ?? read();
  actors.set(page, actor);
  return actor;
}
