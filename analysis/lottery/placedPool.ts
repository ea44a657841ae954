import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { type Committed, hashedRandom, inOrder, inOrderOfNames, type PooledPerson } from './commitment.ts';
import { drawPanel, drawReserves } from './drawnPanel.ts';
import type { Lottery } from './leximin.ts';
import { type Profile, profilesOf, type Quotas } from './pool.ts';

/** A pool in the order of its draw, gathered into profiles. */
export interface PlacedPool {
  people: PooledPerson[];
  features: string[];
  profiles: Profile[];
  /** In the order of names. */
  quotas: Quotas;
  /** Of each person, the place of the profile. */
  profileOf: number[];
}

export function placePool(pool: readonly PooledPerson[], quotas: Quotas): PlacedPool {
  const people = inOrder(pool);
  const features = Object.keys(quotas).sort();
  const own = people.map((person) => person.features);
  const profiles = profilesOf(own, features);
  const keyOf = (given: Readonly<Record<string, string>>) => JSON.stringify(features.map((each) => given[each] ?? ''));
  const places = new Map(profiles.map((profile, i) => [keyOf(profile.features), i]));
  return {
    people,
    features,
    profiles,
    quotas: inOrderOfNames(quotas),
    profileOf: own.map((given) => places.get(keyOf(given)) ?? -1),
  };
}

/** Two machines that found the same panels with the same probabilities have the same hash. */
export const lotteryHash = ({ panels }: Pick<Lottery, 'panels'>): string =>
  sha256Hex(canonicalJson(panels.map(({ panel, probability }) => [[...panel], probability])));

export interface Draw {
  /** References, in the order of the pool. */
  panel: string[];
  /** References, in the order in which they stand in. */
  reserves: string[];
}

/** The draw of a seed: panel first, then reserves. */
export function drawBySeed(
  lottery: Pick<Lottery, 'panels' | 'probabilities'>,
  { people, profileOf }: PlacedPool,
  { reserves }: Pick<Committed, 'reserves'>,
  seed: string,
): Draw {
  const random = hashedRandom(seed);
  const panel = drawPanel(lottery, profileOf, random);
  const next = drawReserves(panel, profileOf, reserves, random);
  const named = (places: number[]) => places.map((place) => people[place]?.reference ?? '');
  return { panel: named(panel), reserves: named(next) };
}
