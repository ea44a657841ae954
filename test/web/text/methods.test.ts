import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { glossaryWords } from '../../../web/text/glossary/words.ts';
import { methodsWords } from '../../../web/text/methods/words.ts';

const root = new URL('../../../analysis/', import.meta.url);
const ids = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(new URL(file, root), 'utf8').matchAll(/\{ id: '([a-z_]+)', version: '\d+' \}/g)])
  .map((match) => match[1]);

test('every method that a figure can name is explained, in both languages, in the same order', () => {
  expect(ids.length).toBeGreaterThan(4);
  const french = methodsWords.fr.sections.map(({ id }) => id);
  expect(french).toEqual(expect.arrayContaining([...new Set(ids)]));
  expect(methodsWords.en.sections.map(({ id }) => id)).toEqual(french);
});

test('the groups of the page hold every section once, alike in both languages', () => {
  const { fr, en } = methodsWords;
  expect(fr.groups.map(({ id }) => id)).toEqual(en.groups.map(({ id }) => id));
  const names = fr.groups.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)]);
  expect(new Set(names).size).toBe(names.length);
});

test('French keeps a sign with its word, uses the comma, and its own quotation marks and apostrophes', () => {
  const texts = methodsWords.fr.sections.flatMap(({ title, paragraphs, formula }) => [
    title,
    ...paragraphs,
    formula ?? '',
  ]);
  expect(texts.filter((text) => / [:;!?%»]|« |["'“”]|\d\.\d/.test(text))).toEqual([]);
});

test('each method with a formula says where it comes from', () => {
  for (const { sections } of Object.values(methodsWords)) {
    expect(sections.filter(({ formula, sources }) => formula && !sources?.length)).toEqual([]);
  }
});

test('the words of the dashboards are explained alike in both languages, in sentences', () => {
  const { fr, en } = glossaryWords;
  expect(fr.entries.length).toBe(en.entries.length);
  for (const { entries } of [fr, en]) {
    expect(new Set(entries.map(({ word }) => word)).size).toBe(entries.length);
    expect(entries.filter(({ meaning }) => !meaning.endsWith('.'))).toEqual([]);
  }
});
