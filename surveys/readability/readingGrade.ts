import type { Language } from '../text.ts';
import { isEveryday } from './everydayWords.ts';
import { readableText } from './readableText.ts';
import { fleschKincaid, gradeOfEase, kandelMoles } from './schoolGrade.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './spokenWords.ts';
import { syllablesOf } from './syllables.ts';

/** How hard a text is to read. */
export interface ReadingGrade {
  /** The school grade it asks for, 0 to 18, not rounded; null for a text of fewer than three words. */
  grade: number | null;
  words: number;
  sentences: number;
  /** The long words that are no everyday ones, the longest first, each once, as first written. */
  hard: string[];
}

const highestPlainGrade = 8;

/** Whether a grade gets a warning: above 8, as it is written with one decimal. */
export const isAbovePlain = (grade: number | null): grade is number =>
  grade !== null && Math.round(grade * 10) / 10 > highestPlainGrade;

/** Fewer words have no grade. */
const fewestWords = 3;
/**
 * The formulas were made for passages of a hundred words. A text of fewer than these is graded as if it went on in words
 * of ordinary length, so that one long word among three does not read as a university text.
 */
const passage = 20;
/** Syllables per word of plain prose: English by Flesch’s tables (“plain English”), French by the ratio of the formulas’ weights. */
const ordinary: Record<Language, number> = { fr: 1.6, en: 1.4 };
/** Syllables from which a word is a long one: Gunning’s three in English; French words are longer (weights 84.6 to 73.6). */
const long: Record<Language, number> = { fr: 4, en: 3 };

interface CountedWord {
  word: string;
  syllables: number;
  /** Within a sentence, a word with a capital is a name. */
  isName: boolean;
}

/** A compound is as long as its longest part, and an elided word does not make the next one longer. */
const longestPart = (word: string, language: Language): number =>
  Math.max(
    ...word
      .split(/[-‑]/)
      .filter((part) => part !== '')
      .map((part) => syllablesOf(part, language)),
  );

const withoutElided = (word: string): string => word.replace(/^(?:[cdjlmnst]|qu)[’'](?=.)/i, '');

function hardWords(counted: CountedWord[], language: Language): string[] {
  const found = new Map<string, CountedWord>();
  for (const each of counted) {
    const word = language === 'fr' ? withoutElided(each.word) : each.word;
    const key = word.toLowerCase();
    if (each.isName || found.has(key) || isEveryday(word, language)) continue;
    if (longestPart(word, language) >= long[language]) found.set(key, { ...each, word });
  }
  return [...found.values()].sort((a, b) => b.syllables - a.syllables).map(({ word }) => word);
}

const countedWords = (sentence: string[], language: Language): CountedWord[] =>
  sentence.map((word, at) => ({
    word,
    syllables: syllablesOf(word, language),
    isName: at > 0 && /^\p{Lu}\p{Ll}/u.test(word),
  }));

/**
 * The reading grade of a text: Flesch–Kincaid in English, Kandel–Moles turned into a grade in French. Piped parts read as
 * their fallback. Fewer than 3 words have no grade; fewer than 20 are graded as if completed with words of ordinary length.
 */
export function readingGrade(text: string, language: Language): ReadingGrade {
  const read = sentencesOf(readableText(text), language)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const counted = read.flatMap((sentence) => countedWords(sentence, language));
  const words = counted.length;
  const sentences = read.length;
  const hard = hardWords(counted, language);
  if (words < fewestWords) return { grade: null, words, sentences, hard };
  const missing = Math.max(0, passage - words);
  const syllables = counted.reduce((sum, each) => sum + each.syllables, 0) + missing * ordinary[language];
  const [perSentence, perWord] = [words / sentences, syllables / (words + missing)];
  const grade =
    language === 'en' ? fleschKincaid(perSentence, perWord) : gradeOfEase(kandelMoles(perSentence, perWord));
  return { grade, words, sentences, hard };
}
