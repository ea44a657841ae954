import { formatList, quoted } from '../../../analysis/format.ts';
import type { Rule } from '../../../surveys/rule.ts';
import type { Language } from '../../../surveys/text.ts';

const words = {
  fr: {
    not: 'pas',
    is: 'vaut',
    atLeast: 'au moins',
    atMost: 'au plus',
    contains: 'contient',
    answered: 'a une réponse',
    or: ' ou ',
  },
  en: {
    not: 'not',
    is: 'is',
    atLeast: 'at least',
    atMost: 'at most',
    contains: 'contains',
    answered: 'is answered',
    or: ' or ',
  },
};

/** A condition over earlier answers in words, with the names and codes of its items. */
export function ruleWords(rule: Rule, language: Language): string {
  const say = words[language];
  if ('all' in rule)
    return formatList(
      rule.all.map((each) => ruleWords(each, language)),
      language,
    );
  if ('any' in rule) return `(${rule.any.map((each) => ruleWords(each, language)).join(say.or)})`;
  if ('not' in rule) return `${say.not} (${ruleWords(rule.not, language)})`;
  if ('is' in rule) return `${rule.item} ${say.is} ${rule.is.join(say.or)}`;
  if ('atLeast' in rule) return `${rule.item} ${say.atLeast} ${rule.atLeast}`;
  if ('atMost' in rule) return `${rule.item} ${say.atMost} ${rule.atMost}`;
  if ('contains' in rule) return `${rule.item} ${say.contains} ${quoted(rule.contains, language)}`;
  return `${rule.item} ${say.answered}`;
}
