import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { resultFaults } from '../../support/resultFaults.ts';
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
  ['change', ...items, '--id', 'days', '--wave', 'team', '--waves', 'a,b'],
  ['gap', ...items, '--by', 'team', '--by', 'unit'],
  ['gap', ...items, '--by', 'team', '--before', 'EARLIER'],
  ['funnel', '--items', 'a', '--range', '1:5', '--by', 'team'],
  ['control', ...items, '--before', 'EARLIER'],
  ['control', '--items', 'a', '--range', '1:5', '--before', 'EARLIER'],
  ['representation', '--by', 'team', '--benchmark', 'BENCHMARK'],
  ['lottery', '--features', 'FEATURES', '--size', '2', '--seed', '7'],
  ['lottery', '--features', 'FEATURES', '--size', '2', '--id', 'days', '--seed', '7'],
  ['follow-through', '--as-of', '2026-11-20'],
  ['follow-through', '--as-of', '2026-11-20', '--by', 'team'],
  ['time-to-event', '--time', 'days', '--status', 'end', '--event', '1'],
  ['time-to-event', '--time', 'days', '--status', 'end', '--event', '1', '--competing', '2', '--by', 'team'],
];

const day = fc.constantFrom('2025-03-01', '2026-01-31', '2026-11-20');
const flag = fc.constantFrom('0', '1');
const recommendation = (odd: fc.Arbitrary<string>) =>
  fc.tuple(
    ...[group, fc.constantFrom('patient_side', 'professional_side', 'joint'), day],
    ...[fc.constantFrom('submitted', 'accepted', 'declined', 'implemented', 'verified'), day, flag, flag, flag],
    ...[odd, fc.constantFrom('', 'no_resources', 'x')],
  );
const recommendationsOf = (rows: unknown[][]): string => {
  const heading = 'team,contributor_side,submitted_on,state,since,accepted,verified,disputed,decided_days,reason_code';
  return [heading, ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join('');
};

/** Files of the kind that a command reads: with what people usually say, or with odd cells among it. */
function filesFor([finding]: readonly string[], withOdd: boolean, maxLength: number): fc.Arbitrary<string> {
  const cells = (ordinary: fc.Arbitrary<string>) =>
    withOdd ? fc.oneof({ weight: 8, arbitrary: ordinary }, { weight: 1, arbitrary: odd }) : ordinary;
  return finding === 'follow-through'
    ? fc.array(recommendation(cells(fc.constantFrom('', '0', '12', '90'))), { maxLength }).map(recommendationsOf)
    : fc.array(rowOf(cells(usual)), { maxLength }).map(fileOf);
}

const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/**
 * Files of up to ten groups: each says the same in few rows, or nearly so. The means do not differ, there may be no variance, one
 * person alone, and what a figure divides by comes to nothing.
 */
function repeatedFilesFor([finding]: readonly string[]): fc.Arbitrary<string> {
  const inEach = (row: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[][]> => {
    const named = fc.tuple(fc.constantFrom(...many), row).map(([name, [, ...others]]) => [name, ...others]);
    return fc
      .tuple(
        ...[fc.subarray(many, { minLength: 1 }), fc.array(row, { minLength: 1, maxLength: 4 })],
        fc.array(named, { maxLength: 12 }),
      )
      .map(([names, rows, more]) => [
        ...names.flatMap((name) => rows.map(([, ...others]) => [name, ...others])),
        ...more,
      ]);
  };
  return finding === 'follow-through'
    ? inEach(recommendation(fc.constantFrom('', '0', '12'))).map(recommendationsOf)
    : inEach(rowOf(usual)).map(fileOf);
}

/** The files beside the data, in place of their names. */
const withFiles = (command: readonly string[]): string[] =>
  command.map((word) => {
    if (word === 'EARLIER') return fileWith('team,unit,a,b,c\na,9,3,,\na,9,4,2,1\nb,9,3,3,5\n', 'earlier.csv');
    if (word === 'BENCHMARK') return fileWith('category,share\na,0.5\nb,0.3\n', 'benchmark.csv');
    return word === 'FEATURES'
      ? fileWith('feature,value,min,max\nteam,a,0,2\nteam,b,0,2\nteam,c,0,1\n', 'f.csv')
      : word;
  });

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
    const args = withFiles(command);
    const files = fc.oneof(filesFor(command, false, 25), filesFor(command, true, 25), repeatedFilesFor(command));
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const { code, out, errors, found } = await brokenIn([...args, '--data', fileWith(text)]);
        expect([text, found]).toEqual([text, []]);
        if (code === 0) {
          checkFlags(out, text);
          expect([text, resultFaults(JSON.parse(out))]).toEqual([text, []]);
        } else {
          expect([text, code, out]).toEqual([text, 2, '']);
          expect(errors).not.toMatch(/\bat .+:\d+:\d+|TypeError|undefined|NaN is not/);
          expect(errors.trim().length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(commands)('%s %s %s … draws and lists them without a broken number either', async (...command) => {
    const args = withFiles(command);
    await fc.assert(
      fc.asyncProperty(fc.oneof(filesFor(command, false, 25), repeatedFilesFor(command)), async (text) => {
        const { code, out } = await runAnalyze([...args, '--format', 'csv', '--data', fileWith(text)]);
        if (code === 0) expect(out).not.toMatch(/\bNaN\b|\bInfinity\b|undefined/);
      }),
      { numRuns: 10 },
    );
  });
});
