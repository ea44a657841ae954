import type { Rule } from '../../../rule.ts';
import { argsOf, type Comparison, type Expression, type ExpressionOf } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse.ts';
import { textOf } from '../expression/values.ts';
import { comparisonRule, containsRule, countRule, type ReadItem, selectedRule } from './readComparison.ts';

/** The items of the file by the names they have there. */
export type ReadItems = ReadonlyMap<string, ReadItem>;

/** `a < b` is `b > a`. */
const turned: Record<Comparison, Comparison> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const readItem = (expression: Expression | undefined, items: ReadItems): ReadItem | null =>
  expression?.kind === 'item' ? (items.get(expression.name) ?? null) : null;

function compared({ operator, left, right }: ExpressionOf<'compare'>, items: ReadItems): Rule | null {
  const read = readItem(left, items);
  if (read !== null) return comparisonRule(read, operator, right);
  const turnedRead = readItem(right, items);
  if (turnedRead !== null) return comparisonRule(turnedRead, turned[operator], left);
  const counted = argsOf(left, 'count-selected', 1) ?? argsOf(left, 'string-length', 1);
  const countedItem = readItem(counted?.[0], items);
  return countedItem === null ? null : countRule(countedItem, operator, right);
}

function called(expression: ExpressionOf<'call'>, items: ReadItems): Rule | null {
  const [first, second] = expression.args;
  const negated = argsOf(expression, 'not', 1);
  if (negated !== null && first !== undefined) {
    const rule = converted(first, items);
    return rule === null ? null : { not: rule };
  }
  const read = readItem(first, items);
  if (read === null || second === undefined || expression.args.length !== 2) return null;
  if (expression.name === 'selected') return selectedRule(read, second);
  return expression.name === 'contains' ? containsRule(read, second) : null;
}

/** `${a} = 1 or ${a} = 2` asks for one of several values of the same item. */
function oneOf(rules: Rule[]): Rule {
  const first = rules[0];
  if (first === undefined || !('is' in first)) return { any: rules };
  const values = rules.flatMap((rule) => ('is' in rule && rule.item === first.item ? rule.is : []));
  const isSame = rules.every((rule) => 'is' in rule && rule.item === first.item);
  return isSame ? { item: first.item, is: values } : { any: rules };
}

/** The item and the code of `${a} != 'code'` and `not(selected(${a}, 'code'))`. */
function refusedCode(expression: Expression, items: ReadItems): { read: ReadItem; code: string } | null {
  const [inner] = argsOf(expression, 'not', 1) ?? [];
  const [left, right] =
    expression.kind === 'compare' && expression.operator === '!='
      ? [expression.left, expression.right]
      : ((inner && argsOf(inner, 'selected', 2)) ?? []);
  const read = readItem(left, items);
  const code = right === undefined ? null : textOf(right);
  return read === null || code === null ? null : { read, code };
}

const reasons = ['dont_know', 'prefer_not_to_say', 'not_applicable'];

/** "Answered, and not with a reason for not answering" is one condition here. */
function withoutReasons(parts: Expression[], items: ReadItems): Expression[] {
  const refused = parts.map((part) => refusedCode(part, items));
  const answered = new Set(refused.flatMap((each) => (each?.code === '' ? [each.read] : [])));
  return parts.filter((_, i) => {
    const each = refused[i];
    return !each || !reasons.includes(each.code) || each.read.codes.has(each.code) || !answered.has(each.read);
  });
}

function joined(expression: ExpressionOf<'and' | 'or'>, items: ReadItems): Rule | null {
  const parts = expression.kind === 'and' ? withoutReasons(expression.parts, items) : expression.parts;
  const rules = parts.map((part) => converted(part, items));
  const found = rules.filter((rule) => rule !== null);
  if (found.length < rules.length) return null;
  const [first] = found;
  if (found.length === 1 && first !== undefined) return first;
  return expression.kind === 'and' ? { all: found } : oneOf(found);
}

function converted(expression: Expression, items: ReadItems): Rule | null {
  if (expression.kind === 'and' || expression.kind === 'or') return joined(expression, items);
  if (expression.kind === 'compare') return compared(expression, items);
  return expression.kind === 'call' ? called(expression, items) : null;
}

const depthOf = (rule: Rule): number => {
  if ('all' in rule) return 1 + Math.max(...rule.all.map(depthOf));
  if ('any' in rule) return 1 + Math.max(...rule.any.map(depthOf));
  return 'not' in rule ? 1 + depthOf(rule.not) : 1;
};

/** Deepest rule that a document keeps within the nesting it may have, each step being an object with a list. */
const deepestRule = 14;
/** What `ruleSchema` allows of parts, of values and of words; parsing thousands of rules with it would take seconds. */
const most = { parts: 50, values: 100, words: 200 } as const;

function fits(rule: Rule): boolean {
  if ('not' in rule) return fits(rule.not);
  if ('is' in rule) return rule.is.length <= most.values;
  if ('contains' in rule) return rule.contains !== '' && rule.contains.length <= most.words;
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [];
  return parts.length <= most.parts && parts.every(fits);
}

/**
 * A condition of the file as a rule over its items (whether these come earlier is for the document's checks to say); null
 * when it cannot be read, or goes beyond what rules can say. Any text may be given; never throws.
 */
export function readRule(text: string, items: ReadItems): Rule | null {
  const expression = parseExpression(text);
  const rule = expression === null ? null : converted(expression, items);
  return rule !== null && depthOf(rule) <= deepestRule && fits(rule) ? rule : null;
}
