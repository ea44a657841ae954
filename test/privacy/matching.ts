import { randomInt } from 'node:crypto';
import { shuffled } from './collection.ts';
import type { Trace } from './things.ts';

/** Guessing within one group: as many people as there are, each paired once. */
export interface Guessing {
  correct: number;
  /** How many groups of each size were guessed in. Blind guessing gets one right in each, whatever its size. */
  groups: Map<number, number>;
}

export const noGuess = (): Guessing => ({ correct: 0, groups: new Map() });

export function addGuess(sum: Guessing, left: readonly number[], right: readonly number[]): void {
  sum.correct += left.filter((who, place) => right[place] === who).length;
  sum.groups.set(left.length, (sum.groups.get(left.length) ?? 0) + 1);
}

const compared = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * People in the order of a trace; those it is silent about, and those it cannot tell apart, anywhere among them by chance.
 * @returns null when it tells nobody of the group from anybody.
 */
export function ordered(whos: readonly number[], trace: Trace): number[] | null {
  const known = [...new Set(whos.flatMap((who) => trace.get(who) ?? []))];
  if (known.length < 2) return null;
  const place = new Map(whos.map((who) => [who, trace.get(who) ?? known[randomInt(known.length)] ?? 0]));
  return shuffled(whos).sort((a, b) => compared(place.get(a) ?? 0, place.get(b) ?? 0));
}

/** Ways to permute n things so that none stays where it is. */
const derangements = (n: number): number => {
  let count = 1;
  for (let i = 1; i <= n; i++) count = i * count + (i % 2 ? -1 : 1);
  return n === 0 ? 1 : count;
};

const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
};

/** Probabilities that blind guessing in a group of n gets 0, 1, … n right. */
export function blind(n: number): number[] {
  let all = 1;
  for (let i = 2; i <= n; i++) all *= i;
  return Array.from({ length: n + 1 }, (_, k) => (choose(n, k) * derangements(n - k)) / all);
}

function convolved(a: number[], b: number[], longest: number): number[] {
  const sum = Array<number>(Math.min(a.length + b.length - 1, longest)).fill(0);
  for (const [i, x] of a.entries()) {
    if (x === 0) continue;
    for (const [j, y] of b.entries()) {
      // What lies beyond counts as the longest: it is so rare that only its being counted matters.
      const at = Math.min(i + j, longest - 1);
      sum[at] = (sum[at] ?? 0) + x * y;
    }
  }
  return sum;
}

function power(one: number[], times: number, longest: number): number[] {
  let [result, factor] = [[1], one];
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = convolved(result, factor, longest);
    if (left > 1) factor = convolved(factor, factor, longest);
  }
  return result;
}

const known = new Map<string, number[]>();

/** Distribution of right guesses, blind, over all the groups. */
function distribution(groups: Map<number, number>): number[] {
  const sizes = [...groups].sort(([a], [b]) => a - b);
  const key = JSON.stringify(sizes);
  const before = known.get(key);
  if (before !== undefined) return before;
  const expected = sizes.reduce((sum, [, times]) => sum + times, 0);
  const longest = Math.ceil(expected + 14 * Math.sqrt(expected)) + 40;
  const result = sizes.reduce((sum, [n, times]) => convolved(sum, power(blind(n), times, longest), longest), [1]);
  known.set(key, result);
  return result;
}

export const expectedOf = ({ groups }: Guessing): number => [...groups.values()].reduce((sum, times) => sum + times, 0);

/** Exact probability that blind guessing gets at least as many right. */
export function chanceOf(guessing: Guessing): number {
  const probabilities = distribution(guessing.groups);
  let tail = 0;
  for (let k = probabilities.length - 1; k >= Math.min(guessing.correct, probabilities.length - 1); k--) {
    tail += probabilities[k] ?? 0;
  }
  return Math.min(1, tail);
}

/** Holm: which of the attacks succeed, when all of them together may succeed by luck once in 1/level. */
export function holm<T extends { p: number }>(attacks: readonly T[], level: number): T[] {
  const sorted = attacks.toSorted((a, b) => a.p - b.p);
  const first = sorted.findIndex(({ p }, place) => p > level / (sorted.length - place));
  return first < 0 ? sorted : sorted.slice(0, first);
}
