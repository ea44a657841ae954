import { describe, expect, it } from 'vitest';
import { findings } from '../../api/commands/analyze/findingNames.ts';
import { figuresOf } from '../support/runAnalyze.ts';
import { readDocument } from './documents.ts';

const page = readDocument('docs/analyze.md');
const examples = [...page.matchAll(/```sh\n(npm run --silent cli -- analyze [^`]*)```\n\n```json\n([^`]*)```/g)].map(
  ([, command = '', figures = '']) => ({
    args: command.replaceAll('\\\n', ' ').trim().split(/\s+/).slice(6),
    figures: JSON.parse(figures),
  }),
);

/** The figures shown, with each number near the one on the page, which has four decimals. */
function shown(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 4 - 1e-9);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each)])));
}

/** Lists may be longer than what the page shows of them. */
function cut(value: unknown, page: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(page))
    return value.slice(0, page.length).map((each, i) => cut(each, page[i]));
  if (typeof value !== 'object' || value === null || typeof page !== 'object' || page === null) return value;
  const named = new Map(Object.entries(page));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each, named.get(key))]));
}

describe('docs/analyze.md', () => {
  it('has an example of every finding, under its name', () => {
    expect([...new Set(examples.map(({ args }) => args[0]))]).toEqual(Object.keys(findings));
    for (const name of Object.keys(findings)) expect(page).toContain(`\n## ${name}\n`);
  });

  it.each(examples.map(({ args, figures }) => [args.join(' '), args, figures] as const))(
    '%s',
    async (_, args, figures) => {
      expect(cut(await figuresOf(args), figures)).toEqual(shown(figures));
    },
  );
});
