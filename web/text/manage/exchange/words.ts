import type { DocumentPart, Loss, LossCode, LossEffect } from '../../../../surveys/exchange/loss.ts';
import type { Unreadable, UnreadableCode } from '../../../../surveys/exchange/unreadable.ts';
import type { Language } from '../../../../surveys/text.ts';
import { questionnaireWords } from '../questionnaires/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of importing and exporting questionnaires. */
export interface ExchangeWords {
  /** What an exchange does not carry over. `{name}` stands for the parameter of that name. */
  losses: Record<LossCode, string>;
  /** Why a file cannot be taken in at all. `{name}` stands for the parameter of that name. */
  unreadable: Record<UnreadableCode, string>;
  /** Headings of the lists of losses. */
  effects: Record<LossEffect, string>;
  /** Within a sentence of `losses`, for `{part}`. */
  parts: Record<DocumentPart, string>;
  languages: Record<Language, string>;
}

export const exchangeWords: Record<Language, ExchangeWords> = { fr, en };

const isKeyOf = <T extends object>(record: T, key: string): key is string & keyof T => Object.hasOwn(record, key);

/** One loss as a sentence. What the file says itself stands as it is there. */
export function lossText({ code, params }: Pick<Loss, 'code' | 'params'>, language: Language): string {
  const words = exchangeWords[language];
  const { kinds } = questionnaireWords[language];
  const text = words.losses[code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(params[name] ?? whole);
    if (name === 'kind' && isKeyOf(kinds, value)) return kinds[value];
    if (name === 'part' && isKeyOf(words.parts, value)) return words.parts[value];
    if (name === 'language' && isKeyOf(words.languages, value)) return words.languages[value];
    return value;
  });
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** One reason for refusing a file, as a sentence. */
export const unreadableText = ({ code, params }: Pick<Unreadable, 'code' | 'params'>, language: Language): string =>
  exchangeWords[language].unreadable[code].replace(
    /\{(\w+)\}/g,
    (_, name: string) => String(params[name] ?? '') || '–',
  );
