import type { Rule } from '../../../../surveys/rule.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ruleWords } from '../../../pages/manage/ruleWords.ts';

/** A rule in words; what is no rule, as it stands. */
export function ruleInWords(rule: unknown, language: Language): string {
  try {
    return ruleWords(rule as Rule, language);
  } catch {
    return JSON.stringify(rule);
  }
}
