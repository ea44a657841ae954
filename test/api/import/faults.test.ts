import { describe, expect, test } from 'vitest';
import { describeFault } from '../../../api/import/fault.ts';
import { importMapSchema } from '../../../api/import/map.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { csvFile, heading, importLines, sampleMap } from './sampleImport.ts';

async function faultsOf(lines: string[], options: Parameters<typeof importLines>[2] = {}) {
  const db = await temporaryDatabase();
  const { faults, added } = await importLines(db, lines, options);
  expect(added).toBe(0);
  return faults.map(({ line, column, code }) => [line, column, code]);
}

const good = 'a,1,p,4,high,';

describe('faults of a file', () => {
  test.each([
    ['a short row', 'a,1,p,4', [3, null, 'too_few_fields']],
    ['a long row', `${good},more`, [3, null, 'too_many_fields']],
    ['no team', ',1,p,4,high,', [3, 'team', 'no_team']],
    ['no institution', 'a,,p,4,high,', [3, 'place', 'no_institution']],
    ['a side the map does not name', 'a,1,x,4,high,', [3, 'who', 'unknown_side']],
    ['a side named like a property of every object', 'a,1,constructor,4,high,', [3, 'who', 'unknown_side']],
    ['a code the map does not list', 'a,1,p,4,middle,', [3, 'useful', 'unknown_code']],
    ['a value out of range', 'a,1,p,6,high,', [3, 'heard', 'out_of_range']],
    ['a text for a number', 'a,1,p,four,high,', [3, 'heard', 'wrong_type']],
    ['a text that is too long', `a,1,p,4,high,${'x'.repeat(5000)}`, [3, 'remark', 'too_long']],
  ])('%s', async (_, line, fault) => {
    expect(await faultsOf([good, line, good])).toEqual([fault]);
  });

  test('every fault is told, of every row', async () => {
    const lines = ['a,1,x,6,high,', good, 'a,1', 'a,1,p,7,middle,'];
    expect(await faultsOf(lines)).toEqual([
      [2, 'who', 'unknown_side'],
      [4, null, 'too_few_fields'],
      [5, 'useful', 'unknown_code'],
    ]);
  });

  test('a record over several lines is named by its last, and those after it keep their numbers', async () => {
    expect(await faultsOf(['a,1,p,6,high,"one', 'two"', good, 'a,1,p,6,high,'])).toEqual([
      [3, 'heard', 'out_of_range'],
      [5, 'heard', 'out_of_range'],
    ]);
  });

  test('bytes that are not UTF-8, by line', async () => {
    const latin = Buffer.concat([
      Buffer.from(`${heading}\n${good}\n`),
      Buffer.from('a,1,p,4,high,caf\xe9\n', 'latin1'),
      Buffer.from(`a,1,p,4,high,café\n`),
      Buffer.from('a,1,p,4,high,na\xefve', 'latin1'),
    ]);
    expect(await faultsOf([], { file: csvFile(latin) })).toEqual([
      [3, null, 'wrong_encoding'],
      [5, null, 'wrong_encoding'],
    ]);
  });

  test('quotation marks that do not close', async () => {
    expect(await faultsOf([good, 'a,1,p,4,high,"never closed', good])).toEqual([[3, null, 'bad_quotes']]);
  });

  test('a heading without a column of the map, or with one twice', async () => {
    expect(await faultsOf([good], { heading: 'team,place,who,heard,usefull,remark' })).toEqual([
      [1, 'useful', 'missing_column'],
    ]);
    expect(await faultsOf([`${good},2`], { heading: `${heading},heard` })).toEqual([[1, 'heard', 'repeated_column']]);
  });

  test('an empty file', async () => {
    expect(await faultsOf([], { file: csvFile('') })).toEqual([[1, null, 'empty_file']]);
  });

  test('a reason that is none, in a column of reasons', async () => {
    const map = sampleMap({ items: { heard: { column: 'heard', missingColumn: 'remark' } } });
    expect(await faultsOf(['a,1,p,,high,because', 'a,1,p,,high,dont_know'], { map })).toEqual([
      [2, 'remark', 'unknown_reason'],
    ]);
  });

  test('is said in a line, with its place and never the value', () => {
    const fault = { line: 3, column: 'heard', code: 'out_of_range' as const, params: { min: 1, max: 5 } };
    expect(describeFault(fault)).toBe('line 3, column heard: out of range (min 1, max 5)');
  });
});

describe('the map', () => {
  test('makes teams with a campaign it makes, and only then', () => {
    expect(importMapSchema.safeParse({ ...sampleMap(), campaign: 'an-id' }).success).toBe(false);
    expect(importMapSchema.safeParse({ ...sampleMap(), team: { column: 'team' } }).success).toBe(false);
  });

  test('refuses what it does not know', () => {
    expect(importMapSchema.safeParse({ ...sampleMap(), ignored: true }).success).toBe(false);
  });
});
