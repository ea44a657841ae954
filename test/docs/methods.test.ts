import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, readDocument, root } from './documents.ts';

/** Every method a figure can name: `{ id: 'wilson', version: '1' }` in the analysis. */
const methods = readdirSync(join(root, 'analysis'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readDocument(join('analysis', file)).matchAll(/\{ id: '(\w+)', version: '(\w+)' \}/g)])
  .map(([, id = '', version = '']) => ({ id, version }));

const page = readDocument('docs/methods.md');
const sections = page.split(/^<a id=/m).slice(1);

describe('docs/methods.md', () => {
  it('finds the methods', () => {
    expect(methods.map(({ id }) => id)).toContain('wilson');
    expect(methods.length).toBeGreaterThanOrEqual(7);
  });

  it.each(methods)('explains $id in its present version', ({ id, version }) => {
    expect(anchorsOf(page)).toContain(id);
    expect(page).toContain(`| [\`${id}\`](#${id}) | ${version} |`);
  });

  it.each(methods)('says of $id what it is for, when not, how, and where it comes from', ({ id }) => {
    const section = sections.find((text) => text.startsWith(`"${id}"`)) ?? '';
    for (const part of ['What.', 'When.', 'When not.', 'In words.', 'Default.', 'Edge cases.', 'Reference.', 'R.']) {
      expect(section).toContain(`**${part}**`);
    }
  });
});
