import { commonPairs } from './wordDiff.ts';

/**
 * How far a wording went from another. `trifling`: spaces, punctuation or capitals. `small`: two thirds of the words stand
 * in the same order, and no word that turns a meaning came or went. `large`: anything beyond that. `other`: hardly a sign
 * in common.
 */
const wordingSizes = ['trifling', 'small', 'large', 'other'] as const;
export type WordingSize = (typeof wordingSizes)[number];

/** Words, numbers (with their minus sign) and symbols, emoji among them; punctuation and spaces are left out. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/(?<![\p{L}\p{N}])[-\u2212]\p{N}+|\p{N}+|[\p{L}\p{M}]+|\p{S}/gu) ?? [];

/**
 * Little words that turn what a sentence says: "I am listened to" and "I am not listened to" have all but one word in
 * common. Negations, quantities and frequencies in both languages; French *ne* is left out, for it stands with another.
 */
const turning = new Set(
  [
    'not no nor never none nobody nothing without cannot t neither un less fewer more most least all every each any some',
    'few many always often sometimes rarely seldom only before after',
    'pas non ni jamais aucun aucune personne rien sans moins plus tous toutes tout toute chaque certains certaines',
    'quelques peu beaucoup toujours souvent parfois rarement seulement avant après',
  ].flatMap((line) => line.split(' ')),
);

const turningWords = (words: string[]): string =>
  words
    .filter((word) => turning.has(word) || /\p{N}|\p{S}/u.test(word))
    .sort()
    .join(' ');

/** How many words of the one stand in the other, whatever their order. */
function sharedWords(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  return b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

const pairsOfSigns = (words: string[]): string[] => {
  const signs = [...words.join(' ')];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
};

/** Dice's coefficient: twice what is shared, over the length of both. */
const likeness = (shared: number, a: unknown[], b: unknown[]): number => (2 * shared) / (a.length + b.length);
const sameInOrder = 2 / 3;
const hardlyAlike = 0.25;

/** How far a wording went, and whether a negation, a quantity, a number or a symbol came or went. */
export interface WordingStep {
  size: WordingSize;
  turned: boolean;
}

/** Null when nothing changed, not even a space. A text that is not there counts as an empty one. */
export function wordingStep(before: string, after: string): WordingStep | null {
  if (before === after) return null;
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.join(' ') === b.join(' ')) return { size: 'trifling', turned: false };
  const turned = turningWords(a) !== turningWords(b);
  if (a.length === 0 || b.length === 0) return { size: 'large', turned };
  const inOrder = commonPairs(a, b)?.length ?? sharedWords(a, b);
  // A rounding error must not part two thirds from two thirds.
  if (!turned && likeness(inOrder, a, b) >= sameInOrder - 1e-9) return { size: 'small', turned };
  if (inOrder > 0 || sharedWords(a, b) > 0) return { size: 'large', turned };
  const [left, right] = [pairsOfSigns(a), pairsOfSigns(b)];
  return { size: likeness(sharedWords(left, right), left, right) < hardlyAlike ? 'other' : 'large', turned };
}

export const wordingSize = (before: string, after: string): WordingSize | null =>
  wordingStep(before, after)?.size ?? null;

/** Whether two labels say the same but for spaces, punctuation and capitals. Blank ones say nothing. */
export function saysTheSame(a: string, b: string): boolean {
  if (a === b) return /[\p{L}\p{M}\p{N}\p{S}]/u.test(a);
  const words = wordsOf(a).join(' ');
  return words !== '' && words === wordsOf(b).join(' ');
}
