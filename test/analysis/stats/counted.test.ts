import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../analysis/stats/cliffsDelta.ts';
import { countedCliffsDelta } from '../../../analysis/stats/counted/countedCliffsDelta.ts';
import { countedMannWhitney } from '../../../analysis/stats/counted/countedMannWhitney.ts';
import { type CountedGroups, rankCounts, ranksOfCounts } from '../../../analysis/stats/counted/countedRanks.ts';
import { countedVanElteren } from '../../../analysis/stats/counted/countedVanElteren.ts';
import { mannWhitney } from '../../../analysis/stats/mannWhitney.ts';
import { midranks, tieSum } from '../../../analysis/stats/ranks.ts';
import { vanElteren } from '../../../analysis/stats/vanElteren.ts';
import { expectNear } from './near.ts';

/** Both groups on the same few values; often with nobody at some of them, or in a whole group. */
const counted = (most: number): fc.Arbitrary<CountedGroups & { x: number[]; y: number[] }> =>
  fc.integer({ min: 1, max: 7 }).chain((values) => {
    const counts = fc.array(fc.nat({ max: most }), { minLength: values, maxLength: values });
    return fc.record({ x: counts, y: counts });
  });
const listed = (counts: ArrayLike<number>): number[] =>
  Array.from(counts).flatMap((people, value) => new Array<number>(people).fill(value + 1));
const lists = ({ x, y }: CountedGroups) => ({ x: listed(x), y: listed(y) });
const shuffled = (values: number[]): number[] => values.map((_, i) => values[(i * 7919) % values.length] ?? 0);
const hasNaN = (found: unknown): boolean =>
  /NaN|Infinity/.test(JSON.stringify(found, (_, v) => (typeof v === 'number' ? String(v) : v)));

describe('counted ranks', () => {
  it('are those of the people listed', () => {
    fc.assert(
      fc.property(counted(9), (groups) => {
        const { x, y } = lists(groups);
        const ranks = midranks([...x, ...y]);
        const rankSum = ranks.slice(0, x.length).reduce((sum, rank) => sum + rank, 0);
        expect(rankCounts(groups)).toEqual({ n: x.length, m: y.length, rankSum, ties: tieSum([...x, ...y]) });
        expect(ranksOfCounts(groups)).toEqual(ranks.sort((a, b) => a - b));
      }),
    );
  });

  it('refuse what is no count, or not at the same values', () => {
    for (const x of [[1.5], [-1], [Number.NaN], [Number.POSITIVE_INFINITY], [1, 2]])
      expect(() => rankCounts({ x, y: [1] })).toThrow(RangeError);
  });
});

describe('countedMannWhitney', () => {
  it('gives the digits of the list form, exact or not, whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.oneof(counted(3), counted(60)), (groups) => {
        const { x, y } = lists(groups);
        const found = countedMannWhitney(groups);
        expect(found).toEqual(mannWhitney(x, y));
        if (x.length % 7919 > 0 && y.length % 7919 > 0) expect(found).toEqual(mannWhitney(shuffled(x), shuffled(y)));
        expect(hasNaN(found)).toBe(false);
      }),
    );
  });

  it('says of nobody, one person, two people and equal answers what the list form says', () => {
    const cases = [
      [[], []],
      [[0], [0]],
      [[1], [0]],
      [[1], [1]],
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, 2, 0],
        [0, 1, 0],
      ],
      [[400_000], [600_000]],
    ];
    for (const [x = [], y = []] of cases) {
      const small = x.reduce((sum, each) => sum + each, 0) < 10;
      if (small) expect(countedMannWhitney({ x, y })).toEqual(mannWhitney(listed(x), listed(y)));
      expect(hasNaN(countedMannWhitney({ x, y }))).toBe(false);
    }
    expect(countedMannWhitney({ x: [400_000], y: [600_000] })).toMatchObject({ u: 120_000_000_000, p: 1 });
  });

  it('turns with the order of the values: U of one is what the other lacks', () => {
    fc.assert(
      fc.property(counted(400_000), ({ x, y }) => {
        const [found, turned] = [
          countedMannWhitney({ x, y }),
          countedMannWhitney({ x: x.toReversed(), y: y.toReversed() }),
        ];
        const pairs = x.reduce((a, b) => a + b, 0) * y.reduce((a, b) => a + b, 0);
        if (found.u !== null) expect(found.u + (turned.u ?? 0)).toBe(pairs);
        expectNear(turned.p, found.p, 1e-9);
      }),
    );
  });
});

describe('countedCliffsDelta', () => {
  it('is the list form to the twelfth digit, with both quantiles', () => {
    fc.assert(
      fc.property(
        fc.oneof(counted(3), counted(30)),
        fc.constantFrom('auto' as const, 'normal' as const),
        (groups, quantile) => {
          const { x, y } = lists(groups);
          const found = countedCliffsDelta(groups, quantile);
          expectNear(found, cliffsDelta(x, y, quantile), 1e-12);
          expect(hasNaN(found)).toBe(false);
        },
      ),
    );
  });

  it('stays within −1 and 1 for a million people, and is the chance Mann–Whitney counts', () => {
    const groups = { x: [1, 0, 0, 0, 299_999], y: [700_000, 0, 0, 0, 0] };
    const { estimate, interval } = countedCliffsDelta(groups);
    expect(Math.abs(estimate ?? 2)).toBeLessThan(1);
    expect(interval?.every((limit) => Math.abs(limit) <= 1)).toBe(true);
    const { u } = countedMannWhitney(groups);
    expectNear(((estimate ?? 0) + 1) / 2, (u ?? 0) / (300_000 * 700_000), 1e-15);
  });
});

describe('countedVanElteren', () => {
  it('gives the digits of the list form over any teams', () => {
    fc.assert(
      fc.property(fc.array(counted(6), { maxLength: 20 }), (teams) => {
        const found = countedVanElteren(teams);
        expect(found).toEqual(vanElteren(teams.map(lists)));
        expect(hasNaN(found)).toBe(false);
      }),
    );
  });

  it('says nothing where no team has both sides, and 1 where nothing varies', () => {
    expect(countedVanElteren([])).toMatchObject({ z: null, p: null, strata: 0, dropped: 0 });
    expect(countedVanElteren([{ x: [3], y: [0] }])).toMatchObject({ p: null, strata: 0, dropped: 1 });
    expect(countedVanElteren([{ x: [0, 3], y: [0, 2] }])).toMatchObject({ z: null, p: 1, superiority: 0.5 });
  });
});
