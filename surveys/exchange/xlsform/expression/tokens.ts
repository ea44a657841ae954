export type Token =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'item'; name: string }
  | { kind: 'word'; word: string }
  | { kind: 'sign'; sign: string };

/** One alternative for each kind of token, each found by its first letter: reading takes time linear in the text. */
const pattern =
  /\s*(?:\$\{([^{}]*)\}|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|"([^"]*)"|'([^']*)'|([A-Za-z_][\w-]*)|(!=|<=|>=|[=<>(),.-]))/y;

function tokenOf(match: RegExpExecArray): Token {
  const [, item, number, double, single, word, sign] = match;
  if (item !== undefined) return { kind: 'item', name: item.trim() };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (word !== undefined) return { kind: 'word', word };
  if (sign !== undefined) return { kind: 'sign', sign };
  return { kind: 'text', value: double ?? single ?? '' };
}

/** The tokens of an expression; null where something stands that is none (arithmetic, an open quotation mark). */
export function tokensOf(text: string): Token[] | null {
  const source = text.trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let end = 0;
  while (end < source.length) {
    pattern.lastIndex = end;
    const match = pattern.exec(source);
    if (match === null) return null;
    tokens.push(tokenOf(match));
    end = pattern.lastIndex;
  }
  return tokens;
}
