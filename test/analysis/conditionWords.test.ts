import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionWords, type Say } from '../../analysis/conditionWords.ts';
import type { Rule } from '../../surveys/rule.ts';
import { holds } from '../../surveys/visibility.ts';

const say: Say = ({ item }, negated) => (negated ? `not ${item}` : item);
const answered = (item: string): Rule => ({ item, answered: true });
const words = (rule: Rule) => conditionWords(rule, 'en', say);

describe('a condition in words', () => {
  it('is a list, with a choice inside it in brackets', () => {
    expect(words({ all: [answered('a'), { any: [answered('b'), answered('c')] }] })).toBe('a and (b or c)');
    expect(words({ any: [answered('a'), answered('b'), answered('c')] })).toBe('a, b or c');
    expect(words({ all: [{ any: [answered('a'), answered('b')] }] })).toBe('a or b');
  });

  it('carries a not down to what it covers', () => {
    expect(words({ not: { all: [answered('a'), answered('b')] } })).toBe('not a or not b');
    expect(words({ not: { any: [answered('a'), { not: answered('b') }] } })).toBe('not a and b');
  });

  it('says what the rule does, whatever the rule', () => {
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', 'c').map(answered),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('rule').map((not) => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(rule, fc.subarray(['a', 'b', 'c']), (any, given) => {
        const answers = Object.fromEntries(given.map((name) => [name, 1]));
        expect(reads(words(any), answers)).toBe(holds(any, answers));
      }),
    );
  });
});

/** Reads the words back: brackets, then a list joined by “and” or by “or”, then one condition. */
function reads(text: string, answers: Record<string, number>): boolean {
  let flat = text;
  while (/\(([^()]*)\)/.test(flat))
    flat = flat.replace(/\(([^()]*)\)/, (_, inner) => (reads(inner, answers) ? 'yes' : 'no'));
  const parts = flat.split(/, and |, or |, | and | or /);
  const values = parts.map((part) => {
    if (part === 'yes' || part === 'no') return part === 'yes';
    const name = part.replace('not ', '');
    return name in answers !== part.startsWith('not ');
  });
  return / or /.test(flat) ? values.some(Boolean) : values.every(Boolean);
}
