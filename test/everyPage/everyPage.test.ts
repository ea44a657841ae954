import { beforeAll, expect, test } from 'vitest';
import { filledSite } from './filledSite.ts';
import { type LinkedPage, linkedPages } from './linkedPages.ts';
import { pagePatterns, patternOf } from './pagePatterns.ts';

let filled: Awaited<ReturnType<typeof filledSite>>;
const met = new Map<string, LinkedPage[]>();

beforeAll(async () => {
  filled = await filledSite();
  for (const { name, cookie, starts } of filled.readers) met.set(name, await linkedPages(filled.site, starts, cookie));
});

test('nobody is led to a page that is not there or not for them', () => {
  const wrong = [...met].flatMap(([name, pages]) =>
    pages
      .filter(
        ({ status, pattern }) => status !== 200 && !(status >= 300 && status < 400) && pattern !== '/sign-in/confirm',
      )
      .map(({ address, status }) => `${name}: ${address}: ${status}`),
  );
  expect(wrong).toEqual([]);
});

test('there is no page that nobody is led to', () => {
  const visited = new Set([...met.values()].flat().map(({ pattern }) => pattern));
  expect(pagePatterns(filled.site).filter((pattern) => !visited.has(pattern))).toEqual([]);
});

test('an address belongs to the pattern with the most parts written out', () => {
  const patterns = ['/campaigns/:id', '/campaigns/new', '/:any'];
  expect(['/campaigns/new', '/campaigns/7', '/x', '/x/y/z'].map((path) => patternOf(patterns, path))).toEqual([
    ...['/campaigns/new', '/campaigns/:id', '/:any', null],
  ]);
});
