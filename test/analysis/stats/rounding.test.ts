import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../analysis/stats/aalenJohansen.ts';
import { adjustedGroups } from '../../../analysis/stats/adjustedGroups.ts';
import { covarianceOfProducts } from '../../../analysis/stats/covariance.ts';
import { cronbachAlpha } from '../../../analysis/stats/cronbachAlpha.ts';
import { diversityIndices } from '../../../analysis/stats/diversityIndices.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { intraclassCorrelation } from '../../../analysis/stats/intraclassCorrelation.ts';
import { meanInterval } from '../../../analysis/stats/mean.ts';
import { mixedRegression } from '../../../analysis/stats/mixedRegression.ts';
import { perceptionGap } from '../../../analysis/stats/perceptionGap.ts';
import { teamBootstrap } from '../../../analysis/stats/teamBootstrap.ts';

const codes = ({ flags }: { flags: readonly { code: string }[] }) => flags.map(({ code }) => code);
const times = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
/** Uniform numbers that follow from their place alone. */
const scattered = (i: number): number => (Math.sin(i + 1) * 43_758.5453) % 1;

/** A group whose people all have one score, as a file of answers is summed up. */
function alike(id: string, n: number, score: number) {
  const scores = times(n, () => score);
  const mean = scores.reduce((sum, each) => sum + each, 0) / n;
  return { id, n, mean, sumOfSquares: scores.reduce((sum, each) => sum + (each - mean) ** 2, 0) };
}

describe('what rounding leaves of no difference at all', () => {
  it('is no F test of groups in which everybody says the same', () => {
    const found = intraclassCorrelation([10 / 3, 11 / 3, 7 / 3, 4.1, 2.2].map((score, i) => alike(`${i}`, 7, score)));
    expect(found).toMatchObject({ f: null, p: null, single: { estimate: 1, interval: null } });
    expect(codes(found.single)).toEqual(['no_variation_within']);
  });

  it('is no interval of groups whose means are all the same', () => {
    const means = [10 / 3, 10 / 3 + 4e-16, 10 / 3 - 4e-16];
    const { single } = intraclassCorrelation(means.map((mean, i) => ({ id: `${i}`, n: 7, mean, sumOfSquares: 3 })));
    expect(single.estimate).toBeCloseTo(-1 / 6, 12);
    expect([single.interval, codes(single)]).toEqual([null, ['no_variation_between']]);
  });

  it('is no test of a gap that all teams have alike', () => {
    const starts = times(8, (i) => 1 + ((i * 7) % 20) / 7);
    let tried = 0;
    for (let gap = 1; gap < 60; gap++) {
      const found = perceptionGap(
        starts.map((start, i) => ({
          ...{ id: `t${i}`, sumOfSquares: 2 },
          ...{ patient: { n: 2 + (i % 3), mean: start }, professional: { n: 4, mean: start + gap / 60 } },
        })),
      );
      if (found?.pooled.hksjError) tried += 1;
      expect([found?.probability, found?.pooled.hksj.interval]).toEqual([null, null]);
    }
    expect(tried).toBeGreaterThan(10);
  });

  it('is no width of the interval of a mean, nor of figures drawn anew', () => {
    const found = meanInterval({ n: 6, mean: 11 / 3, sd: 4e-16, low: 1, high: 5 });
    expect([found.interval, codes(found)]).toEqual([null, ['no_variation']]);
    let draw = 0;
    const { intervals, flags } = teamBootstrap(
      times(8, (i) => i),
      (teams) => [1 / 3 + (teams[0] === 0 ? 1e-17 : 5e-17)],
      () => (draw++ % 97) / 97,
    );
    expect([intervals, flags.map(({ code }) => code)]).toEqual([[null], ['no_variation']]);
  });

  it('is no variance of a column of decimals', () => {
    let [sum, square] = [0, 0];
    for (let i = 0; i < 150; i++) [sum, square] = [sum + 11 / 3, square + (11 / 3) ** 2];
    expect(covarianceOfProducts({ n: 150, sums: [sum], products: [[square]] })).toEqual([[0]]);
    // One person of a million a point off is a variance.
    const [n, odd] = [1e6, covarianceOfProducts({ n: 1e6, sums: [4e6 + 1], products: [[16e6 + 9]] })];
    expect(odd[0]?.[0]).toBeCloseTo(1 / n, 12);
  });
});

describe('what has no more to say than it can', () => {
  it('ends at a share of one, and without an interval there', () => {
    for (let n = 2; n < 40; n++) {
      const points = aalenJohansen(times(n, (i) => ({ time: i + 1, outcome: 'done' })));
      expect(points.at(-1)?.outcomes.done).toEqual({ share: 1, standardError: 0, interval: null });
    }
  });

  it('gives α of items that say the same of everybody without an interval', () => {
    const found = cronbachAlpha(times(40, (i) => times(3, () => 1 + (i % 5))));
    expect([found.estimate, found.interval, codes(found)]).toEqual([1, null, ['no_width']]);
  });

  it('keeps correlations and R² within one', () => {
    const rows = times(150, (i) => [scattered(i), scattered(i + 1000), 2 * scattered(i)]);
    const { correlations, rSquared } = lmgImportance(rows);
    expect(rSquared).toBeLessThanOrEqual(1);
    for (const each of correlations) expect(Math.abs(each)).toBeLessThanOrEqual(1);
  });

  it('gives a group of one category no diversity, and not −0', () => {
    const { shannon, evenness } = diversityIndices([5, 0, 0]);
    expect([Object.is(shannon, 0), Object.is(evenness, 0)]).toEqual([true, true]);
  });

  it('tells nothing of groups where nobody shares one', () => {
    for (const people of [12, 100, 400])
      expect(
        mixedRegression(times(people, (i) => ({ group: `g${i}`, y: 1 + 4 * Math.abs(scattered(i)), x: [i % 2] }))),
      ).toBeNull();
  });

  it('leaves groups without people out of an adjusted comparison', () => {
    const of = (n: number, mean: number, sumOfSquares: number) => ({ n, mean, sumOfSquares, x: [] });
    const known = [
      { id: 'a', strata: [of(5, 3, 2)] },
      { id: 'b', strata: [of(5, 4, 2)] },
    ];
    const empty = [
      { id: 'c', strata: [] },
      { id: 'd', strata: [of(0, 3, 0)] },
    ];
    expect(adjustedGroups([...known, ...empty])).toEqual(adjustedGroups(known));
    expect(adjustedGroups(empty)).toBeNull();
  });
});
