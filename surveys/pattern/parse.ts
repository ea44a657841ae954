import { readClass } from './characterClass.ts';
import { Cursor } from './cursor.ts';
import { isLineEnd, type Node } from './syntax.ts';

/** Most groups inside each other: far beyond what a person could read. */
const deepest = 20;

function readChoice(cursor: Cursor, depth: number): Node {
  const parts = [readSequence(cursor, depth)];
  while (cursor.takeIf('|')) parts.push(readSequence(cursor, depth));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
}

function readSequence(cursor: Cursor, depth: number): Node {
  const parts: Node[] = [];
  for (;;) {
    const next = cursor.peek();
    if (next === undefined || next === '|' || next === ')') return { kind: 'sequence', parts };
    parts.push(readRepeated(cursor, depth));
  }
}

function readRepeated(cursor: Cursor, depth: number): Node {
  const part = readOne(cursor, depth);
  const times = readTimes(cursor);
  if (times === null) return part;
  // `a+?`, `a**` and the like: lazy or nothing, and in a whole match they change nothing or are mistakes.
  const next = cursor.peek();
  if (next !== undefined && '*+?{'.includes(next)) throw cursor.error(cursor.at);
  return { kind: 'repeat', part, ...times };
}

function readTimes(cursor: Cursor): { min: number; max: number | null } | null {
  if (cursor.takeIf('*')) return { min: 0, max: null };
  if (cursor.takeIf('+')) return { min: 1, max: null };
  if (cursor.takeIf('?')) return { min: 0, max: 1 };
  if (cursor.peek() !== '{') return null;
  const at = cursor.at;
  const rest = cursor.characters.slice(at, at + 12).join('');
  const found = /^\{(\d{1,4})(,(\d{1,4})?)?\}/.exec(rest);
  const [whole, from, comma, to] = found ?? [];
  if (whole === undefined) throw cursor.error(at);
  cursor.at += whole.length;
  const min = Number(from);
  const max = comma === undefined ? min : to === undefined ? null : Number(to);
  if (max !== null && max < min) throw cursor.error(at);
  return { min, max };
}

function readOne(cursor: Cursor, depth: number): Node {
  const at = cursor.at;
  const sign = cursor.take() ?? '';
  if (sign === '.') return { kind: 'one', test: (c) => !isLineEnd(c) };
  if (sign === '[') return { kind: 'one', test: readClass(cursor) };
  if (sign === '\\') {
    const escaped = cursor.takeEscaped(false);
    return { kind: 'one', test: 'test' in escaped ? escaped.test : (c) => c === escaped.character };
  }
  if (sign === '(') {
    if (!cursor.takeIf('?:') && cursor.peek() === '?') throw cursor.error(at);
    if (depth === deepest) throw cursor.error(at);
    const inner = readChoice(cursor, depth + 1);
    if (!cursor.takeIf(')')) throw cursor.error(at);
    return inner;
  }
  if ('*+?{}])^$'.includes(sign)) throw cursor.error(at);
  return { kind: 'one', test: (c) => c === sign };
}

/** Whether the last sign is a `$` with its meaning: an odd number of backslashes before it takes that away. */
const endsWithDollar = (pattern: string): boolean => (/(\\*)\$$/.exec(pattern)?.[1]?.length ?? 1) % 2 === 0;

/**
 * Reads a pattern. One `^` at its beginning and one `$` at its end are allowed and mean nothing: the whole answer must
 * match anyway. @throws PatternError for anything outside the subset (surveys/pattern.ts).
 */
export function parsePattern(pattern: string): Node {
  const cursor = new Cursor(endsWithDollar(pattern) ? pattern.slice(0, -1) : pattern);
  cursor.takeIf('^');
  const node = readChoice(cursor, 0);
  if (cursor.peek() !== undefined) throw cursor.error(cursor.at);
  return node;
}
