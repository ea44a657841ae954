import type { TestApp } from '../support/app.ts';
import { pagePatterns, patternOf } from './pagePatterns.ts';

export interface LinkedPage {
  pattern: string;
  /** Path and query. */
  address: string;
  status: number;
}

const origin = 'http://localhost';
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/** The addresses that a page leads to: by its links, and by forms that ask for a page. */
const linksIn = (html: string, from: string): string[] => {
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)];
  const forms = [...html.matchAll(/<form\s[^>]*?method="get"[^>]*?action="([^"]*)"/g)];
  return [...links, ...forms].map(([, href = '']) => new URL(unescaped(href), from).href);
};

/** Visits of one address pattern: enough to meet what differs with the query or with what is shown. */
const mostVisits = 3;

/**
 * Follows every link of the site from some addresses on, as one reader; each pattern a few times.
 * @param cookie of the reader; nobody when left out.
 */
export async function linkedPages(site: TestApp, starts: readonly string[], cookie?: string): Promise<LinkedPage[]> {
  const patterns = pagePatterns(site);
  const visits = new Map<string, number>();
  const seen = new Set<string>();
  const found: LinkedPage[] = [];
  const waiting = starts.map((path) => new URL(path, origin).href);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const url = new URL(next);
    url.searchParams.delete('lang');
    const address = `${url.pathname}${url.search}`;
    const pattern = url.host === new URL(origin).host ? patternOf(patterns, url.pathname) : null;
    const visited = visits.get(pattern ?? '') ?? 0;
    if (pattern === null || seen.has(address) || visited >= mostVisits) continue;
    seen.add(address);
    visits.set(pattern, visited + 1);
    const reply = await site.app.request(address, { headers: cookie === undefined ? {} : { cookie } });
    found.push({ pattern, address, status: reply.status });
    if (/html/.test(reply.headers.get('content-type') ?? '')) waiting.push(...linksIn(await reply.text(), url.href));
  }
  return found;
}
