import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendResponse, emptyColumns, type ResponseColumns } from '../../../analysis/columns/columns.ts';
import { addResponse, cubeFromColumns, emptyCube } from '../../../analysis/columns/cube.ts';
import { appendSegment, decodeSegment, encodeSegment } from '../../../analysis/columns/segment.ts';
import type { Cube, CubeLayout } from '../../../analysis/snapshot.ts';
import { layout, type Row, rowLists, teams } from './responses.ts';

const columned = (rows: Row[]): ResponseColumns => {
  const columns = emptyColumns(layout, teams);
  for (const { team, side, content } of rows) appendResponse(columns, team, side, content);
  return columns;
};

/** Rows in any order: seeded shuffles of 0 … length − 1. */
const shuffled = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, row) => row),
    { minLength: length, maxLength: length },
  );

const expectSameCube = (cube: Cube, other: Cube) => {
  expect(cube.respondents).toEqual(other.respondents);
  expect(cube.counts).toEqual(other.counts);
  cube.scaleSums.forEach((sum, at) => {
    expect(sum).toBeCloseTo(other.scaleSums[at] ?? Number.NaN, 9);
  });
};

describe('segment', () => {
  it('gives the same counts after any shuffle, in one or two segments', () => {
    const cases = rowLists.chain((rows) =>
      fc
        .nat({ max: rows.length })
        .chain((cut) =>
          fc.record({ rows: fc.constant(rows), first: shuffled(cut), second: shuffled(rows.length - cut) }),
        ),
    );
    fc.assert(
      fc.property(cases, ({ rows, first, second }) => {
        const columns = columned(rows);
        const restored = emptyColumns(layout, teams);
        for (const bytes of [
          encodeSegment(columns, 0, first.length, first),
          encodeSegment(columns, first.length, rows.length, second),
        ])
          appendSegment(restored, decodeSegment(bytes));
        expect(restored.rows).toBe(rows.length);
        expectSameCube(cubeFromColumns(restored), cubeFromColumns(columns));
      }),
    );
  });

  it('writes rows in the order it is given, not in the order of arrival', () => {
    const rows: Row[] = [1, 2, 3].map((heard) => ({
      team: heard - 1,
      side: 'patient_side',
      content: { answers: { heard }, missing: {} },
    }));
    const segment = decodeSegment(encodeSegment(columned(rows), 0, 3, [2, 0, 1]));
    expect([...(segment.slots[0] ?? [])]).toEqual([2, 0, 1]);
    expect(segment.teams).toEqual(['east', 'north', 'south']);
  });

  it('refuses an order that is not a permutation', () => {
    const columns = columned([{ team: 0, side: 'patient_side', content: { answers: {}, missing: {} } }]);
    for (const order of [[], [1], [0, 0], [0.5]]) expect(() => encodeSegment(columns, 0, 1, order)).toThrow(RangeError);
    expect(() => encodeSegment(columns, 0, 2, [0, 1])).toThrow(RangeError);
  });

  it('is read against a layout that grew: new values, new items, new teams', () => {
    const grown: CubeLayout = {
      ...layout,
      valueSlots: 6,
      items: [
        { name: 'new_item', kind: 'agreement', values: [1, 2, 3, 4, 5] },
        ...layout.items.map((item) => (item.kind === 'rating' ? { ...item, values: [0, ...item.values] } : item)),
      ],
    };
    const row: Row = {
      team: 2,
      side: 'professional_side',
      content: { answers: { overall: 3, setting: '1' }, missing: { heard: 'dont_know', hurried: 'not_applicable' } },
    };
    const restored = emptyColumns(grown, ['west']);
    appendSegment(restored, decodeSegment(encodeSegment(columned([row]), 0, 1, [0])));
    const direct = emptyCube(grown, ['west', 'east']);
    addResponse(direct, 1, row.side, row.content);
    expect(cubeFromColumns(restored)).toEqual(direct);
  });
});
