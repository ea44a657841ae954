import { choicesOf } from '../surveys/choices.ts';
import type { Item } from '../surveys/document.ts';
import type { Language } from '../surveys/text.ts';
import type { Say } from './conditionWords.ts';
import { formatEither, quoted } from './format.ts';

const words = {
  fr: {
    is: ['vaut', 'ne vaut pas'],
    atLeast: ['vaut au moins', 'ne vaut pas au moins'],
    atMost: ['vaut au plus', 'ne vaut pas au plus'],
    contains: ['contient', 'ne contient pas'],
    answered: ['a une réponse', 'n’a pas de réponse'],
  },
  en: {
    is: ['is', 'is not'],
    atLeast: ['is at least', 'is not at least'],
    atMost: ['is at most', 'is not at most'],
    contains: ['contains', 'does not contain'],
    answered: ['is answered', 'is not answered'],
  },
} as const;

/** Longest label beside a code, in UTF-16 units: it stands whole with the codes of its own item. */
const longestLabel = 80;
const shortLabel = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label;

/** Conditions as a codebook writes them: the item’s name, and codes with their labels. */
export const sayWithCodes =
  (items: ReadonlyMap<string, Item>, language: Language): Say =>
  (condition, negated) => {
    const pick = ([plain, contrary]: readonly [string, string]) => (negated ? contrary : plain);
    const { is, atLeast, atMost, contains, answered } = words[language];
    const item = items.get(condition.item);
    const code = (value: string | number): string => {
      const label = item && choicesOf(item).find((choice) => choice.code === String(value))?.label[language];
      return label === undefined ? String(value) : `${value} (${shortLabel(label)})`;
    };
    if ('is' in condition) return `${condition.item} ${pick(is)} ${formatEither(condition.is.map(code), language)}`;
    if ('atLeast' in condition) return `${condition.item} ${pick(atLeast)} ${code(condition.atLeast)}`;
    if ('atMost' in condition) return `${condition.item} ${pick(atMost)} ${code(condition.atMost)}`;
    if ('contains' in condition) return `${condition.item} ${pick(contains)} ${quoted(condition.contains, language)}`;
    return `${condition.item} ${pick(answered)}`;
  };
