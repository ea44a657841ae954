import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendResponse, emptyColumns, type ResponseColumns } from '../../../analysis/columns/columns.ts';
import { completeTeams } from '../../../analysis/columns/completeTeams.ts';
import { crossProducts, keptCrossProducts } from '../../../analysis/columns/crossProducts.ts';
import type { CountedScale, CubeLayout } from '../../../analysis/snapshot.ts';
import { covarianceMatrix, covarianceOfProducts } from '../../../analysis/stats/covariance.ts';
import { cronbachAlpha, cronbachAlphaOfProducts } from '../../../analysis/stats/cronbachAlpha.ts';
import { mcdonaldOmega, mcdonaldOmegaOfProducts } from '../../../analysis/stats/mcdonaldOmega.ts';
import { agreementOfVariances, withinGroupAgreement } from '../../../analysis/stats/withinGroupAgreement.ts';
import { expectNear } from '../stats/near.ts';

const teams = ['north', 'south', 'east'];

/** A scale of so many items on so many points, the second item reversed. */
function layoutOf(items: number, points: number): { layout: CubeLayout; scale: CountedScale } {
  const names = Array.from({ length: items }, (_, i) => `item_${i + 1}`);
  const values = Array.from({ length: points }, (_, i) => i + 1);
  const scale: CountedScale = {
    name: 'scale',
    items: names.map((name, i) => ({ name, reversed: i === 1 })),
    ...{ minimumAnswered: 0.5, low: 1, high: points },
  };
  const counted = names.map((name) => ({ name, kind: 'rating' as const, values }));
  return { layout: { campaign: 'campaign', items: counted, scales: [scale], valueSlots: points }, scale };
}

interface Answers {
  team: number;
  /** 0: no answer. */
  points: number[];
}

function columnsOf(layout: CubeLayout, rows: Answers[]): ResponseColumns {
  const columns = emptyColumns(layout, teams);
  for (const { team, points } of rows) {
    const answers = Object.fromEntries(points.flatMap((point, i) => (point === 0 ? [] : [[`item_${i + 1}`, point]])));
    appendResponse(columns, team, 'patient_side', { answers, missing: {} });
  }
  return columns;
}

const turned = (rows: Answers[], high: number): number[][] =>
  rows
    .filter(({ points }) => points.every((point) => point > 0))
    .map(({ points }) => points.map((point, i) => (i === 1 ? 1 + high - point : point)));

const surveys = fc
  .record({ items: fc.integer({ min: 1, max: 8 }), points: fc.constantFrom(2, 5, 7, 11, 40) })
  .chain(({ items, points }) => {
    const answer = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 19, arbitrary: fc.integer({ min: 1, max: points }) },
    );
    const row = fc.record({
      team: fc.nat({ max: 2 }),
      points: fc.array(answer, { minLength: items, maxLength: items }),
    });
    return fc.record({
      items: fc.constant(items),
      points: fc.constant(points),
      rows: fc.array(row, { maxLength: 150 }),
    });
  });

