import { type CharacterTest, namedSets, PatternError, signs } from './syntax.ts';

/** Goes through the characters of a pattern. */
export class Cursor {
  readonly characters: readonly string[];
  at = 0;
  constructor(pattern: string) {
    this.characters = Array.from(pattern);
  }
  peek(ahead = 0): string | undefined {
    return this.characters[this.at + ahead];
  }
  take(): string | undefined {
    const character = this.peek();
    this.at += 1;
    return character;
  }
  /** Takes the next characters if they are these. */
  takeIf(wanted: string): boolean {
    const found = this.characters.slice(this.at, this.at + wanted.length).join('') === wanted;
    if (found) this.at += wanted.length;
    return found;
  }
  error(at: number): PatternError {
    return new PatternError(at + 1);
  }
  /** What stands after a backslash. Inside a class, `-` may be escaped too. */
  takeEscaped(insideClass: boolean): { character: string } | { test: CharacterTest } {
    const at = this.at - 1;
    if (this.takeIf('p{L}')) return { test: namedSets['p{L}'] ?? (() => false) };
    const sign = this.take() ?? '';
    const set = 'dDwWsS'.includes(sign) ? namedSets[sign] : undefined;
    if (sign !== '' && set !== undefined) return { test: set };
    if (sign !== '' && (signs.includes(sign) || (insideClass && sign === '-'))) return { character: sign };
    throw this.error(at);
  }
}
