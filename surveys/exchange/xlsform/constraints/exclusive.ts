import { argsOf, type Expression } from '../expression/expression.ts';
import { numberOf, textOf } from '../expression/values.ts';

/** "Not this one together with another", for a question with several choices. */
export const exclusiveText = (code: string): string => `not(selected(., '${code}') and count-selected(.) > 1)`;

const isSelf = (expression: Expression | undefined): boolean => expression?.kind === 'self';

function selectedCode(expression: Expression): string | null {
  const [self, code] = argsOf(expression, 'selected', 2) ?? [];
  return isSelf(self) && code !== undefined ? textOf(code) : null;
}

/** Whether it counts the choices: `count-selected(.) > 1`, `>= 2` (several) or `= 1`, `< 2`, `<= 1` (one at most). */
function counts(expression: Expression, wanted: 'several' | 'one'): boolean {
  if (expression.kind !== 'compare' || !isSelf(argsOf(expression.left, 'count-selected', 1)?.[0])) return false;
  const said = `${expression.operator}${numberOf(expression.right)}`;
  return (wanted === 'several' ? ['>1', '>=2'] : ['=1', '<2', '<=1']).includes(said);
}

/** The code in `not(selected(., 'X') and count-selected(.) > 1)`, or the same said with `or`; null for anything else. */
export function exclusiveCode(expression: Expression): string | null {
  const [inner] = argsOf(expression, 'not', 1) ?? [];
  if (inner?.kind === 'and' && inner.parts.length === 2 && inner.parts.some((part) => counts(part, 'several'))) {
    return inner.parts.map(selectedCode).find((code) => code !== null) ?? null;
  }
  if (expression.kind !== 'or' || expression.parts.length !== 2) return null;
  if (!expression.parts.some((part) => counts(part, 'one'))) return null;
  const refused = expression.parts.map((part) => argsOf(part, 'not', 1)?.[0]);
  return refused.map((part) => (part === undefined ? null : selectedCode(part))).find((code) => code !== null) ?? null;
}
