import { occurrences } from './stolenCopy.ts';
import type { Lived } from './things.ts';

/** What must stand nowhere in the folder nor in what was printed, and how often it does. */
export interface Remains {
  /** Tokens of links and receipt codes. */
  secrets: number;
  /** Traces of answers that were withdrawn. */
  withdrawn: number;
  /** Kept answers that stand more than once. */
  copies: number;
}

export function remainsOf({ copy, things, log, secrets, withdrawn }: Lived): Remains {
  const count = (mark: string | Buffer): number => occurrences(copy, mark);
  const stands = secrets.filter((secret) => log.includes(secret) || count(secret) > 0);
  const twice = [...things.answer, ...things.record].filter(({ marks }) => count(marks[0] ?? '') !== 1);
  return {
    secrets: stands.length,
    withdrawn: withdrawn.filter((mark) => count(mark) > 0).length,
    copies: twice.length,
  };
}
