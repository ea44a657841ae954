import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, documents, readDocument, root } from './documents.ts';

/** Links to our own files, pictures left out; those to the web are not followed. */
const linksOf = (page: string): string[] =>
  [...page.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

describe.each(documents)('%s', (path) => {
  const page = readDocument(path);

  it('links to files and headings that exist', () => {
    const broken = linksOf(page).filter((target) => {
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, full))) return true;
      if (anchor === undefined || statSync(join(root, full)).isDirectory()) return false;
      return !anchorsOf(readDocument(full)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names code that exists', () => {
    const named = [...page.matchAll(/`((?:api|web|analysis|surveys|test|docs)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
