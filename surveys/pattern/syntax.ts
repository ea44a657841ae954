/** Whether one character (a whole code point) belongs to a set. */
export type CharacterTest = (character: string) => boolean;

/** A pattern as a tree. `max` null: as often as one likes. */
export type Node =
  | { kind: 'one'; test: CharacterTest }
  | { kind: 'sequence'; parts: Node[] }
  | { kind: 'choice'; parts: Node[] }
  | { kind: 'repeat'; part: Node; min: number; max: number | null };

/** A pattern that cannot be read, and where: characters from 1. */
export class PatternError extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`pattern: position ${at}`);
    this.at = at;
  }
}

const spaces = /^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]$/;
export const isLineEnd: CharacterTest = (c) => c === '\n' || c === '\r' || c === '\u2028' || c === '\u2029';
const isLetter = /^\p{L}$/u;
const isDigit: CharacterTest = (c) => c >= '0' && c <= '9' && c.length === 1;
const isWord: CharacterTest = (c) => isDigit(c) || c === '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const isSpace: CharacterTest = (c) => spaces.test(c);
const not =
  (test: CharacterTest): CharacterTest =>
  (c) =>
    !test(c);

/** What stands after a backslash and means a set of characters. */
export const namedSets: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
  'p{L}': (c) => isLetter.test(c),
};

/** Signs with a meaning, which a backslash takes away. */
export const signs = '^$\\.*+?()[]{}|/';

export const codePoint = (character: string): number => character.codePointAt(0) ?? 0;
