const property = (error: Error, name: string): unknown => Reflect.get(error, name);

/** An enhanced status code (RFC 3463) in the server's reply: digits and dots, nothing of its words. */
const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/** The server would not have us as a sender: no fault of this recipient, and not mended by another address. */
const isAboutSender = (error: Error): boolean => /^MAIL FROM/i.test(String(property(error, 'command') ?? ''));

/** The mail server refused the recipient or the message for good: trying again would be refused again. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  ['EENVELOPE', 'EMESSAGE'].includes(String(property(error, 'code'))) &&
  Number(property(error, 'responseCode')) >= 500 &&
  !isAboutSender(error);

/** What went wrong, without the server's own words: they may quote the message. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const status = enhanced.exec(String(property(error, 'response') ?? ''))?.[0];
  const code = isAboutSender(error) ? 'ESENDER' : property(error, 'code');
  const parts = [code, property(error, 'responseCode'), status].filter((part) => part !== undefined);
  return parts.join(' ') || error.name;
}
