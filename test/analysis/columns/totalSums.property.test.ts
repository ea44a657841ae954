import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyColumns, type ResponseColumns } from '../../../analysis/columns/columns.ts';
import { crossProducts } from '../../../analysis/columns/crossProducts.ts';
import { totalSums } from '../../../analysis/columns/totalSums.ts';
import type { CountedScale, CubeLayout } from '../../../analysis/snapshot.ts';
import {
  cronbachAlpha,
  cronbachAlphaOfProducts,
  cronbachAlphaOfTotals,
} from '../../../analysis/stats/cronbachAlpha.ts';
import { expectNear } from '../stats/near.ts';

interface Survey {
  layout: CubeLayout;
  scale: CountedScale;
}

/** A scale of items with these values; every third one reversed. */
function surveyOf(values: number[][], low: number, high: number): Survey {
  const items = values.map((own, at) => ({ name: `item_${at}`, kind: 'rating' as const, values: own }));
  const valueSlots = Math.max(1, ...values.map((own) => own.length));
  const members = items.map(({ name }, at) => ({ name, reversed: at % 3 === 1 }));
  const scale: CountedScale = { name: 'scale', items: members, minimumAnswered: 0.5, low, high };
  return { layout: { campaign: 'campaign', items, scales: [scale], valueSlots }, scale };
}

/** Columns of rows of slots. */
function columnsOf({ layout }: Survey, rows: readonly number[][]): ResponseColumns {
  const columns = emptyColumns(layout, ['team'], rows.length);
  columns.slots.forEach((column, item) => {
    rows.forEach((row, at) => {
      column[at] = row[item] ?? 0;
    });
    // What stood there once and was taken away is no row.
    column.fill(1, rows.length);
  });
  columns.rows = rows.length;
  return columns;
}

/** The points of the rows with a value everywhere. */
const complete = ({ layout, scale }: Survey, rows: readonly number[][]): number[][] =>
  rows.flatMap((row) => {
    const points = row.map((slot, item) => {
      const value = Number(layout.items[item]?.values[slot]);
      return item % 3 === 1 ? scale.low + scale.high - value : value;
    });
    return points.some(Number.isNaN) ? [] : [points];
  });

function plainSums(rows: number[][], items: number) {
  const totals = rows.map((row) => row.reduce((sum, point) => sum + point, 0));
  const each = (of: (own: number, total: number) => number) =>
    Array.from({ length: items }, (_, item) =>
      rows.reduce((sum, row, at) => sum + of(row[item] ?? 0, totals[at] ?? 0), 0),
    );
  return {
    n: rows.length,
    sums: each((own) => own),
    squares: each((own) => own * own),
    withTotal: each((own, total) => own * total),
  };
}

/** Points one by one, from anywhere; sometimes with steps between them that differ. */
const values: fc.Arbitrary<number[]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(2, 5, 7, 11, 21))
      .map(([first, points]) => Array.from({ length: points }, (_, at) => first + at)),
  },
  { weight: 1, arbitrary: fc.constant<number[]>([0, 1, 3, 7]) },
);

const surveys = fc
  .oneof(
    // All items alike, as most are, and each its own.
    fc.tuple(values, fc.integer({ min: 1, max: 30 })).map(([own, items]) => new Array<number[]>(items).fill(own)),
    fc.array(values, { minLength: 1, maxLength: 6 }),
  )
  .chain((items) => {
    const widest = Math.max(...items.map((own) => own.length));
    const row = fc.tuple(
      ...items.map((own) =>
        fc.oneof(
          { weight: 40, arbitrary: fc.nat({ max: own.length - 1 }) },
          { weight: 1, arbitrary: fc.integer({ min: widest, max: widest + 4 }) },
        ),
      ),
    );
    return fc.record({ items: fc.constant(items), rows: fc.array(row, { maxLength: 70 }) });
  });

describe('totalSums', () => {
  it('are the sums over complete rows, exactly, and give α and what goes with it', () => {
    fc.assert(
      fc.property(surveys, ({ items, rows }) => {
        const survey = surveyOf(items, 1, 9);
        const people = complete(survey, rows);
        const found = totalSums(columnsOf(survey, rows), survey.scale);
        expect(found).toEqual(plainSums(people, items.length));
        const [alpha, expected] = [cronbachAlphaOfTotals(found), cronbachAlpha(people)];
        expectNear([alpha.itemTotal, alpha.ifDropped], [expected.itemTotal, expected.ifDropped], 1e-9);
        // At exactly 0 rounding alone would decide between an α of nothing and none.
        const isFar = [alpha, expected].every(({ estimate }) => Math.abs(estimate ?? 1) > 1e-9);
        if (isFar) expectNear(alpha, expected, 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('outgrow nothing where everybody is at an end, in two thousand rows', () => {
    for (const [items, points] of [
      [20, 5],
      [25, 11],
      [12, 21],
      [60, 5],
      [3, 84],
      [2, 91],
      [1, 128],
      // Too many steps together for packed answers.
      [64, 5],
      [3, 100],
      [2, 150],
    ] as const) {
      const own = Array.from({ length: points }, (_, at) => at);
      const survey = surveyOf(new Array<number[]>(items).fill(own), 0, points - 1);
      const top = Array.from({ length: items }, (_, at) => (at % 3 === 1 ? 0 : points - 1));
      const rows = Array.from({ length: 2099 }, (_, at) => (at % 5 === 3 ? top.map((slot) => points - 1 - slot) : top));
      rows[2098] = top.map(() => points + 2);
      const columns = columnsOf(survey, rows);
      const found = totalSums(columns, survey.scale);
      expect(found).toEqual(plainSums(complete(survey, rows), items));
      const { itemTotal, ...alpha } = cronbachAlphaOfTotals(found);
      if (items > 1) expect(alpha.estimate).toBeCloseTo(1, 12);
      expectNear({ itemTotal, ...alpha }, cronbachAlphaOfProducts(crossProducts(columns, survey.scale)), 1e-9);
    }
  });

  it('say why there is nothing: nobody, one person, all equal, no items, values that are no points', () => {
    const survey = surveyOf(
      [
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ],
      1,
      3,
    );
    for (const people of [0, 1, 2]) {
      const found = totalSums(columnsOf(survey, new Array<number[]>(people).fill([1, 0, 2])), survey.scale);
      expect(found.n).toBe(people);
      expect(cronbachAlphaOfTotals(found)).toMatchObject({ estimate: null, flags: [{ code: 'too_few_to_tell' }] });
    }
    const still = totalSums(columnsOf(survey, new Array<number[]>(900).fill([1, 0, 2])), survey.scale);
    expect(cronbachAlphaOfTotals(still)).toMatchObject({
      ...{ estimate: null, flags: [{ code: 'no_variation' }] },
      ...{ itemTotal: [null, null, null], ifDropped: [null, null, null] },
    });
    const none = totalSums(columnsOf(survey, [[1, 1, 1]]), { ...survey.scale, items: [] });
    expect(none).toEqual({ n: 0, sums: [], squares: [], withTotal: [] });
    const words = { ...survey.layout, items: survey.layout.items.map((item) => ({ ...item, values: ['yes', 'no'] })) };
    expect(() => totalSums(emptyColumns(words, ['team']), survey.scale)).toThrow(RangeError);
  });
});
