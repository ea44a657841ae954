import { type Comparison, comparisons, type Expression } from './expression.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Longest expression that is read, in UTF-16 units; and how deep its brackets may go. */
const longest = 32_767;
const deepest = 60;

/** What cannot be read ends the reading; it never leaves this file. */
class NoExpression extends Error {}

const fail = (): never => {
  throw new NoExpression();
};

const comparisonOf = (token: Token | undefined): Comparison | undefined =>
  token?.kind === 'sign' ? comparisons.find((each) => each === token.sign) : undefined;

/** Recursive descent over the tokens, one function for each level of binding: or, and, comparison, single value. */
class Reader {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;
  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#joined('or');
    return this.#at === this.#tokens.length ? expression : fail();
  }

  #takeSign(sign: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === 'sign' && token.sign === sign;
    if (found) this.#at += 1;
    return found;
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === 'word' && token.word === word;
    if (found) this.#at += 1;
    return found;
  }

  #joined(kind: 'and' | 'or'): Expression {
    const next = () => (kind === 'or' ? this.#joined('and') : this.#compared());
    const first = next();
    const parts = [first];
    while (this.#takeWord(kind)) parts.push(next());
    return parts.length === 1 ? first : { kind, parts };
  }

  #compared(): Expression {
    const left = this.#single();
    const operator = comparisonOf(this.#tokens[this.#at]);
    if (operator === undefined) return left;
    this.#at += 1;
    return { kind: 'compare', operator, left, right: this.#single() };
  }

  #inside(read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > deepest) fail();
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #single(): Expression {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined) return fail();
    if (token.kind === 'word') return this.#call(token.word);
    if (token.kind !== 'sign') return token;
    if (token.sign === '.') return { kind: 'self' };
    if (token.sign === '-') return this.#negative();
    if (token.sign !== '(') return fail();
    const expression = this.#inside(() => this.#joined('or'));
    return this.#takeSign(')') ? expression : fail();
  }

  #negative(): Expression {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token?.kind === 'number' ? { kind: 'number', value: -token.value } : fail();
  }

  #call(name: string): Expression {
    if (!this.#takeSign('(')) fail();
    const args: Expression[] = [];
    if (this.#takeSign(')')) return { kind: 'call', name, args };
    do args.push(this.#inside(() => this.#joined('or')));
    while (this.#takeSign(','));
    return this.#takeSign(')') ? { kind: 'call', name, args } : fail();
  }
}

/** Word processors turn straight quotation marks into curled ones. */
const straightened = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

function parsed(text: string): Expression | null {
  const tokens = text.length > longest ? null : tokensOf(text);
  if (tokens === null) return null;
  try {
    return new Reader(tokens).whole();
  } catch (error) {
    if (error instanceof NoExpression) return null;
    throw error;
  }
}

/** Reads any text, in time linear in its length: the expression, or null for what goes beyond conditions. Never throws. */
export function parseExpression(text: string): Expression | null {
  const asItStands = parsed(text);
  if (asItStands !== null || !/[‘’“”]/.test(text)) return asItStands;
  return parsed(straightened(text));
}
