import { readFileSync } from 'node:fs';

const folder = new URL('../../reference/', import.meta.url);

/** A reference file made with R or scipy: input, expected values and the tolerance they hold to. */
export function golden<Content extends { input?: unknown; expected: unknown }>(
  name: string,
): Content & { tolerance: number } {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

export const referenceText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
