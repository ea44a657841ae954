import { formatList, quoted } from '../../../analysis/format.ts';
import { choicesOf } from '../../../surveys/choices.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Rule } from '../../../surveys/rule.ts';
import type { Language, Text } from '../../../surveys/text.ts';

const words = {
  fr: {
    not: 'pas',
    is: 'a pour réponse',
    atLeast: 'est au moins',
    atMost: 'est au plus',
    contains: 'contient',
    answered: 'a une réponse',
    or: ' ou ',
  },
  en: {
    not: 'not',
    is: 'is',
    atLeast: 'is at least',
    atMost: 'is at most',
    contains: 'contains',
    answered: 'is answered',
    or: ' or ',
  },
};

/** How a rule calls its items, and the answers it asks for. */
export interface RuleNames {
  item: (name: string) => string;
  answer: (name: string, value: string | number) => string;
}

/** By the names and codes that are stored. */
const asStored: RuleNames = { item: (name) => name, answer: (_, value) => String(value) };

/** Items called by their texts, answers as they are stored: for where the choices are not at hand. */
export function calledByText(texts: Iterable<{ name: string; text: Text }>, language: Language): RuleNames {
  const found = new Map([...texts].map(({ name, text }) => [name, withoutPipes(text)[language]]));
  return { ...asStored, item: (name) => (found.has(name) ? quoted(found.get(name) ?? '', language) : name) };
}

/** Items and answers of a document as its readers know them: by the words of the questions and of the choices. */
export function calledAsAsked({ sections }: QuestionnaireDocument, language: Language): RuleNames {
  const items = sections.flatMap((section) => section.items);
  const choices = new Map(items.map((item) => [item.name, choicesOf(item)]));
  return {
    ...calledByText(items, language),
    answer(name, value) {
      const choice = choices.get(name)?.find(({ code }) => code === String(value));
      return choice === undefined ? String(value) : quoted(choice.label[language], language);
    },
  };
}

/** A condition over earlier answers in words. */
export function ruleWords(rule: Rule, language: Language, names: RuleNames = asStored): string {
  const say = words[language];
  const inWords = (each: Rule): string => ruleWords(each, language, names);
  if ('all' in rule) return formatList(rule.all.map(inWords), language);
  if ('any' in rule) return `(${rule.any.map(inWords).join(say.or)})`;
  if ('not' in rule) return `${say.not} (${inWords(rule.not)})`;
  const item = names.item(rule.item);
  const answer = (value: string | number) => names.answer(rule.item, value);
  if ('is' in rule) return `${item} ${say.is} ${rule.is.map(answer).join(say.or)}`;
  if ('atLeast' in rule) return `${item} ${say.atLeast} ${answer(rule.atLeast)}`;
  if ('atMost' in rule) return `${item} ${say.atMost} ${answer(rule.atMost)}`;
  if ('contains' in rule) return `${item} ${say.contains} ${quoted(rule.contains, language)}`;
  return `${item} ${say.answered}`;
}
