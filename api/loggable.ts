/**
 * What may be logged of an unforeseen error: names, codes, statements and places in the code. Never the values of a
 * statement nor a piece of what was parsed: they may hold answers, addresses or tokens.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  const [message = ''] = error instanceof SyntaxError ? [''] : error.message.split('\nparams:');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${loggable(error.cause)}`];
  return [`${error.name}${code}${message && `: ${message}`}`, ...frames, ...cause].join('\n');
}
