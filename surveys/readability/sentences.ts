import type { Language } from '../text.ts';

/** What ends in a full stop without ending a sentence, without that last stop, in lower case. */
const abbreviations: Record<Language, ReadonlySet<string>> = {
  fr: new Set([
    'm',
    'mm',
    'mme',
    'mmes',
    'mlle',
    'dr',
    'dre',
    'drs',
    'pr',
    'pre',
    'me',
    'st',
    'ste',
    'p. ex',
    'ex',
    'art',
    'no',
    'nos',
    'p',
    'pp',
    'tél',
    'env',
    'cf',
    'av',
    'boul',
    'c.-à-d',
    'c.-a-d',
    'min',
    'max',
    'janv',
    'févr',
    'juill',
    'sept',
    'oct',
    'nov',
    'déc',
  ]),
  en: new Set([
    'mr',
    'mrs',
    'ms',
    'dr',
    'drs',
    'prof',
    'st',
    'e.g',
    'i.e',
    'vs',
    'no',
    'nos',
    'p',
    'pp',
    'fig',
    'approx',
    'tel',
    'dept',
    'min',
    'max',
    'jan',
    'feb',
    'aug',
    'sept',
    'oct',
    'nov',
    'dec',
    'cf',
  ]),
};

/** A mark that may end a sentence, what closes after it, and the space before the next one. */
const end = /(?<![.!?…])[.!?…؟。！？]+[\s\u00a0\u202f]*[»”"’')\]]*(?=\s|$)/gu;

/** Most spaces and opening marks between two sentences. */
const longestBetween = 100;
/** Longer than any abbreviation: what stands further back is not looked at. */
const longestAbbreviation = 40;

/** Whether the words before a full stop are an abbreviation or the initial of a name. */
function isAbbreviated(before: string, language: Language): boolean {
  const word = /(?:^|[\s(«“"'’\u00a0])([\p{L}.-]+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (abbreviations[language].has(word)) return true;
  // `p. ex.` stands in two parts, and so may `e. g.`
  if (word === 'ex' || /(?:^|\s)(?:e\.\s?g|i\.\s?e)$/i.test(before)) return true;
  return /(?:^|[\s\u00a0-])\p{Lu}$/u.test(before);
}

/**
 * The sentences of a text. A sentence ends with `.`, `!`, `?` or `…` before a space and what is no small letter, and with
 * its line: a heading or a point of a list is a sentence. Abbreviations, initials, decimals (`3.5`) and a mark inside
 * quotation marks before a small letter (`« Oui ! » puis`) end none. Parts without a letter or digit are left out.
 */
export function sentencesOf(text: string, language: Language): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/[\r\n\u2028\u2029]+/)) {
    let start = 0;
    for (const match of line.matchAll(end)) {
      const after = match.index + match[0].length;
      const before = line.slice(Math.max(start, match.index - longestAbbreviation), match.index);
      const next = line
        .slice(after, after + longestBetween)
        .trimStart()
        .replace(/^[«“"'‘([\s\u00a0]+/, '');
      if (/^\p{Ll}/u.test(next)) continue;
      if (match[0].startsWith('.') && next !== '' && isAbbreviated(before, language)) continue;
      sentences.push(line.slice(start, after));
      start = after;
    }
    sentences.push(line.slice(start));
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
