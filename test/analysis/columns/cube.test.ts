import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendResponse, emptyColumns } from '../../../analysis/columns/columns.ts';
import { addResponse, cubeFromColumns, emptyCube } from '../../../analysis/columns/cube.ts';
import { decodeCube, encodeCube } from '../../../analysis/columns/cubeBinary.ts';
import { countOffset, noValueSlot, scaleOffset } from '../../../analysis/snapshot.ts';
import { layout, type Row, rowLists, teams } from './responses.ts';

const counted = (rows: Row[]) => {
  const cube = emptyCube(layout, teams);
  for (const { team, side, content } of rows) addResponse(cube, team, side, content);
  return cube;
};

const columned = (rows: Row[]) => {
  const columns = emptyColumns(layout, teams);
  for (const { team, side, content } of rows) appendResponse(columns, team, side, content);
  return columns;
};

describe('cube', () => {
  it('is the same counted response by response and from columns', () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        expect(cubeFromColumns(columned(rows))).toEqual(counted(rows));
      }),
    );
  });

  it('puts every response in exactly one slot of every item', () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        const { counts } = counted(rows);
        expect(counts.reduce((total, count) => total + count, 0)).toBe(rows.length * layout.items.length);
      }),
    );
  });

  it('counts values, reasons, items of another version and scores where they belong', () => {
    const content = { answers: { heard: 4, hurried: 2, setting: '2' }, missing: { overall: 'skipped' as const } };
    const cube = counted([
      { team: 1, side: 'professional_side', content },
      { team: 1, side: 'professional_side', content: { answers: { heard: 5 }, missing: {} } },
    ]);
    expect([...cube.respondents]).toEqual([0, 0, 0, 2, 0, 0]);
    expect(cube.counts[countOffset(layout, 1, 1, 0) + 3]).toBe(1);
    expect(cube.counts[countOffset(layout, 1, 1, 3) + 2]).toBe(1);
    expect(cube.counts[countOffset(layout, 1, 1, 2) + noValueSlot(layout, 'skipped')]).toBe(1);
    expect(cube.counts[countOffset(layout, 1, 1, 2) + noValueSlot(layout, 'not_in_version')]).toBe(1);
    const scale = scaleOffset(layout, 1, 1, 0);
    // One score only: the second person answered one of three items. Reversed 2 is 4.
    expect([...cube.scaleSums.slice(scale, scale + 3)]).toEqual([1, 4, 16]);
  });

  it('refuses a value or a team it does not know, and counts nothing then', () => {
    const cube = emptyCube(layout, teams);
    expect(() => addResponse(cube, 0, 'patient_side', { answers: { heard: 9 }, missing: {} })).toThrow(RangeError);
    expect(() => addResponse(cube, 3, 'patient_side', { answers: {}, missing: {} })).toThrow(RangeError);
    expect(cube).toEqual(emptyCube(layout, teams));
    expect(() => emptyCube(layout, ['north', 'north'])).toThrow(RangeError);
  });

  it('survives being written and read, to the byte', () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        const cube = counted(rows);
        const bytes = encodeCube(cube);
        expect(decodeCube(bytes)).toEqual(cube);
        expect(encodeCube(decodeCube(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuses bytes cut short or of another kind', () => {
    const bytes = encodeCube(counted([]));
    expect(() => decodeCube(bytes.subarray(0, bytes.length - 8))).toThrow(RangeError);
    expect(() => decodeCube(new Uint8Array(40))).toThrow(RangeError);
    expect(() => decodeCube(new Uint8Array(0))).toThrow(RangeError);
  });
});
