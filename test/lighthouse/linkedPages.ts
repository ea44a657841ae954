import type { APIRequestContext } from 'playwright-core';
import type { LookedAt } from './pages.ts';

/** A path with what names one thing left out: pages that differ in that alone are of one kind. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/\d/.test(part) || part.length > 30 ? ':one' : part))
    .join('/');

const linksIn = (html: string, from: string): URL[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), from));

/** One page of each kind that these lead to, step by step, and that is none of theirs. Whoever asks is signed in. */
export async function linkedPages(
  request: APIRequestContext,
  base: string,
  starts: readonly LookedAt[],
): Promise<LookedAt[]> {
  const known = new Set(starts.map(({ path }) => kindOf(new URL(path, base).pathname)));
  const waiting = starts.map(({ path }) => new URL(path, base));
  const found: LookedAt[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const reply = await request.get(next.href, { maxRedirects: 0 });
    if (reply.status() !== 200 || !/html/.test(reply.headers()['content-type'] ?? '')) continue;
    const kind = kindOf(next.pathname);
    const isStart = starts.some(({ path }) => new URL(path, base).href === next?.href);
    if (!isStart) found.push({ name: kind, path: `${next.pathname}${next.search}`, signedIn: true });
    for (const link of linksIn(await reply.text(), next.href)) {
      link.searchParams.delete('lang');
      link.hash = '';
      const linked = kindOf(link.pathname);
      if (link.origin !== new URL(base).origin || known.has(linked)) continue;
      known.add(linked);
      waiting.push(link);
    }
  }
  return found;
}
