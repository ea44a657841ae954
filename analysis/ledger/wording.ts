import type { Language } from '../../surveys/text.ts';

/** What an institution says of a recommendation in its own words, written down once, in one language. */
export const saidNames = ['changed', 'evidence', 'reason', 'routedTo'] as const;
export type SaidName = (typeof saidNames)[number];
export type Said = Record<SaidName, string | null>;

/** What was said, for readers of the other language. */
export interface Wording {
  /** Language of what stands in the ledger. */
  language: Language;
  texts: Partial<Record<SaidName, { original: string; translation: string }>>;
}

/** A wording without what the ledger says no more. */
export const standing = ({ language, texts }: Wording, said: Said): Wording => ({
  language,
  texts: Object.fromEntries(Object.entries(texts).filter(([name, put]) => put?.original === said[name as SaidName])),
});

/**
 * What was said as a reader of a language gets it: a translation only of the very words that stand in the ledger now.
 * @returns the text with its language, null where that is not known; null when nothing was said.
 */
export function saidIn(
  said: Said,
  wording: Wording | null,
  name: SaidName,
  language: Language,
): { text: string; language: Language | null } | null {
  const original = said[name];
  if (original === null || original === '') return null;
  if (wording === null || wording.language === language) return { text: original, language: wording && language };
  const put = wording.texts[name];
  if (put?.original === original && put.translation !== '') return { text: put.translation, language };
  return { text: original, language: wording.language };
}
