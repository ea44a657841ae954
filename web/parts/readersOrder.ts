import type { Language, Text } from '../../surveys/text.ts';

const collators: Record<Language, Intl.Collator> = {
  fr: new Intl.Collator('fr-CA', { numeric: true }),
  en: new Intl.Collator('en-CA', { numeric: true }),
};

/** Compares two names as a reader of the language files them: for lists that are made for one reader. */
export const readersOrder =
  (language: Language) =>
  (a: Text, b: Text): number =>
    collators[language].compare(a[language], b[language]);
