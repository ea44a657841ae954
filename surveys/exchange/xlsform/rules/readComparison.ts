import type { Item } from '../../../document.ts';
import type { Rule } from '../../../rule.ts';
import type { Comparison, Expression } from '../expression/expression.ts';
import { dayOf, numberOf, textOf } from '../expression/values.ts';

/** What a rule needs to know of an item. */
export type RuleTarget = Pick<Item, 'name' | 'kind'> & { integer?: boolean };

/** An item of the file that is being read: itself, and what became of the codes of its choices. */
export interface ReadItem {
  item: RuleTarget;
  /** Code in the file → code here; one that is not there has no place in a rule. */
  codes: ReadonlyMap<string, string>;
}

const answered = (item: RuleTarget): Rule => ({ item: item.name, answered: true });

/** What is compared with a number, and whether only whole ones can be answered. */
function quantity(item: RuleTarget): { whole: boolean } | null {
  if (item.kind === 'agreement' || item.kind === 'rating') return { whole: true };
  return item.kind === 'number' ? { whole: item.integer === true } : null;
}

/** The value as the item stores it; null when it can have no such answer. */
function valueFor({ item, codes }: ReadItem, expression: Expression): string | number | null {
  if (quantity(item) !== null) return numberOf(expression);
  if (item.kind === 'date') return dayOf(expression);
  if (item.kind !== 'single' && item.kind !== 'multiple') return null;
  const text = textOf(expression) ?? (expression.kind === 'number' ? String(expression.value) : null);
  return text === null ? null : (codes.get(text) ?? null);
}

/** Without an answer nothing is above or below a value, so `not` alone would say too much. */
const strictly = (item: RuleTarget, opposite: Rule): Rule => ({ all: [answered(item), { not: opposite }] });

function ordered(item: RuleTarget, operator: Comparison, value: string | number): Rule | null {
  const name = item.name;
  if (item.kind === 'single' || item.kind === 'multiple') return null;
  if (operator === '>=') return { item: name, atLeast: value };
  if (operator === '<=') return { item: name, atMost: value };
  const steps = typeof value === 'number' && quantity(item)?.whole === true;
  if (operator === '>') {
    return steps ? { item: name, atLeast: Math.floor(value) + 1 } : strictly(item, { item: name, atMost: value });
  }
  return steps ? { item: name, atMost: Math.ceil(value) - 1 } : strictly(item, { item: name, atLeast: value });
}

/** `${item} operator value` as a rule; null when the rules of this product cannot say it. */
export function comparisonRule(read: ReadItem, operator: Comparison, value: Expression): Rule | null {
  const { item } = read;
  if (item.kind === 'information') return null;
  if (textOf(value) === '') {
    if (operator === '!=') return answered(item);
    return operator === '=' ? { not: answered(item) } : null;
  }
  const wanted = valueFor(read, value);
  if (wanted === null) return null;
  if (operator === '=') return { item: item.name, is: [wanted] };
  if (operator === '!=') return { not: { item: item.name, is: [wanted] } };
  return ordered(item, operator, wanted);
}

/** `selected(${item}, 'value')`. */
export const selectedRule = (read: ReadItem, value: Expression): Rule | null =>
  ['single', 'multiple', 'agreement', 'rating'].includes(read.item.kind) ? comparisonRule(read, '=', value) : null;

/** `contains(${item}, 'words')`. */
export function containsRule({ item }: ReadItem, value: Expression): Rule | null {
  const words = textOf(value)?.trim();
  if (words === undefined || (item.kind !== 'short_text' && item.kind !== 'long_text')) return null;
  return { item: item.name, contains: words };
}

/** `count-selected(${item}) operator n` and `string-length(${item}) operator n`, where they ask whether there is an answer. */
export function countRule({ item }: ReadItem, operator: Comparison, value: Expression): Rule | null {
  const bound = numberOf(value);
  const some =
    (operator === '>' && bound === 0) || (operator === '>=' && bound === 1) || (operator === '!=' && bound === 0);
  const none = (operator === '=' && bound === 0) || (operator === '<' && bound === 1);
  return some ? answered(item) : none ? { not: answered(item) } : null;
}
