import { expect, test } from 'vitest';
import type { DataTable } from '../../../analysis/tables/columns.ts';
import { narrowed } from '../../../analysis/tables/narrowed.ts';
import { tableReader } from '../../../analysis/tables/tableReader.ts';

function tableOf(lines: string[][]): DataTable {
  const wanted = [
    { name: 'team', kind: 'code' },
    { name: 'side', kind: 'code' },
    { name: 'score', kind: 'number' },
  ] as const;
  const reader = tableReader(['team', 'side', 'score'], wanted, (fault) => expect(fault).toBeNull());
  lines.forEach((fields, i) => {
    reader.add(i + 2, fields);
  });
  return reader.table();
}

const table = tableOf([
  ['a', 'p', '1'],
  ['b', 'p', '2'],
  ['c', 'q', ''],
  ['', 'q', '4'],
  ['a', 'q', '5'],
]);

test('keeps the rows that meet every condition, either value of one column', () => {
  expect([...narrowed(table, [{ column: 'team', value: 'a' }]).rows]).toEqual([0, 4]);
  const either = ['a', 'c'].map((value) => ({ column: 'team', value }));
  expect([...narrowed(table, either).rows]).toEqual([0, 2, 4]);
  expect([...narrowed(table, [...either, { column: 'side', value: 'q' }]).rows]).toEqual([2, 4]);
  expect(narrowed(table, [{ column: 'team', value: 'nobody' }]).table.rows).toBe(0);
});

test('no label is left that no row has, and gaps stay gaps', () => {
  const { table: kept } = narrowed(table, [{ column: 'side', value: 'q' }]);
  expect(kept.columns.get('team')).toMatchObject({ labels: ['c', 'a'], codes: Int32Array.of(0, -1, 1) });
  expect(kept.columns.get('score')).toMatchObject({ values: Float64Array.of(Number.NaN, 4, 5) });
  expect([...(kept.columns.get('score')?.absent ?? [])]).toEqual([1, 0, 0]);
});
