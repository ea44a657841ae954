import type { Language } from '../text.ts';
import { englishSyllables } from './englishSyllables.ts';
import { frenchSyllables } from './frenchSyllables.ts';

/** Two capitals or more and nothing small: read letter by letter. */
const isSpelled = (word: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}.&]*$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word) && word.length <= 7;

/** What is longer is no word, and is not looked at to its end. */
const longestWord = 60;

function counted(word: string, language: Language): number {
  if (/^\p{N}/u.test(word)) return 1;
  if (isSpelled(word)) return word.replace(/[^\p{Lu}]/gu, '').length;
  const small = word.slice(0, longestWord).toLowerCase();
  if (language === 'fr') return frenchSyllables(small.normalize('NFC'));
  const plain = small.normalize('NFC').replaceAll('é', 'ay').normalize('NFD').replace(/\p{M}/gu, '');
  return plain
    .split(/[-‑.&]/)
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + englishSyllables(part), 0);
}

/** A questionnaire says the same words over and over. Emptied when it has grown to this many. */
const mostKept = 5000;
const kept: Record<Language, Map<string, number>> = { fr: new Map(), en: new Map() };

/**
 * Syllables of a word of a text, at least 1. A number written in figures counts as one, as in Kincaid’s counts; an
 * acronym counts one for each of its letters.
 */
export function syllablesOf(word: string, language: Language): number {
  const known = kept[language];
  const found = known.get(word) ?? Math.max(1, counted(word, language));
  if (known.size >= mostKept) known.clear();
  known.set(word, found);
  return found;
}
