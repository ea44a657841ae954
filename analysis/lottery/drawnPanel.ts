import type { Lottery } from './leximin.ts';

/** A panel of the lottery, drawn with its probability. */
function drawComposition({ panels }: Lottery, random: () => number): readonly number[] {
  let left = random();
  for (const { panel, probability } of panels) {
    left -= probability;
    if (left < 0) return panel;
  }
  return panels.at(-1)?.panel ?? [];
}

/** `count` of the places, all sets alike likely. */
function choose(places: readonly number[], count: number, random: () => number): number[] {
  const pool = [...places];
  for (let i = 0; i < count; i++) {
    const at = i + Math.floor(random() * (pool.length - i));
    [pool[i], pool[at]] = [pool[at] ?? 0, pool[i] ?? 0];
  }
  return pool.slice(0, count);
}

/**
 * The people of one panel: first the composition, then within each profile whom. `profileOf` gives each person's profile;
 * the people come back as places in it, in order.
 * @param random uniform on [0, 1), from a seed that was made public before.
 */
export function drawPanel(lottery: Lottery, profileOf: readonly number[], random: () => number): number[] {
  return drawComposition(lottery, random)
    .flatMap((count, profile) => {
      const own = profileOf.flatMap((each, person) => (each === profile ? [person] : []));
      return choose(own, count, random);
    })
    .sort((a, b) => a - b);
}

/**
 * Everybody else of the pool, in the order in which they stand in for people of the panel: first, for each seat in an order
 * drawn by lot, somebody of the same profile where one is left; then the rest by lot. Only the first `count` are kept.
 */
export function drawReserves(
  panel: readonly number[],
  profileOf: readonly number[],
  count: number,
  random: () => number,
): number[] {
  const seated = new Set(panel);
  const rest = profileOf.flatMap((_, person) => (seated.has(person) ? [] : [person]));
  const order = choose(rest, rest.length, random);
  const taken = new Set<number>();
  for (const seat of choose(panel, panel.length, random)) {
    const alike = order.find((person) => !taken.has(person) && profileOf[person] === profileOf[seat]);
    if (alike !== undefined) taken.add(alike);
  }
  return [...taken, ...order.filter((person) => !taken.has(person))].slice(0, count);
}