describe('crossProducts', () => {
  it('are the sums over complete rows, exactly, and the same when rows come later', () => {
    fc.assert(
      fc.property(surveys, fc.nat({ max: 150 }), ({ items, points, rows }, early) => {
        const { layout, scale } = layoutOf(items, points);
        const complete = turned(rows, points);
        const places = Array.from({ length: items }, (_, i) => i);
        const sum = (of: (row: number[]) => number) => complete.reduce((total, row) => total + of(row), 0);
        const expected = {
          n: complete.length,
          sums: places.map((i) => sum((row) => row[i] ?? 0)),
          products: places.map((i) => places.map((j) => sum((row) => (row[i] ?? 0) * (row[j] ?? 0)))),
        };
        expect(crossProducts(columnsOf(layout, rows), scale)).toEqual(expected);
        const growing = columnsOf(layout, rows.slice(0, early));
        keptCrossProducts(growing, scale);
        for (const { team, points: own } of rows.slice(early)) {
          const answers = Object.fromEntries(
            own.flatMap((point, i) => (point === 0 ? [] : [[`item_${i + 1}`, point]])),
          );
          appendResponse(growing, team, 'patient_side', { answers, missing: {} });
        }
        expect(keptCrossProducts(growing, scale)).toEqual(expected);
        expect(keptCrossProducts(growing, scale)).toEqual(expected);
      }),
    );
  });

  it('give the covariances, α and ω of the rows', () => {
    fc.assert(
      fc.property(surveys, ({ items, points, rows }) => {
        const { layout, scale } = layoutOf(items, points);
        const complete = turned(rows, points);
        const products = crossProducts(columnsOf(layout, rows), scale);
        if (complete.length < 2) {
          expect(() => covarianceOfProducts(products)).toThrow(RangeError);
          return;
        }
        expectNear(covarianceOfProducts(products), covarianceMatrix(complete), 1e-9 * points ** 2);
        expectNear(cronbachAlphaOfProducts(products), cronbachAlpha(complete), 1e-9);
        const [found, listed] = [mcdonaldOmegaOfProducts(products, 10), mcdonaldOmega(complete, 10)];
        expectNear(
          { ...found, loadings: [], residualVariances: [] },
          { ...listed, loadings: [], residualVariances: [] },
          1e-6,
        );
      }),
    );
  });

  it('say why there is nothing: nobody, one person, all equal, no items, values that are no points', () => {
    const { layout, scale } = layoutOf(3, 5);
    const rows = (count: number): Answers[] => Array.from({ length: count }, () => ({ team: 0, points: [4, 2, 4] }));
    for (const count of [0, 1, 2]) {
      const found = crossProducts(columnsOf(layout, rows(count)), scale);
      expect(found.n).toBe(count);
      expect(cronbachAlphaOfProducts(found)).toMatchObject({ estimate: null, flags: [{ code: 'too_few_to_tell' }] });
      expect(mcdonaldOmegaOfProducts(found)).toMatchObject({ estimate: null, flags: [{ code: 'too_few_to_tell' }] });
    }
    const still = crossProducts(columnsOf(layout, rows(200)), scale);
    expect(covarianceOfProducts(still).flat()).toEqual(new Array(9).fill(0));
    expect(cronbachAlphaOfProducts(still)).toMatchObject({ estimate: null, flags: [{ code: 'no_variation' }] });
    expect(mcdonaldOmegaOfProducts(still)).toMatchObject({ estimate: null, flags: [{ code: 'no_variation' }] });
    const none = crossProducts(columnsOf(layout, rows(3)), { ...scale, items: [] });
    expect(none).toEqual({ n: 0, sums: [], products: [] });
    const words = { ...layout, items: layout.items.map((item) => ({ ...item, values: ['yes', 'no'] })) };
    expect(() => crossProducts(emptyColumns(words, teams), scale)).toThrow(RangeError);
  });
});

describe('completeTeams', () => {
  it('give the agreement of each team that its people give', () => {
    fc.assert(
      fc.property(surveys, ({ items, points, rows }) => {
        const { layout, scale } = layoutOf(items, points);
        const found = completeTeams(columnsOf(layout, rows), scale);
        found.forEach((team, at) => {
          const people = turned(
            rows.filter((row) => row.team === at),
            points,
          );
          expect(team.n).toBe(people.length);
          const listed = withinGroupAgreement(people, points);
          if (people.length > 0) expectNear(agreementOfVariances(team, points), listed, 1e-9);
        });
      }),
    );
  });

  it('calls agreement as at random none, and not less, however the variance was summed', () => {
    const { layout, scale } = layoutOf(3, 2);
    const rows = [1, 2, 2, 1, 1, 2, 2, 1, 2].map((point) => ({ team: 0, points: [point, 1, 3 - point] }));
    const [team] = completeTeams(columnsOf(layout, rows), scale);
    expect(team?.n).toBe(9);
    for (const off of [-1e-15, 0, 1e-15])
      expect(agreementOfVariances({ n: 9, items: 3, variance: 0.25 + off }, 2)).toMatchObject({ flags: [] });
    expect(agreementOfVariances({ n: 9, items: 3, variance: 0.26 }, 2).flags).toHaveLength(1);
  });

  it('refuses a variance that is none, and says of one person that it cannot tell', () => {
    expect(() => agreementOfVariances({ n: 3, items: 1, variance: Number.NaN }, 5)).toThrow(RangeError);
    expect(() => agreementOfVariances({ n: 3, items: 1, variance: -1 }, 5)).toThrow(RangeError);
    for (const n of [0, 1])
      expect(agreementOfVariances({ n, items: 4, variance: 0 }, 5)).toMatchObject({ estimate: null });
    expect(agreementOfVariances({ n: 2, items: 4, variance: 0 }, 5)).toMatchObject({ estimate: 1 });
  });
});
