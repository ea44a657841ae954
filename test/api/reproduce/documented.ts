import { join } from 'node:path';
import { readDocument } from '../../docs/documents.ts';

const section = readDocument('docs/analyze.md').split('\n## The numbers of a page, again\n')[1] ?? '';
/** The documented commands, by what follows `cli --`. */
const commands = [...section.matchAll(/^(?: {4})?npm run --silent cli -- ((?:.*\\\n)*.*)$/gm)].map(([, words = '']) =>
  words.replaceAll('\\\n', ' ').trim().split(/\s+/),
);

/** A documented command with what stands in capitals filled in, its files in a folder. Throws an Error where none starts so. */
export function documented(start: string, folder: string, values: ReadonlyMap<string, string>): string[] {
  const found = commands.find((words) => words.join(' ').startsWith(start));
  if (found === undefined) throw new Error(`docs/analyze.md has no command ${start}`);
  const inFolder = (word: string) =>
    word
      .split(',')
      .map((file) => join(folder, file))
      .join(',');
  return found
    .slice(1)
    .map((word) => (/\.(csv|json)$/.test(word) ? inFolder(word) : (values.get(word) ?? word)))
    .map((word) => word.replace(/^(\w+)=([A-Z]+)$/, (_, column, name) => `${column}=${values.get(name) ?? name}`));
}
