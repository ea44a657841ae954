/**
 * A word, as Flesch counts: what stands between spaces, so that contractions and hyphenated words are one (`l’équipe`,
 * `don’t`, `grand-mère`), and a number is one, decimals and spaced thousands included.
 */
const word =
  /\p{N}+(?:[.,:/ {2}\u00a0\u202f](?=\p{N}{1,3})\p{N}+)*[\p{L}%]*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'‑.-]|&)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text, in order. */
export const wordsOf = (text: string): string[] => text.match(word) ?? [];
