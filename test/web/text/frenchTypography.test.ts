import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every French text of the pages: words files, and the fields of a campaign. */
const files = readdirSync('web/text', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)(fr|frenchFields)\.ts$/.test(name))
  .map((name) => `web/text/${name}`);

/** The texts of a source file, with what is put into them taken out. */
const textsOf = (file: string): string[] => {
  const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const code = source.replace(/^import .*$/gm, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? '')
      .replace(/\$\{[^}]*\}/g, '…')
      .replaceAll('\\u00a0', '\u00a0')
      // A unit in brackets, and the query of an address.
      .replace(/\(%\)|\?lang=/g, ''),
  );
};

/** Volume and page of a journal (`22:209`, `192:E126`) are not French punctuation. */
test.each(files)('%s: no-break spaces before : ; ? ! » percent and after «, curved apostrophes', (file) => {
  // What stands in a template within a template is read as pieces of code: its own texts are looked at by themselves.
  const words = textsOf(file).filter((text) => !text.includes('${'));
  const faulty = words.filter((text) => /[^\u00a0][:;?!»%](?!\/)(?<!\d[:;](?=[\dA-Z]))|«(?!\u00a0)|\w'\w/.test(text));
  expect(faulty).toEqual([]);
});
