import type { Config } from '../config.ts';
import type { messages } from '../db/schema/messages.ts';

/** What is kept of a message's text once nothing more happens to it: nothing; the demonstration's outbox keeps it. */
export const keptBody = (
  { demo }: Pick<Config, 'demo'>,
  { body }: Pick<typeof messages.$inferSelect, 'body'>,
): string => (demo ? body : '');
