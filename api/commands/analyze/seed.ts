import { UsageError } from '../arguments.ts';

const most = 2 ** 32 - 1;

/** A whole number from 0 to 2³² − 1, or null where none was given. @throws UsageError for anything else. */
export function seedOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  if (!/^\d{1,10}$/.test(words) || Number(words) > most)
    throw new UsageError(`--seed: a whole number from 0 to ${most}`);
  return Number(words);
}
