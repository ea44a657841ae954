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

const run = /[\p{L}\p{N}@][\p{L}\p{N}@.’'_-]*/gu;
const sign = /[\p{L}\p{N}]/gu;
const blank = /\s/;
/** After these a capital letter says nothing. */
const sentenceEnds = new Set('.!?…:;«“"(\n');

/** A run of signs up to its last letter or digit; '' without one. */
function wordIn(signs: string): string {
  let end = 0;
  for (const { 0: found, index } of signs.matchAll(sign)) end = index + found.length;
  return signs.slice(0, end);
}

/**
 * Whether a text, a line or a sentence begins here. Looks back over the blanks alone: a pattern that ends here would be looked for from
 * the start of the text again for each word, and a respondent could write one that takes minutes.
 */
function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && blank.test(text.charAt(before)) && text.charAt(before) !== '\n') before--;
  return before < 0 || sentenceEnds.has(text.charAt(before));
}

/**
 * Cuts a comment into pieces, with those marked that may name somebody: capital letters inside a sentence, numbers,
 * addresses. A help for the eye, not a judgement: a text without marks can still name its author by what it says.
 */
export function tellingPieces(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(run)) {
    const words = wordIn(found[0]);
    const capital = /^\p{Lu}/u.test(words) && words !== 'I' && !/^I[’']/.test(words);
    const telling = /[\p{N}@]/u.test(words) || (capital && !beginsSentence(text, found.index));
    if (words === '' || !telling) continue;
    if (found.index > at) pieces.push({ words: text.slice(at, found.index), telling: false });
    pieces.push({ words, telling: true });
    at = found.index + words.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), telling: false });
  return pieces;
}
