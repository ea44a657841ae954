import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What the pages of a browser use of the questionnaires. */
const used = [
  'visibility',
  'form',
  'answerValue',
  'enteredAnswer',
  'formValues',
  'piping',
  'pattern',
  'conditions',
  'day',
];

it('carries no library and nothing of Node into a browser', async () => {
  const folder = fileURLToPath(new URL('../../surveys/', import.meta.url));
  const { metafile } = await build({
    stdin: { contents: used.map((name) => `export * from './${name}.ts';`).join('\n'), resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  });
  expect(Object.keys(metafile.inputs).filter((file) => /node_modules|^node:/.test(file))).toEqual([]);
});
