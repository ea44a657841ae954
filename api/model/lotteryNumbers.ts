import type { PooledPerson } from '../../analysis/lottery/commitment.ts';
import type { Lottery } from '../../analysis/lottery/leximin.ts';
import type { PlacedPool } from '../../analysis/lottery/placedPool.ts';
import type { Quotas } from '../../analysis/lottery/pool.ts';
import type { Chances } from '../db/schema/lotteries.ts';

/** How many people gave each answer of the quotas, and none (''), by feature. */
export const countsOf = (
  people: readonly Pick<PooledPerson, 'features'>[],
  quotas: Quotas,
): Record<string, Record<string, number>> =>
  Object.fromEntries(
    Object.entries(quotas).map(([feature, answers]) => [
      feature,
      Object.fromEntries(
        [...Object.keys(answers), ''].map((answer) => [
          answer,
          people.filter((person) => (person.features[feature] ?? '') === answer).length,
        ]),
      ),
    ]),
  );

/** The chances of the people of a pool, summed up. */
export function chancesOf(
  { profileOf }: Pick<PlacedPool, 'profileOf'>,
  { probabilities }: Pick<Lottery, 'probabilities'>,
): Chances {
  const each = profileOf.map((profile) => probabilities[profile] ?? 0).sort((a, b) => a - b);
  const at = (place: number): number => each[place] ?? 0;
  const tenths = new Array<number>(10).fill(0);
  // A chance of 1/10 written as 0.0999… belongs with those of 1/10.
  for (const chance of each) {
    const tenth = Math.min(9, Math.floor(chance * 10 + 1e-6));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  const median = (at((each.length - 1) >> 1) + at(each.length >> 1)) / 2;
  return { min: at(0), median, max: at(each.length - 1), tenths };
}
