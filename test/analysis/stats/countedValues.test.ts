import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../analysis/stats/cliffsDelta.ts';
import { hodgesLehmann } from '../../../analysis/stats/hodgesLehmann.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';

const points = fc.array(fc.constantFrom(1, 1.5, 2, 3, 4, 4.35, 5), { minLength: 2, maxLength: 14 });

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half] ?? 0) + (sorted[half - 1] ?? 0)) / 2;
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('counting equal values', () => {
  it('gives the median of all differences', () => {
    fc.assert(
      fc.property(points, points, (x, y) => {
        const expected = middle(x.flatMap((a) => y.map((b) => a - b)));
        expect(hodgesLehmann(x, y).estimate).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('gives the median of all Walsh averages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 14,
        }),
        (pairs) => {
          const differences = pairs.map(([before, after]) => after - before);
          const walsh = differences.flatMap((d, i) => differences.slice(0, i + 1).map((other) => (d + other) / 2));
          const found = signedRank(
            pairs.map(([before]) => before),
            pairs.map(([, after]) => after),
          );
          expect(found.estimate).toBeCloseTo(middle(walsh), 9);
        },
      ),
    );
  });

  it('gives δ and, through its interval, the variance of going through all pairs', () => {
    fc.assert(
      fc.property(points, points, (x, y) => {
        const signs = x.map((a) => y.map((b) => Math.sign(a - b)));
        const delta = meanOf(signs.map(meanOf));
        const found = cliffsDelta(x, y, 'normal');
        expect(found.estimate).toBeCloseTo(delta, 12);
        if (Math.abs(delta) > 1 - 1e-9 || found.interval === null) return;
        const [n, m] = [x.length, y.length];
        const rows = signs.reduce((sum, row) => sum + (meanOf(row) - delta) ** 2, 0) / (n - 1);
        const columns =
          y.reduce((sum, _, j) => sum + (meanOf(signs.map((row) => row[j] ?? 0)) - delta) ** 2, 0) / (m - 1);
        const cells = signs.flat().reduce((sum, sign) => sum + (sign - delta) ** 2, 0) / ((n - 1) * (m - 1));
        const variance = ((m - 1) * rows + (n - 1) * columns + cells) / (n * m);
        const z = 1.959963984540054;
        const scale = 1 - delta ** 2 + z * z * variance;
        const half = z * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + z * z * variance);
        expect(found.interval[0]).toBeCloseTo(Math.max(-1, (delta - delta ** 3 - half) / scale), 9);
        expect(found.interval[1]).toBeCloseTo(Math.min(1, (delta - delta ** 3 + half) / scale), 9);
      }),
    );
  });
});
