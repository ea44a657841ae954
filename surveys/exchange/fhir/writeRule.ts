import { agreementPoints } from '../../agreement.ts';
import type { Condition } from '../../conditions.ts';
import type { Item } from '../../document.ts';
import type { Rule } from '../../rule.ts';
import type { EnableWhen } from './shape.ts';

export interface Enabling {
  enableWhen: EnableWhen[];
  enableBehavior?: 'all' | 'any';
}

type Behavior = 'all' | 'any';
/** Conditions that must all hold, or of which one must; one alone is both. */
interface Joined {
  conditions: EnableWhen[];
  behavior: Behavior | null;
}
export type ItemsByName = ReadonlyMap<string, Item>;

const joined = (conditions: EnableWhen[], behavior: Behavior): Joined | null => {
  if (conditions.length === 0) return null;
  return { conditions, behavior: conditions.length === 1 ? null : behavior };
};

/** The points of an item that is answered on some. */
const pointsOf = (item: Item): number[] =>
  item.kind === 'agreement'
    ? agreementPoints.map(({ value }) => value)
    : item.kind === 'rating'
      ? item.points.map(({ value }) => value)
      : [];

function answer(item: Item, value: string | number): Partial<EnableWhen> | null {
  switch (item.kind) {
    case 'agreement':
    case 'rating':
    case 'single':
    case 'multiple':
      return { answerCoding: { code: String(value) } };
    case 'number':
      if (typeof value !== 'number') return null;
      return item.integer ? { answerInteger: value } : { answerDecimal: value };
    case 'date':
      return typeof value === 'string' ? { answerDate: value } : null;
    default:
      return null;
  }
}

function compared(item: Item, operator: EnableWhen['operator'], values: (string | number)[]): EnableWhen[] | null {
  const answers = values.map((value) => answer(item, value));
  return answers.some((each) => each === null)
    ? null
    : answers.map((each) => ({ question: item.name, operator, ...each }));
}

function bounded(item: Item, operator: '>=' | '<=' | '>' | '<', bound: string | number): Joined | null {
  if (item.kind === 'number' || item.kind === 'date') {
    const conditions = compared(item, operator, [bound]);
    return conditions && joined(conditions, 'all');
  }
  // Codes cannot be compared by size in FHIR: the points are named one by one.
  const fits = (value: number): boolean =>
    typeof bound === 'number' &&
    { '>=': value >= bound, '<=': value <= bound, '>': value > bound, '<': value < bound }[operator];
  const conditions = compared(item, '=', pointsOf(item).filter(fits));
  return conditions && joined(conditions, 'any');
}

function fromCondition(condition: Condition, items: ItemsByName, negated: boolean): Joined | null {
  const item = items.get(condition.item);
  if (item === undefined || 'contains' in condition) return null;
  if ('answered' in condition) {
    return joined([{ question: item.name, operator: 'exists', answerBoolean: !negated }], 'all');
  }
  if ('is' in condition) {
    const conditions = compared(item, negated ? '!=' : '=', condition.is);
    return conditions && joined(conditions, negated ? 'all' : 'any');
  }
  // "Not at least 3" also holds without an answer, which no FHIR operator says.
  if (negated) return null;
  return 'atLeast' in condition ? bounded(item, '>=', condition.atLeast) : bounded(item, '<=', condition.atMost);
}

/** "Answered, and not at least 3" is `<`; "answered, and not at most 3" is `>`. */
function strictly(parts: Rule[], items: ItemsByName): Joined | null {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  if (!('answered' in first && 'not' in second && 'item' in second.not && second.not.item === first.item)) return null;
  const item = items.get(first.item);
  if (item === undefined) return null;
  if ('atLeast' in second.not) return bounded(item, '<', second.not.atLeast);
  return 'atMost' in second.not ? bounded(item, '>', second.not.atMost) : null;
}

function fromRule(rule: Rule, items: ItemsByName): Joined | null {
  if ('item' in rule) return fromCondition(rule, items, false);
  if ('not' in rule) return 'item' in rule.not ? fromCondition(rule.not, items, true) : null;
  const behavior: Behavior = 'all' in rule ? 'all' : 'any';
  const parts = 'all' in rule ? rule.all : rule.any;
  if (behavior === 'all') {
    const bound = strictly(parts, items);
    if (bound !== null) return bound;
  }
  const each = parts.map((part) => fromRule(part, items));
  const conditions = each.flatMap((part) =>
    part !== null && (part.behavior === null || part.behavior === behavior) ? [part.conditions] : [],
  );
  return conditions.length < parts.length ? null : joined(conditions.flat(), behavior);
}

/** A rule as FHIR can say it: conditions that must all hold, or of which one must. Null for a deeper one. */
export function writeRule(rule: Rule, items: ItemsByName): Enabling | null {
  const found = fromRule(rule, items);
  if (found === null) return null;
  const { conditions: enableWhen, behavior } = found;
  return behavior === null ? { enableWhen } : { enableWhen, enableBehavior: behavior };
}
