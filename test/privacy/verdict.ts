import type { Attacks } from './attack.ts';
import { chanceOf, expectedOf, holm } from './matching.ts';

export interface Verdict {
  name: string;
  correct: number;
  expected: number;
  /** Exact, one-sided. */
  p: number;
}

export const verdictsOf = (attacks: Attacks): Verdict[] =>
  [...attacks]
    .filter(([, { groups }]) => groups.size > 0)
    .map(([name, guessing]) => ({
      ...{ name, correct: guessing.correct, expected: expectedOf(guessing), p: chanceOf(guessing) },
    }))
    .sort((a, b) => a.p - b.p);

/** Those that pair better than chance, all of them together by luck once in 1/level. */
export const successes = (verdicts: Verdict[], level: number): Verdict[] => holm(verdicts, level);

const cell = (value: number): string => String(Math.round(value)).padStart(9);

/** A table: feature, correct, expected, p. */
export const table = (verdicts: Verdict[]): string[] => [
  `${'correct'.padStart(9)}${'expected'.padStart(9)}${'p'.padStart(11)}  feature`,
  ...verdicts.map(
    ({ name, correct, expected, p }) => `${cell(correct)}${cell(expected)}${p.toExponential(1).padStart(11)}  ${name}`,
  ),
];

/** Families by what is put together: how many attacks, all their guesses, and the best of them. */
export function families(verdicts: Verdict[]): string[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const family = verdict.name
      .replace(/, (first|last|backwards)/g, '')
      // What of the answers is used is told by the ten that came furthest; here, what of the people is.
      .replace(/ × (answer|record|reason|person): .*$/, ' × $1')
      .replace(/: ([a-z_]+)\.[A-Za-z ]+ ×/g, ': columns of $1 ×')
      .replace(/place in (the file|its page), .* ×/g, 'place in the pages ×')
      .replace(/(order of the rows|place in a row) of [a-z_]+/gi, 'order of rows');
    groups.set(family, [...(groups.get(family) ?? []), verdict]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, members]) => {
      const best = members.reduce((a, b) => (a.p < b.p ? a : b));
      const [correct, expected] = [best.correct, best.expected];
      return `${String(members.length).padStart(6)}${cell(correct)}${cell(expected)}${best.p.toExponential(1).padStart(11)}  ${family}`;
    });
}
