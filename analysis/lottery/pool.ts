/** People of a pool who answer alike to every feature; the lottery cannot tell them apart and treats them the same. */
export interface Profile {
  n: number;
  /** Answer by feature; '' where they gave none. */
  features: Readonly<Record<string, string>>;
}

/**
 * How few and how many of the panel may give each answer, by feature and answer. Who gave no answer is bounded both ways: the
 * fewest must be met without them, and the most must hold even if all of them were to give that answer.
 */
export type Quotas = Readonly<Record<string, Readonly<Record<string, readonly [min: number, max: number]>>>>;

/** How many of each profile sit on a panel, in the order of the profiles. */
export type Composition = readonly number[];

/** Gathers people into profiles, in the order met. */
export function profilesOf(
  people: readonly Readonly<Record<string, string>>[],
  features: readonly string[],
): Profile[] {
  const found = new Map<string, Profile>();
  for (const person of people) {
    const own = Object.fromEntries(features.map((feature) => [feature, person[feature] ?? '']));
    const key = JSON.stringify(Object.values(own));
    const known = found.get(key);
    if (known === undefined) found.set(key, { n: 1, features: own });
    else known.n += 1;
  }
  return [...found.values()];
}
