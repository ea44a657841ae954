import { probit } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../../analysis/stats/distributions/beta.ts';
import { binomialCdf, binomialProbability, binomialQuantile } from '../../../analysis/stats/distributions/binomial.ts';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from '../../../analysis/stats/distributions/chiSquare.ts';
import { digamma } from '../../../analysis/stats/distributions/digamma.ts';
import { fisherFCdf, fisherFQuantile, fisherFUpper } from '../../../analysis/stats/distributions/fisherF.ts';
import { logGamma } from '../../../analysis/stats/distributions/logGamma.ts';
import { normalCdf, normalQuantile } from '../../../analysis/stats/distributions/normal.ts';
import { studentTCdf, studentTQuantile } from '../../../analysis/stats/distributions/studentT.ts';
import { golden } from './golden.ts';

type Case = Record<'x' | 'p' | 'df' | 'df1' | 'df2' | 'n' | 'a' | 'b' | 'value', number>;
const { expected, tolerance } = golden<{ expected: Record<string, Case[]> }>('special_functions');
const traps = golden<{ expected: { probit975: { library: number; truth: number } } }>('simple_statistics_traps');

const functions: Record<string, (at: Case) => number> = {
  pnorm: ({ x }) => normalCdf(x),
  qnorm: ({ p }) => normalQuantile(p),
  pt: ({ x, df }) => studentTCdf(x, df),
  qt: ({ p, df }) => studentTQuantile(p, df),
  pbeta: ({ x, a, b }) => betaCdf(x, a, b),
  qbeta: ({ p, a, b }) => betaQuantile(p, a, b),
  lgamma: ({ x }) => logGamma(x),
  digamma: ({ x }) => digamma(x),
  pchisq: ({ x, df }) => chiSquareCdf(x, df),
  qchisq: ({ p, df }) => chiSquareQuantile(p, df),
  pf: ({ x, df1, df2 }) => fisherFCdf(x, df1, df2),
  qf: ({ p, df1, df2 }) => fisherFQuantile(p, df1, df2),
  pbinom: ({ x, n, p }) => binomialCdf(x, n, p),
};

describe.each(Object.entries(functions))('%s agrees with R', (name, compute) => {
  it.each(expected[name] ?? [])('at %o', (at) => {
    expect(Math.abs(compute(at) - at.value)).toBeLessThanOrEqual(tolerance);
  });
});

describe('distributions', () => {
  it('give upper tails that add to one with the lower ones', () => {
    for (const x of [0.01, 0.7, 3, 12]) {
      expect(chiSquareCdf(x, 4) + chiSquareUpper(x, 4)).toBeCloseTo(1, 13);
      expect(fisherFCdf(x, 3, 7) + fisherFUpper(x, 3, 7)).toBeCloseTo(1, 13);
    }
    expect(chiSquareUpper(200, 2) / Math.exp(-100)).toBeCloseTo(1, 9);
  });

  it('sum binomial probabilities to the distribution function, and find the count again', () => {
    let sum = 0;
    for (let k = 0; k <= 12; k++) {
      sum += binomialProbability(k, 12, 0.3);
      expect(binomialCdf(k, 12, 0.3)).toBeCloseTo(sum, 12);
      expect(binomialQuantile(binomialCdf(k, 12, 0.3), 12, 0.3)).toBe(k);
    }
    expect(binomialProbability(0, 5, 0)).toBeCloseTo(1, 12);
    expect(binomialProbability(5, 5, 1)).toBeCloseTo(1, 12);
  });

  it('keep their relative accuracy far out in the lower tail', () => {
    expect(normalCdf(-8) / 6.22096057427178e-16).toBeCloseTo(1, 10);
    expect(betaCdf(0.01, 6.5, 0.5) / 2.18029429134934e-14).toBeCloseTo(1, 10);
  });

  it('refuse probabilities and shapes outside their range', () => {
    for (const p of [0, 1, -1, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow(RangeError);
      expect(() => studentTQuantile(p, 3)).toThrow(RangeError);
    }
    expect(() => betaQuantile(2, 1, 1)).toThrow(RangeError);
    expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
    expect(() => studentTCdf(1, 0)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  it('are our own because those of simple-statistics are not exact', () => {
    const { library, truth } = traps.expected.probit975;
    expect(probit(0.975)).toBeCloseTo(library, 6);
    expect(Math.abs(normalQuantile(0.975) - truth)).toBeLessThan(1e-10);
  });
});
