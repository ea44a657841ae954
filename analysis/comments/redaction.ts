/** Stands for what a reviewer took out; words in the brackets may say in general what stood there. */
const brackets = /\[[^[\]]*\]/g;

/** The mark for words taken out without a substitute. */
export const takenOut = '[…]';

const evened = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * Whether `edited` is `original` with nothing but parts replaced by brackets, `[…]` or `[a physician]`: a reviewer takes words
 * out and never puts words into somebody's mouth. White space does not count.
 */
export function isRedactionOf(original: string, edited: string): boolean {
  const whole = evened(original);
  const kept = evened(edited).split(brackets);
  const [first = '', ...others] = kept;
  if (others.length === 0) return first === whole;
  const last = others.pop() ?? '';
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.endsWith(last) && whole.length - last.length >= at;
}

/** Words to look at twice, each with what came before it: the pieces put together again give the text. */
export interface MarkedPiece {
  words: string;
  /** Looks like a name, a number, an address or an abbreviation: it may tell who wrote, or of whom. */
  telling: boolean;
}

const word = /[\p{L}\p{N}@][\p{L}\p{N}@.’'_-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
/** After these a capital letter says nothing. */
const sentenceEnd = /(?:^|[.!?…:;«“"(\n])\s*$/;

/**
 * Cuts a comment into pieces, with those marked that may name somebody: capital letters inside a sentence, numbers,
 * addresses. A help for the eye, not a judgement: a text without marks can still name its author by what it says.
 */
export function tellingPieces(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(word)) {
    const [words] = found;
    const before = text.slice(0, found.index);
    const capital = /^\p{Lu}/u.test(words) && words !== 'I' && !/^I[’']/.test(words);
    const telling = /[\p{N}@]/u.test(words) || (capital && !sentenceEnd.test(before));
    if (!telling) continue;
    if (found.index > at) pieces.push({ words: text.slice(at, found.index), telling: false });
    pieces.push({ words, telling: true });
    at = found.index + words.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), telling: false });
  return pieces;
}
