export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/** What stands in a cell of `relevant` or `constraint`: the part of XPath that XLSForms use for conditions. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  /** `${name}`: the answer to another question. */
  | { kind: 'item'; name: string }
  /** `.`: the answer being checked. */
  | { kind: 'self' }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; parts: Expression[] };

export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A call of this function with this number of arguments; null for anything else. */
export function argsOf(expression: Expression, name: string, count: number): Expression[] | null {
  const isIt = expression.kind === 'call' && expression.name === name && expression.args.length === count;
  return isIt ? expression.args : null;
}
