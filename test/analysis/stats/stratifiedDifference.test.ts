import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedDifference } from '../../../analysis/stats/stratifiedDifference.ts';

describe('stratifiedDifference', () => {
  it('is the pooled difference with Sato’s variance, worked out apart', () => {
    const strata = [
      { x1: 3, n1: 10, x2: 6, n2: 12 },
      { x1: 1, n1: 4, x2: 2, n2: 3 },
      { x1: 5, n1: 9, x2: 4, n2: 9 },
      { x1: 0, n1: 3, x2: 1, n2: 2 },
    ];
    const { estimate, interval, n } = stratifiedDifference(strata);
    expect(estimate).toBeCloseTo(-0.148047229791099, 12);
    expect(((interval?.[1] ?? 0) - (interval?.[0] ?? 0)) / 2).toBeCloseTo(1.959963984540054 * 0.13823459768370433, 10);
    expect(n).toBe(52);
  });

  it('is the plain difference for one team, and leaves teams of one side out', () => {
    const one = { x1: 3, n1: 10, x2: 6, n2: 12 };
    const alone = { x1: 5, n1: 5, x2: 0, n2: 0 };
    expect(stratifiedDifference([one]).estimate).toBeCloseTo(0.3 - 0.5, 12);
    expect(stratifiedDifference([one, alone])).toEqual(stratifiedDifference([one]));
    expect(stratifiedDifference([alone]).estimate).toBeNull();
    expect(stratifiedDifference([{ x1: 1, n1: 1, x2: 1, n2: 1 }]).interval).toBeNull();
    expect(() => stratifiedDifference([{ ...one, x1: 11 }])).toThrow(RangeError);
  });

  it('turns its sign with the sides, whatever the order of teams', () => {
    const side = fc.integer({ min: 0, max: 9 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    const stratum = fc.tuple(side, side).map(([[x1, n1], [x2, n2]]) => ({ x1, n1, x2, n2 }));
    fc.assert(
      fc.property(fc.array(stratum, { maxLength: 8 }), (strata) => {
        const found = stratifiedDifference(strata).estimate;
        const turned = stratifiedDifference(
          [...strata].reverse().map(({ x1, n1, x2, n2 }) => ({ x1: x2, n1: n2, x2: x1, n2: n1 })),
        ).estimate;
        if (found === null) expect(turned).toBeNull();
        else {
          expect(turned).toBeCloseTo(-found, 10);
          expect(Math.abs(found)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
