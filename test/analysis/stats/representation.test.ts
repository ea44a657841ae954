import { describe, expect, it } from 'vitest';
import { representationRatio, zeroReadableFrom } from '../../../analysis/stats/representation.ts';
import { golden } from './golden.ts';

const diversity = golden<{
  input: { counts: number[]; q: number[] };
  expected: { n: number; ppr: number[]; ppr_wilson: [number, number][] };
}>('diversity_representation');
const bounds = golden<{
  input: { x: number[]; prefer_not: number; n: number; q: number[] };
  expected: { complete_case: number[]; verdict: string[] };
}>('ppr_missing_bounds');

describe('representationRatio', () => {
  it.each(diversity.input.counts.map((count, index) => ({ count, index })))(
    'agrees with R for category $index',
    ({ count, index }) => {
      const { n, ppr, ppr_wilson } = diversity.expected;
      const share = diversity.input.q[index] ?? 0;
      const { estimate, interval } = representationRatio({ count, n, share, unknown: 0 });
      expect(estimate).toBeCloseTo(ppr[index] ?? Number.NaN, 10);
      expect(interval?.[0]).toBeCloseTo(ppr_wilson[index]?.[0] ?? Number.NaN, 8);
      expect(interval?.[1]).toBeCloseTo(ppr_wilson[index]?.[1] ?? Number.NaN, 8);
    },
  );

  it.each(bounds.input.x.map((count, index) => ({ count, index })))(
    'leaves open what people who did not say could change, category $index',
    ({ count, index }) => {
      const { prefer_not: unknown, n, q } = bounds.input;
      const result = representationRatio({ count, n: n - unknown, share: q[index] ?? 0, unknown });
      expect(result.estimate).toBeCloseTo(bounds.expected.complete_case[index] ?? Number.NaN, 12);
      expect(result.verdict === 'undetermined').toBe(bounds.expected.verdict[index] === 'undetermined');
    },
  );

  it.each([
    [{ count: 0, n: 400, share: 0.2 }, 'under'],
    [{ count: 12, n: 100, share: 0.2 }, 'probably_under'],
    [{ count: 200, n: 1000, share: 0.2 }, 'comparable'],
    [{ count: 29, n: 100, share: 0.2 }, 'probably_over'],
    [{ count: 60, n: 100, share: 0.2 }, 'over'],
    [{ count: 2, n: 12, share: 0.2 }, 'too_few_to_tell'],
  ] as const)('reads %o as %s', (group, verdict) => {
    expect(representationRatio({ ...group, unknown: 0 }).verdict).toBe(verdict);
  });

  it('keeps the more cautious of two verdicts that agree in direction', () => {
    const verdict = (unknown: number) => representationRatio({ count: 8, n: 100, share: 0.2, unknown }).verdict;
    expect([verdict(0), verdict(3)]).toEqual(['under', 'probably_under']);
  });

  it('gives no verdict when fewer than 60 % answered', () => {
    const result = representationRatio({ count: 0, n: 59, share: 0.5, unknown: 41 });
    expect(result.verdict).toBe('undetermined');
    expect(result.flags.map(({ code }) => code)).toContain('low_item_response');
  });

  it('counts the people missing in whole persons', () => {
    const missing = (count: number, n: number, share: number) =>
      representationRatio({ count, n, share, unknown: 0 }).personsMissing;
    expect(missing(0, 52, 0.05)).toBe(3);
    expect(missing(10, 20, 0.3)).toBe(0);
    // 0.07 × 100 is 7.000000000000001 in floating point; seven people are enough.
    expect(missing(7, 100, 0.07)).toBe(0);
  });

  it('says how many more answers would settle the verdict, and no fewer', () => {
    const group = { count: 2, n: 20, share: 0.2, unknown: 0 };
    const { verdict, needed } = representationRatio(group);
    expect(verdict).toBe('too_few_to_tell');
    const at = (n: number) => representationRatio({ count: Math.round(n / 10), n, share: 0.2, unknown: 0 }).verdict;
    const total = Math.ceil((20 + (needed ?? 0)) / 10) * 10;
    expect(at(total)).not.toBe('too_few_to_tell');
    expect(at(total - 20)).toBe('too_few_to_tell');
    expect(representationRatio({ count: 200, n: 1000, share: 0.2, unknown: 0 }).needed).toBeNull();
  });

  it('knows from how many people on a zero can be read', () => {
    expect([0.025, 0.051, 0.161].map(zeroReadableFrom)).toEqual([119, 58, 18]);
    const codes = representationRatio({ count: 0, n: 52, share: 0.025, unknown: 0 }).flags.map(({ code }) => code);
    expect(codes).toEqual(['zero_not_readable']);
  });

  it('has no estimate without answers and refuses impossible groups', () => {
    expect(representationRatio({ count: 0, n: 0, share: 0.2, unknown: 4 })).toMatchObject({
      estimate: null,
      verdict: 'undetermined',
      needed: null,
    });
    for (const group of [
      { count: 3, n: 2, share: 0.2, unknown: 0 },
      { count: 1, n: 2, share: 0, unknown: 0 },
      { count: 1, n: 2, share: 0.2, unknown: -1 },
    ])
      expect(() => representationRatio(group)).toThrow(RangeError);
  });
});
