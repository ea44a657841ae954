import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import { newcombeDifference } from '../../../analysis/stats/proportionDifference.ts';
import { recoveredDifference } from '../../../analysis/stats/recoveredDifference.ts';

it('is Newcombe’s interval where the two are shares with Wilson’s', () => {
  const share = fc.integer({ min: 1, max: 80 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(share, share, ([x1, n1], [x2, n2]) => {
      const found = recoveredDifference(wilsonInterval(x1, n1), wilsonInterval(x2, n2));
      const [low = 0, high = 0] = newcombeDifference(x2, n2, x1, n1).interval ?? [];
      expect(Math.max(-1, found?.[0] ?? 9)).toBeCloseTo(low, 12);
      expect(Math.min(1, found?.[1] ?? 9)).toBeCloseTo(high, 12);
    }),
  );
});

it('is that of t with many people: ± √(h₁² + h₂²) around the difference, turned with the order, and none without both', () => {
  const [earlier, later] = [
    { estimate: 3, interval: [2.7, 3.3] as [number, number] },
    { estimate: 3.6, interval: [3.2, 4] as [number, number] },
  ];
  expect(recoveredDifference(earlier, later)?.[0]).toBeCloseTo(0.1, 12);
  expect(recoveredDifference(earlier, later)?.[1]).toBeCloseTo(1.1, 12);
  expect(recoveredDifference(later, earlier)?.[0]).toBeCloseTo(-1.1, 12);
  expect(recoveredDifference(earlier, { estimate: 3.6, interval: null })).toBeNull();
});
