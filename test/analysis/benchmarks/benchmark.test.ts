import { describe, expect, it } from 'vitest';
import { type Benchmark, benchmarkFaults, benchmarkSchema } from '../../../analysis/benchmarks/benchmark.ts';
import { census2021 } from '../../../analysis/benchmarks/census2021.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';
import { referenceText } from '../stats/golden.ts';

const benchmark: Benchmark = {
  item: 'gender',
  name: { fr: 'Genre', en: 'Gender' },
  universe: { fr: 'Population', en: 'Population' },
  ...{ ageFrom: 18, population: 'served' as const, counts: 'any_mention' as const, asks: 'same' as const },
  geography: 'Québec',
  referenceDate: '2021-05-11',
  source: 'A table',
  shares: { women: 0.5, men: 0.49 },
  mapping: { women: ['WOMAN'], men: ['MAN'] },
};
const paths = (change: Partial<Benchmark>): string[] =>
  benchmarkFaults({ ...benchmark, ...change }, demographics1).map(({ path }) => path);

describe('a benchmark', () => {
  it('is accepted when every share is mapped to options of the item', () => {
    expect(paths({})).toEqual([]);
  });

  it.each([
    ['an unknown item', { item: 'height' }, ['item']],
    ['an item without options', { item: 'gender_self' }, ['item']],
    ['no shares', { shares: {}, mapping: {} }, ['shares']],
    ['a share that is not mapped', { mapping: { women: ['WOMAN'] } }, ['mapping.men']],
    ['a mapping without a share', { shares: { women: 0.5 } }, ['mapping.men']],
    ['an unknown option', { mapping: { women: ['WOMAN'], men: ['HE'] } }, ['mapping.men']],
    ['an option counted twice', { mapping: { women: ['WOMAN'], men: ['MAN', 'WOMAN'] } }, ['mapping.men']],
    ['more than the whole', { shares: { women: 0.6, men: 0.5 } }, ['shares']],
  ])('is refused for %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  it('has shares strictly between 0 and 1, both names and a real day', () => {
    const refused = (change: object) => benchmarkSchema.safeParse({ ...benchmark, ...change }).success;
    expect(refused({})).toBe(true);
    expect(refused({ shares: { women: 0, men: 0.49 } })).toBe(false);
    expect(refused({ shares: { women: 1, men: 0.49 } })).toBe(false);
    expect(refused({ name: { fr: 'Genre', en: ' ' } })).toBe(false);
    expect(refused({ referenceDate: '2021-02-30' })).toBe(false);
  });
});

describe('the benchmarks that come with the product', () => {
  it.each(census2021.map(({ key, ...rest }) => [key, rest] as const))(
    '%s fits the shipped questionnaire',
    (_, rest) => {
      expect(benchmarkSchema.parse(rest)).toEqual(rest);
      expect(benchmarkFaults(rest, demographics1)).toEqual([]);
    },
  );

  it('have the published values', () => {
    expect(census2021.map(({ key, shares }) => [key, shares])).toEqual([
      ['quebec-2021-home-language', { FRENCH: 0.775, ENGLISH: 0.104, OTHER: 0.079 }],
      ['quebec-2022-disability', { DISABILITY: 0.21 }],
      ['canada-2022-disability', { DISABILITY: 0.27 }],
    ]);
  });

  it('stand in the reference file as read on the page of the office that publishes them', () => {
    const { rows }: { rows: { geo: string; dimension: string; value: number; unit: string; status: string }[] } =
      JSON.parse(referenceText('benchmarks_census2021.json'));
    const dimensions: Record<string, string> = { language_of_care: 'home_language', disability: 'disability' };
    for (const { key, item, shares } of census2021) {
      const geo = key.startsWith('canada') ? 'Canada' : 'Quebec';
      const read = rows.filter(
        (row) => row.geo === geo && row.dimension === dimensions[item] && row.unit === '%' && row.status === 'primary',
      );
      for (const share of Object.values(shares))
        expect(read.map(({ value }) => value)).toContain(Number((100 * share).toFixed(6)));
    }
  });
});
