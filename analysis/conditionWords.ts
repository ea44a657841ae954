import type { Condition } from '../surveys/conditions.ts';
import type { Rule } from '../surveys/rule.ts';
import type { Language } from '../surveys/text.ts';
import { formatEither, formatList } from './format.ts';

/** Puts one condition into words, or its contrary. */
export type Say = (condition: Condition, negated: boolean) => string;

/**
 * A rule in words. A `not` is carried down to the conditions it covers (not “a and b” is “not a, or not b”), so that no
 * sentence denies a whole list. A choice within a list stands in brackets.
 */
export function conditionWords(rule: Rule, language: Language, say: Say, negated = false, inner = false): string {
  if ('not' in rule) return conditionWords(rule.not, language, say, !negated, inner);
  if (!('all' in rule) && !('any' in rule)) return say(rule, negated);
  const isAll = 'all' in rule;
  const parts = isAll ? rule.all : rule.any;
  const together = isAll !== negated;
  const words = parts.map((part) => conditionWords(part, language, say, negated, inner || parts.length > 1));
  const list = together ? formatList(words, language) : formatEither(words, language);
  return inner && words.length > 1 ? `(${list})` : list;
}
