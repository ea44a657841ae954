import type { Item } from '../../../document.ts';
import { argsOf, type Comparison, type Expression, type ExpressionOf } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse.ts';
import { dayOf, numberOf, textOf } from '../expression/values.ts';
import { exclusiveCode } from './exclusive.ts';
import { unanchored } from './pattern.ts';

/** What a constraint asks for, as far as items can hold it. */
export interface Limits {
  min?: number | string;
  max?: number | string;
  pattern?: string;
  maxLength?: number;
  /** Codes, as the file has them, that exclude every other. */
  exclusive: string[];
  /** Whether a part could not be read, or not be kept. */
  leftOut: boolean;
  /** Whether a limit that was not to be reached is now allowed. */
  widened: boolean;
}

export interface Constrained {
  kind: Item['kind'];
  integer: boolean;
}

const turned: Partial<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const dayAfter = (day: string, days: number): string => {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
};

/** The nearest value on the allowed side of one that is not allowed itself. */
function inward(value: number | string, step: 1 | -1, whole: boolean): { limit: number | string; widened: boolean } {
  if (typeof value === 'string') return { limit: dayAfter(value, step), widened: false };
  if (!whole) return { limit: value, widened: true };
  return { limit: step === 1 ? Math.floor(value) + 1 : Math.ceil(value) - 1, widened: false };
}

/** Two limits of one side: the narrower one holds. */
function narrower<T extends number | string>(a: T | undefined, b: T, side: 'min' | 'max'): T {
  if (a === undefined) return b;
  return side === 'min' ? (a > b ? a : b) : a < b ? a : b;
}

function takeBound(limits: Limits, operator: Comparison, value: number | string, whole: boolean): boolean {
  const side = operator === '>' || operator === '>=' ? 'min' : operator === '<' || operator === '<=' ? 'max' : null;
  if (side === null) return false;
  const strict = operator === '>' || operator === '<';
  const { limit, widened } = strict ? inward(value, side === 'min' ? 1 : -1, whole) : { limit: value, widened: false };
  limits[side] = narrower(limits[side], limit, side);
  limits.widened ||= widened;
  return true;
}

function takeLength(limits: Limits, operator: Comparison, length: number): boolean {
  const most = operator === '<=' ? Math.floor(length) : operator === '<' ? Math.ceil(length) - 1 : 0;
  if (most < 1) return false;
  limits.maxLength = Math.min(limits.maxLength ?? most, most);
  return true;
}

function takeComparison(limits: Limits, compare: ExpressionOf<'compare'>, { kind, integer }: Constrained): boolean {
  const isTurned = compare.right.kind === 'self' || argsOf(compare.right, 'string-length', 1) !== null;
  const operator = isTurned ? (turned[compare.operator] ?? compare.operator) : compare.operator;
  const [left, right] = isTurned ? [compare.right, compare.left] : [compare.left, compare.right];
  if (argsOf(left, 'string-length', 1)?.[0]?.kind === 'self') {
    const length = numberOf(right);
    return (kind === 'short_text' || kind === 'long_text') && length !== null && takeLength(limits, operator, length);
  }
  if (left.kind !== 'self') return false;
  const value = kind === 'number' ? numberOf(right) : kind === 'date' ? dayOf(right) : null;
  return value !== null && takeBound(limits, operator, value, integer);
}

function take(limits: Limits, part: Expression, constrained: Constrained): boolean {
  const code = constrained.kind === 'multiple' ? exclusiveCode(part) : null;
  if (code !== null) return limits.exclusive.push(code) > 0;
  if (part.kind === 'compare') return takeComparison(limits, part, constrained);
  const [self, regex] = argsOf(part, 'regex', 2) ?? [];
  const pattern = self?.kind === 'self' && regex !== undefined ? unanchored(textOf(regex) ?? '') : '';
  if (constrained.kind !== 'short_text' || pattern === '' || pattern.length > 200) return false;
  if (limits.pattern !== undefined) return false;
  limits.pattern = pattern;
  return true;
}

const conjuncts = (expression: Expression): Expression[] =>
  expression.kind === 'and' ? expression.parts.flatMap(conjuncts) : [expression];

/** Reads any text as what the answers to an item must be; never throws. */
export function readConstraint(text: string, constrained: Constrained): Limits {
  const limits: Limits = { exclusive: [], leftOut: false, widened: false };
  if (text === '') return limits;
  const expression = parseExpression(text);
  if (expression === null) return { ...limits, leftOut: true };
  const taken = conjuncts(expression).map((part) => take(limits, part, constrained));
  return { ...limits, leftOut: taken.includes(false) };
}
