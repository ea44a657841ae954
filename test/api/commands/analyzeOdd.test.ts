import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fileWith, runAnalyze } from '../../support/runAnalyze.ts';

/** Answers of all kinds that a file may hold: on the scale, between its points, none, or why there is none. */
const usual = fc.constantFrom('1', '2', '3', '4', '5', '2.5', '', 'skipped');
const odd = fc.constantFrom('0', '6', '-1', '1e999', 'NaN', 'Infinity', '"', 'x', ' 3 ', '١', '3,5', '--', '1e-320');
const group = fc.constantFrom('a', 'b', 'c', '10', '9', '');
const rowOf = (cell: fc.Arbitrary<string>) =>
  fc.tuple(group, group, cell, cell, cell, fc.nat({ max: 60 }), fc.constantFrom('0', '1', '2'));
const fileOf = (rows: unknown[][]): string =>
  ['team,unit,a,b,c,days,end', ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join('');

const items = ['--items', 'a,b,c', '--range', '1:5'];
const commands: string[][] = [
  ['distribution', ...items],
  ['distribution', ...items, '--by', 'team'],
  ['scales', ...items],
  ['scales', ...items, '--reverse', 'b'],
  ['agreement', ...items, '--by', 'team'],
  ['comparison', ...items, '--by', 'team'],
  ['comparison', ...items, '--by', 'unit', '--by', 'team'],
  ['difference', ...items, '--by', 'team'],
  ['time-to-event', '--time', 'days', '--status', 'end', '--event', '1'],
  ['time-to-event', '--time', 'days', '--status', 'end', '--event', '1', '--competing', '2', '--by', 'team'],
];

/** Numbers and words that no reader should meet. */
const broken = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value === 'string') return /\bNaN\b|\bInfinity\b|undefined/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => broken(inner, `${path}.${key}`));
};

/** Runs a command, and gives what is broken in anything that it writes as JSON, where a broken number would read as null. */
async function brokenIn(args: string[]) {
  const found: string[] = [];
  const write = JSON.stringify;
  const watched = vi.spyOn(JSON, 'stringify').mockImplementation((value, ...rest) => {
    found.push(...broken(value));
    return write(value, ...(rest as []));
  });
  try {
    return { ...(await runAnalyze(args)), found };
  } finally {
    watched.mockRestore();
  }
}

/** Every flag has its sentence in both languages. */
function checkFlags(out: string, what: string): void {
  for (const { code, sentence } of JSON.parse(out).flags) {
    expect([what, code, sentence.fr.length > 10, sentence.en.length > 10]).toEqual([what, code, true, true]);
  }
}

describe('analyze on files of all kinds', () => {
  it.each(commands)('%s %s %s … gives figures, or says by line what is wrong', async (...command) => {
    const rows = (cell: fc.Arbitrary<string>) => fc.array(rowOf(cell), { maxLength: 25 });
    const files = fc.oneof(rows(usual), rows(fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd })));
    await fc.assert(
      fc.asyncProperty(files, async (table) => {
        const text = fileOf(table);
        const { code, out, errors, found } = await brokenIn([...command, '--data', fileWith(text)]);
        expect([text, found]).toEqual([text, []]);
        if (code === 0) checkFlags(out, text);
        else {
          expect([text, code, out]).toEqual([text, 2, '']);
          expect(errors).not.toMatch(/\bat .+:\d+:\d+|TypeError|undefined|NaN is not/);
          expect(errors.trim().length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(commands)('%s %s %s … draws and lists them without a broken number either', async (...command) => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf(usual), { maxLength: 25 }), async (table) => {
        const { code, out } = await runAnalyze([...command, '--format', 'csv', '--data', fileWith(fileOf(table))]);
        if (code === 0) expect(out).not.toMatch(/\bNaN\b|\bInfinity\b|undefined/);
      }),
      { numRuns: 10 },
    );
  });
});
