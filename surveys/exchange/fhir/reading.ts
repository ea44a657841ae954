import type { Language, Text } from '../../text.ts';
import { type Loss, loss } from '../loss.ts';
import type { AnswerOption, Questionnaire, QuestionnaireItem } from './shape.ts';
import { type ForeignText, languageOf } from './texts.ts';

const longestText = 10_000;

/** One file being read: the language of its main texts, names for its link ids, and what cannot be kept so far. */
export interface Reading {
  language: Language;
  losses: Loss[];
  /** Value sets that the file itself holds, by `#id`. */
  contained: ReadonlyMap<string, unknown>;
  /** Those that have been read, by `#id`: thousands of questions may share one. Null for what is no list. */
  lists: Map<string, AnswerOption[] | null>;
  itemName: (linkId: string) => string;
  sectionName: (linkId: string) => string;
}

/** Every item of the file, groups and what stands under questions included, in order. */
export function* everyItem(items: QuestionnaireItem[] | undefined): Generator<QuestionnaireItem> {
  for (const item of items ?? []) {
    yield item;
    yield* everyItem(item.item);
  }
}

/** The language of the main texts; one that is neither of ours takes the place of `fallback`, and that is told. */
export function mainLanguageOf({ language }: Questionnaire, fallback: Language, losses: Loss[]): Language {
  if (language === undefined) return fallback;
  const own = languageOf(language);
  if (own === undefined) losses.push(loss('', 'language_taken_as', { from: language, language: fallback }));
  return own ?? fallback;
}

const other = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** A text of the file in our two languages; an empty one where it has none, which is told. */
export function readText(reading: Reading, path: string, { main, translations }: ForeignText): Text {
  const { language, losses } = reading;
  const text: Text = { fr: '', en: '' };
  text[language] = main ?? '';
  for (const { tag, content } of translations) {
    const own = languageOf(tag);
    if (own === undefined) losses.push(loss(path, 'language_left_out', { language: tag }));
    else if (own === other(language) || main === undefined) text[own] = content;
  }
  for (const own of [language, other(language)]) {
    if (text[own] === '') losses.push(loss(path, 'language_missing', { language: own }));
    if (text[own].length <= longestText) continue;
    text[own] = text[own].slice(0, longestText);
    losses.push(loss(path, 'text_shortened', { maximum: longestText }));
  }
  return text;
}
