import * as z from 'zod';
import { argsOf, type Expression } from './expression.ts';

/** A text that is written out, also joined from pieces; null for anything else. */
export function textOf(expression: Expression): string | null {
  if (expression.kind === 'text') return expression.value;
  if (expression.kind !== 'call' || expression.name !== 'concat') return null;
  const pieces = expression.args.map((arg) => (arg.kind === 'text' ? arg.value : null));
  return pieces.includes(null) ? null : pieces.join('');
}

/** A number that is written out, as one or as a text of digits. */
export function numberOf(expression: Expression): number | null {
  if (expression.kind === 'number') return Number.isFinite(expression.value) ? expression.value : null;
  const text = textOf(expression);
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A day that is written out, `date('2026-01-31')` or the text alone. */
export function dayOf(expression: Expression): string | null {
  const [inner] = argsOf(expression, 'date', 1) ?? [expression];
  const text = inner === undefined ? null : textOf(inner);
  return text !== null && z.iso.date().safeParse(text).success ? text : null;
}
