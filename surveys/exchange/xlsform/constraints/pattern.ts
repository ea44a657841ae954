/** Programs differ on whether a pattern must fit the whole answer; ours must, so it says where it begins and ends. */
export const anchored = (pattern: string): string => `^(?:${pattern})$`;

/** Whether the brackets of a pattern close within it, so that what is around them can be taken off. */
function isWhole(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let i = 0; i < pattern.length; i += 1) {
    const sign = pattern[i];
    if (sign === '\\') i += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const endsPlainly = (pattern: string): boolean => /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern);

/** The pattern without the signs for beginning and end. */
export function unanchored(pattern: string): string {
  const begun = pattern.startsWith('^') ? pattern.slice(1) : pattern;
  const inner = endsPlainly(begun) ? begun.slice(0, -1) : begun;
  const bare = inner.startsWith('(?:') && inner.endsWith(')') ? inner.slice(3, -1) : null;
  return bare !== null && bare !== '' && isWhole(bare) ? bare : inner;
}
