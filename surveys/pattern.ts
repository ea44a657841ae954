import { parsePattern } from './pattern/parse.ts';
import { compile, matches, type Program } from './pattern/program.ts';
import { PatternError } from './pattern/syntax.ts';

/**
 * Patterns that a short answer must fit: the part of regular expressions that is matched in time that grows with the
 * answer's length alone. The whole answer must match. What may stand in one:
 * - plain characters; `\` before a sign with a meaning (`\.`); `.` for any character but a line end;
 * - `\d` digits, `\w` letters a–z, digits and `_`, `\s` spaces, in capitals the others; `\p{L}` letters of any alphabet;
 * - `[abc]`, `[a-z]`, `[^…]`; groups `(…)` and `(?:…)`; `|` between alternatives;
 * - `?`, `*`, `+`, `{m}`, `{m,}`, `{m,n}` after any of these.
 * What is in it means what it means in JavaScript with the flag `u`. Everything else (looking ahead or behind, repeating
 * what a group matched, lazy repetition, `\b`) is refused.
 */
export type PatternReading =
  | { ok: true; program: Program }
  /** `at`: the place of what cannot be read, from 1; 0 when the whole repeats too often. */
  | { ok: false; at: number };

/** Reads a pattern. Never throws. */
export function readPattern(pattern: string): PatternReading {
  try {
    return { ok: true, program: compile(parsePattern(pattern)) };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { ok: false, at: error.at };
  }
}

/** Patterns in use, compiled: forgotten all at once when there are more than any questionnaire has. */
const kept = new Map<string, PatternReading>();
const mostKept = 2000;

/** Whether a whole text fits; a pattern that cannot be read (in a draft) asks for nothing. */
export function matchesPattern(pattern: string, text: string): boolean {
  const reading = kept.get(pattern) ?? readPattern(pattern);
  if (kept.size >= mostKept) kept.clear();
  kept.set(pattern, reading);
  return !reading.ok || matches(reading.program, text);
}
