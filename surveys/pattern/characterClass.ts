import type { Cursor } from './cursor.ts';
import { type CharacterTest, codePoint } from './syntax.ts';

/** One member of a class: a single character (may begin or end a range) or a set such as `\d`. */
function readMember(cursor: Cursor): { character: string } | { test: CharacterTest } {
  const at = cursor.at;
  const sign = cursor.take();
  if (sign === undefined) throw cursor.error(at);
  if (sign === '\\') return cursor.takeEscaped(true);
  // In the `v` flavour these begin something else; they must be escaped to be plain.
  if (sign === '[') throw cursor.error(at);
  return { character: sign };
}

/** The rest of `[…]`, after its opening bracket. */
export function readClass(cursor: Cursor): CharacterTest {
  const open = cursor.at - 1;
  const negated = cursor.takeIf('^');
  const single = new Set<string>();
  const tests: CharacterTest[] = [];
  for (;;) {
    if (cursor.peek() === undefined) throw cursor.error(open);
    if (cursor.takeIf(']')) break;
    const at = cursor.at;
    const first = readMember(cursor);
    const isRange = cursor.peek() === '-' && cursor.peek(1) !== ']' && cursor.peek(1) !== undefined;
    if (!isRange) {
      if ('test' in first) tests.push(first.test);
      else single.add(first.character);
      continue;
    }
    cursor.take();
    const last = readMember(cursor);
    if ('test' in first || 'test' in last) throw cursor.error(at);
    const [low, high] = [codePoint(first.character), codePoint(last.character)];
    if (low > high) throw cursor.error(at);
    tests.push((c) => codePoint(c) >= low && codePoint(c) <= high);
  }
  // As with JavaScript, `[]` fits nothing and `[^]` everything: neither is what anybody means.
  if (tests.length === 0 && single.size === 0) throw cursor.error(open);
  const has: CharacterTest = (c) => single.has(c) || tests.some((test) => test(c));
  return negated ? (c) => !has(c) : has;
}
