import type { Condition } from '../../../conditions.ts';
import type { Item } from '../../../document.ts';
import { isAnswerable } from '../../../form.ts';
import { offeredReasons } from '../../../offeredReasons.ts';
import type { Rule } from '../../../rule.ts';
import { numberLiteral, textLiteral } from '../expression/literal.ts';

/** What other programs call an item, and the item itself; undefined for one that is not in the document. */
export type ItemsByName = ReadonlyMap<string, Item>;

const isChosen = (item: Item | undefined): boolean =>
  item?.kind === 'single' || item?.kind === 'multiple' || item?.kind === 'agreement' || item?.kind === 'rating';

function isText(condition: Extract<Condition, { is: unknown }>, item: Item | undefined): string {
  const reference = `\${${condition.item}}`;
  const parts = condition.is.map((value) => {
    if (typeof value === 'number') return `${reference} = ${numberLiteral(value)}`;
    if (item?.kind === 'date') return `${reference} = date(${textLiteral(value)})`;
    return item?.kind === 'multiple' ? `selected(${reference}, '${value}')` : `${reference} = '${value}'`;
  });
  return parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`;
}

const bound = (value: number | string): string =>
  typeof value === 'number' ? numberLiteral(value) : `date('${value}')`;

/** Whether something was answered. A reason for not answering is a choice elsewhere, and no answer here. */
function answeredText(name: string, item: Item | undefined): string {
  const reference = `\${${name}}`;
  const reasons = item !== undefined && isAnswerable(item) && isChosen(item) ? offeredReasons(item) : [];
  const isNot = (reason: string): string =>
    item?.kind === 'multiple' ? `not(selected(${reference}, '${reason}'))` : `${reference} != '${reason}'`;
  const parts = [`${reference} != ''`, ...reasons.map(isNot)];
  return parts.length === 1 ? parts.join('') : `(${parts.join(' and ')})`;
}

function conditionText(condition: Condition, items: ItemsByName): string {
  const item = items.get(condition.item);
  if ('is' in condition) return isText(condition, item);
  if ('answered' in condition) return answeredText(condition.item, item);
  const reference = `\${${condition.item}}`;
  if ('contains' in condition) return `contains(${reference}, ${textLiteral(condition.contains)})`;
  if ('atLeast' in condition) return `${reference} >= ${bound(condition.atLeast)}`;
  return `${reference} <= ${bound(condition.atMost)}`;
}

const joined = (rules: Rule[], word: 'and' | 'or', items: ItemsByName): string => {
  const parts = rules.map((rule) => partText(rule, items));
  return parts.length === 1 ? parts.join('') : `(${parts.join(` ${word} `)})`;
};

function partText(rule: Rule, items: ItemsByName): string {
  if ('all' in rule) return joined(rule.all, 'and', items);
  if ('any' in rule) return joined(rule.any, 'or', items);
  if ('not' in rule) return `not(${withoutOuterBrackets(partText(rule.not, items))})`;
  return conditionText(rule, items);
}

/** Only what this file wraps whole begins with a bracket: it is taken off where nothing stands around it. */
const withoutOuterBrackets = (text: string): string => (text.startsWith('(') ? text.slice(1, -1) : text);

/** A rule as XLSForm's `relevant` says it. */
export const ruleText = (rule: Rule, items: ItemsByName): string => withoutOuterBrackets(partText(rule, items));
