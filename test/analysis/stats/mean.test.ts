import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { meanInterval, meanIntervals } from '../../../analysis/stats/mean.ts';
import { golden } from './golden.ts';

const { input, expected, tolerance } = golden<{
  input: { y: number[] };
  expected: { mean: number; t_ci: [number, number]; t_ci_clipped_to_scale: [number, number] };
}>('mean_ci');

const codes = (estimate: { flags: { code: string }[] }) => estimate.flags.map(({ code }) => code);

describe('meanInterval', () => {
  const sample = { n: input.y.length, mean: mean(input.y), sd: sampleStandardDeviation(input.y) };

  it.each([
    ['the t interval', { low: 0, high: 10 }, expected.t_ci, []],
    ['and is cut at the end of the scale', { low: 1, high: 5 }, expected.t_ci_clipped_to_scale, ['clipped_to_scale']],
  ] as const)('agrees with R: %s', (_, scale, reference, flags) => {
    const result = meanInterval({ ...sample, ...scale });
    expect(result.estimate).toBeCloseTo(expected.mean, 10);
    expect(Math.abs((result.interval?.[0] ?? Number.NaN) - reference[0])).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((result.interval?.[1] ?? Number.NaN) - reference[1])).toBeLessThanOrEqual(tolerance);
    expect(codes(result)).toEqual(flags);
  });

  it('gives no interval below five answers, nor when all are equal, nor without answers', () => {
    const scale = { low: 1, high: 5 };
    const few = meanInterval({ n: 4, mean: 4, sd: 1, ...scale });
    expect([few.estimate, few.interval, codes(few)]).toEqual([4, null, ['too_few_for_interval']]);
    const equal = meanInterval({ n: 6, mean: 5, sd: 0, ...scale });
    expect([equal.estimate, equal.interval, codes(equal)]).toEqual([5, null, ['no_variation']]);
    const none = meanInterval({ n: 0, mean: 0, sd: null, ...scale });
    expect([none.estimate, none.interval, codes(none)]).toEqual([null, null, ['no_observations']]);
  });

  it('refuses what cannot be a mean of such answers', () => {
    expect(() => meanInterval({ n: 6, mean: 6, sd: 1, low: 1, high: 5 })).toThrow(RangeError);
    expect(() => meanInterval({ n: 6, mean: 3, sd: Number.NaN, low: 1, high: 5 })).toThrow(RangeError);
    expect(() => meanInterval({ n: 2.5, mean: 3, sd: 1, low: 1, high: 5 })).toThrow(RangeError);
  });
});

describe('meanIntervals', () => {
  it('are those of each sample alone', () => {
    const samples = [0, 1, 2, 5, 30, 200, 200].map((n, i) => ({ n, mean: 3, sd: i === 3 ? 0 : 1.1, low: 1, high: 5 }));
    expect(meanIntervals(samples)).toEqual(samples.map(meanInterval));
    expect(meanIntervals([])).toEqual([]);
  });
});
