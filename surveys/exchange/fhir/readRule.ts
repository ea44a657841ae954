import type { Item } from '../../document.ts';
import type { Rule } from '../../rule.ts';
import type { EnableWhen, QuestionnaireItem } from './shape.ts';

/** What a condition of the file may ask about: the item it became, and what its answers are stored as. */
export interface RuleTarget {
  name: string;
  kind: Item['kind'];
  /** Stored value by the code, text or number of the file's choice. */
  values: ReadonlyMap<string, string | number>;
}
export type TargetsByLinkId = ReadonlyMap<string, RuleTarget>;

const answerOf = (condition: EnableWhen): string | number | boolean | undefined =>
  condition.answerCoding?.code ??
  condition.answerCoding?.display ??
  condition.answerBoolean ??
  condition.answerInteger ??
  condition.answerDecimal ??
  condition.answerDate ??
  condition.answerString;

const isChosen = ({ kind }: RuleTarget): boolean =>
  kind === 'agreement' || kind === 'rating' || kind === 'single' || kind === 'multiple';

/** The stored value that the file's answer means; undefined when there is none. */
function storedValue(target: RuleTarget, answer: string | number | boolean): string | number | undefined {
  if (isChosen(target)) return target.values.get(String(answer));
  if (target.kind === 'number') return typeof answer === 'number' ? answer : undefined;
  return target.kind === 'date' && typeof answer === 'string' ? answer : undefined;
}

function readBound(target: RuleTarget, operator: string, bound: string | number): Rule | undefined {
  const { name: item } = target;
  // Options have no order; days and numbers do.
  if (target.kind === 'single' || target.kind === 'multiple') return undefined;
  switch (operator) {
    case '>=':
      return { item, atLeast: bound };
    case '<=':
      return { item, atMost: bound };
    case '>':
      return { all: [{ item, answered: true }, { not: { item, atMost: bound } }] };
    default:
      return { all: [{ item, answered: true }, { not: { item, atLeast: bound } }] };
  }
}

function readCondition(condition: EnableWhen, targets: TargetsByLinkId): Rule | undefined {
  const target = targets.get(condition.question);
  const answer = answerOf(condition);
  if (target === undefined || answer === undefined) return undefined;
  const { name: item } = target;
  if (condition.operator === 'exists') {
    if (typeof answer !== 'boolean') return undefined;
    return answer ? { item, answered: true } : { not: { item, answered: true } };
  }
  const value = storedValue(target, answer);
  if (value === undefined) return undefined;
  if (condition.operator !== '=' && condition.operator !== '!=') return readBound(target, condition.operator, value);
  const is: Rule =
    target.kind === 'date' && typeof value === 'string'
      ? {
          all: [
            { item, atLeast: value },
            { item, atMost: value },
          ],
        }
      : { item, is: [value] };
  return condition.operator === '=' ? is : { not: is };
}

/** Most conditions that are looked at, and what a rule holds at most (surveys/rule.ts). */
const mostRead = 1000;
const mostParts = 50;
const mostValues = 100;

/** Several "is one of" over one item become one. */
function merged(rules: Rule[]): Rule[] {
  const result: Rule[] = [];
  for (const rule of rules) {
    const last = result.at(-1);
    if (last !== undefined && 'is' in rule && 'is' in last && last.item === rule.item) {
      last.is.push(...rule.is);
    } else result.push('is' in rule ? { item: rule.item, is: [...rule.is] } : rule);
  }
  return result;
}

/**
 * The rule that an item's `enableWhen` says: undefined when it has none, null when it cannot be kept whole (it asks about
 * something that is not here, in a way that has no equal, or more than a rule holds).
 */
export function readRule(
  { enableWhen, enableBehavior }: Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>,
  targets: TargetsByLinkId,
): Rule | undefined | null {
  if (enableWhen === undefined || enableWhen.length === 0) return undefined;
  if (enableWhen.length > mostRead) return null;
  const read = enableWhen.map((condition) => readCondition(condition, targets));
  const rules = read.filter((rule) => rule !== undefined);
  if (rules.length < read.length) return null;
  const parts = enableBehavior === 'all' ? rules : merged(rules);
  const isFull = parts.some((part) => 'is' in part && part.is.length > mostValues);
  if (parts.length > mostParts || isFull) return null;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return enableBehavior === 'all' ? { all: parts } : { any: parts };
}
