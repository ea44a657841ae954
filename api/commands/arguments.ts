import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Said to the operator as it is, without a stack; the command ends with 2. */
export class UsageError extends Error {}

/**
 * The named options of a command, each with a value.
 * @throws UsageError for an unknown, missing or empty one, with the usage.
 */
export function readOptions<Needed extends string, Optional extends string = never>(
  args: string[],
  usage: string,
  needed: readonly Needed[],
  optional: readonly Optional[] = [],
): Record<Needed, string> & Partial<Record<Optional, string>> {
  const options = Object.fromEntries([...needed, ...optional].map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({ args, options, strict: true }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  const missing = needed.filter((name) => typeof values[name] !== 'string' || values[name] === '');
  if (missing.length > 0) throw new UsageError(`${missing.map((name) => `--${name}`).join(', ')}: needed\n${usage}`);
  return values as Record<Needed, string> & Partial<Record<Optional, string>>;
}

/** A day, as it was given. @throws UsageError for what is none. */
export function dayOption(name: string, text: string): string {
  const at = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(at.getTime()) && at.toISOString().startsWith(text)) return text;
  throw new UsageError(`${name}: a day, YYYY-MM-DD`);
}

/** @throws UsageError when the file cannot be read or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Runs a command; what the operator can put right is said in words, with exit code 2. */
export async function orSayWhy(
  job: () => Promise<number>,
  isOperators: (error: Error) => boolean = () => false,
): Promise<number> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof Error) || !(error instanceof UsageError || isOperators(error))) throw error;
    console.error(error.message);
    return 2;
  }
}
