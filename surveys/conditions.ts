import type { Rule } from './rule.ts';

/** A condition on one item: what remains of a rule when `all`, `any` and `not` are taken away. */
export type Condition = Extract<Rule, { item: string }>;

/** The conditions of a rule with where they stand in it, as a JSON pointer relative to the rule. */
export function conditionsOf(rule: Rule, path = ''): { path: string; condition: Condition }[] {
  if ('all' in rule) return rule.all.flatMap((part, i) => conditionsOf(part, `${path}/all/${i}`));
  if ('any' in rule) return rule.any.flatMap((part, i) => conditionsOf(part, `${path}/any/${i}`));
  if ('not' in rule) return conditionsOf(rule.not, `${path}/not`);
  return [{ path, condition: rule }];
}

/** Kept for as long as the rule is: rules are asked again for every response that comes in. */
const named = new WeakMap<Rule, readonly string[]>();

/** The names of the items a rule is about, each once. */
export function itemsOfRule(rule: Rule): readonly string[] {
  const known = named.get(rule);
  if (known !== undefined) return known;
  const names = [...new Set(conditionsOf(rule).map(({ condition }) => condition.item))];
  named.set(rule, names);
  return names;
}
