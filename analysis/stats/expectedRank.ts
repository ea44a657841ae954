import type { MethodReference } from '../finding.ts';
import { normalCdf } from './distributions/normal.ts';

export const expectedRankMethod: MethodReference = { id: 'expected_rank', version: '1' };

export interface RankedGroup {
  estimate: number;
  /** Standard deviation of its true value around the estimate. */
  sd: number;
}

function assertRanked(groups: readonly RankedGroup[]): void {
  if (!groups.every(({ estimate, sd }) => Number.isFinite(estimate) && sd >= 0 && Number.isFinite(sd)))
    throw new RangeError('a group has a broken estimate or standard deviation');
}

/**
 * Where a group would stand on average if the true values were known, 1 the highest: 1 + Σ Φ((θⱼ − θᵢ)/√(sᵢ² + sⱼ²)). To be
 * shown with the interval of `rankIntervals`, and only where a reader asks to sort. Source: Laird & Louis 1989, J Educ Stat
 * 14:29; Lin et al. 2006. R: `1 + sum(pnorm((theta[-i] - theta[i]) / sqrt(s[-i]^2 + s[i]^2)))`.
 */
export const expectedRanks = (groups: readonly RankedGroup[]): number[] => {
  assertRanked(groups);
  return groups.map((own, i) =>
    groups.reduce((rank, other, j) => {
      if (i === j) return rank;
      const spread = Math.hypot(own.sd, other.sd);
      const distance = other.estimate - own.estimate;
      return rank + (spread > 0 ? normalCdf(distance / spread) : distance > 0 ? 1 : distance < 0 ? 0 : 0.5);
    }, 1),
  );
};

/** A standard normal number from two uniform ones on [0, 1). Box & Muller 1958. */
const normalFrom = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * The ranks between which a group stands in 95 % of `draws` draws of all true values; 1 the highest.
 * @param random uniform on [0, 1), from a stored seed.
 */
export function rankIntervals(
  groups: readonly RankedGroup[],
  random: () => number,
  draws = 10_000,
): [low: number, high: number][] {
  assertRanked(groups);
  const seen = groups.map(() => new Uint32Array(groups.length + 1));
  for (let draw = 0; draw < draws; draw++) {
    const order = groups
      // Groups known exactly may tie: chance decides, not the order of the list.
      .map(({ estimate, sd }, i) => ({ i, value: estimate + sd * normalFrom(random), tie: sd === 0 ? random() : 0 }))
      .sort((a, b) => b.value - a.value || b.tie - a.tie);
    order.forEach(({ i }, place) => {
      const counts = seen[i];
      if (counts) counts[place + 1] = (counts[place + 1] ?? 0) + 1;
    });
  }
  return seen.map((counts) => {
    const reach = (share: number): number => {
      let passed = 0;
      return Math.max(
        1,
        counts.findIndex((count) => {
          passed += count;
          return passed >= share * draws;
        }),
      );
    };
    return [reach(0.025), reach(0.975)];
  });
}
