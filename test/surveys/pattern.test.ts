import { Script } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, readPattern } from '../../surveys/pattern.ts';

const tried = new Script("new RegExp(whole, 'u').test(text)");

/**
 * The whole text, as RegExp sees it. RegExp goes back and tries: about one generated pattern in ten thousand keeps it busy
 * for minutes, and then has nothing to be compared with.
 */
function byRegExp(pattern: string, text: string): boolean {
  try {
    return tried.runInNewContext({ whole: `^(?:${pattern})$`, text }, { timeout: 500 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    fc.pre(false);
    throw error;
  }
}

describe('patterns', () => {
  it.each([
    ['[A-Z]\\d[A-Z] ?\\d[A-Z]\\d', 'H2X 1Y4', 'H2X-1Y4'],
    ['\\d{3}-\\d{4}', '555-0199', '5555-0199'],
    ['(oui|non)', 'oui', 'ouinon'],
    ['\\p{L}+', 'Éloïse', 'Éloïse2'],
    ['^\\d+$', '12', 'a12'],
    ['a.c', 'a😀c', 'a\nc'],
    ['[^,;]+', 'plain', 'a,b'],
    ['a\\$', 'a$', 'a'],
    ['x{2,}', 'xxx', 'x'],
  ])('%s fits %j and not %j', (pattern, right, wrong) => {
    expect([matchesPattern(pattern, right), matchesPattern(pattern, wrong)]).toEqual([true, false]);
  });

  it.each([
    ['(?=a)b', 1],
    ['a(?<name>b)', 2],
    ['(a)\\1', 4],
    ['a+?', 3],
    ['a**', 3],
    ['\\bword', 1],
    ['(a', 1],
    ['a)', 2],
    ['[a', 1],
    ['[]', 1],
    ['[z-a]', 2],
    ['a{3,2}', 2],
    ['a{', 2],
    ['^^a', 2],
    ['\\', 1],
    ['\\p{Script=Greek}', 1],
    ['(a{100}){100}', 0],
    ['((((a{1,999}){1,999}){1,999}){1,999})', 0],
  ])('refuses %s, naming the place', (pattern, at) => {
    expect(readPattern(pattern)).toEqual({ ok: false, at });
  });

  it('takes no longer for what makes other engines try everything', () => {
    // (a+)+ over 500 letters has 2^499 ways to be split: an engine that goes back and tries would never end.
    expect(matchesPattern('(a+)+(a*)*b', 'a'.repeat(500))).toBe(false);
    expect(matchesPattern('(a?){400}a{400}', 'a'.repeat(400))).toBe(true);
  });

  const letter = fc.constantFrom(
    'a',
    'b',
    'é',
    '😀',
    '-',
    '1',
    '\\d',
    '\\w',
    '\\s',
    '\\D',
    '\\W',
    '\\S',
    '.',
    '\\.',
    '\\p{L}',
  );
  const member = fc.constantFrom('a', 'b-d', '0-5', '\\d', '\\s', 'é', '\\-', '\\]', '😀', '_', '.');
  const classes = fc
    .tuple(fc.boolean(), fc.array(member, { minLength: 1, maxLength: 3 }))
    .map(([negated, members]) => `[${negated ? '^' : ''}${members.join('')}]`);
  const times = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,}', '{0,2}', '{0}');
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    pattern: fc
      .array(fc.array(tie('part'), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((ways) => ways.map((parts) => parts.join('')).join('|')),
    part: fc
      .tuple(
        fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          letter,
          classes,
          tie('pattern').map((inner) => `(${inner})`),
          tie('pattern').map((inner) => `(?:${inner})`),
        ),
        times,
      )
      .map(([one, often]) => one + often),
  }));
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '😀', '-', '1', '7', ' ', '\n', '_', '.', ']', '\u2028'), {
    maxLength: 8,
  });

  it('mean what they mean in JavaScript, for the whole of a text', () => {
    fc.assert(
      fc.property(pattern, text, (source, characters) => {
        const written = characters.join('');
        expect(readPattern(source).ok).toBe(true);
        expect(matchesPattern(source, written)).toBe(byRegExp(source, written));
      }),
      { numRuns: 600 },
    );
  });

  it('never throw, and whatever is read is read by JavaScript too', () => {
    const signs = fc.array(fc.constantFrom(...'ab(){}[]^$.*+?|\\,-1dwsp:=<L😀'), { maxLength: 10 });
    fc.assert(
      fc.property(signs, text, (source, characters) => {
        const [wanted, written] = [source.join(''), characters.join('')];
        if (readPattern(wanted).ok) expect(matchesPattern(wanted, written)).toBe(byRegExp(wanted, written));
      }),
      { numRuns: 2000 },
    );
  });
});
