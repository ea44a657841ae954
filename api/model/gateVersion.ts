import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All that decides where a measure of experience may be shown; a test follows its imports. */
export const gateFiles = (): string[] => [
  ...readdirSync(`${root}analysis/disclosure`)
    .sort()
    .map((name) => `analysis/disclosure/${name}`),
  ...['binary', 'cube', 'cubeBinary', 'scaleScores', 'slots'].map((name) => `analysis/columns/${name}.ts`),
  ...['hierarchy', 'snapshot', 'stats/countedSpread'].map((name) => `analysis/${name}.ts`),
  ...['agreement', 'missing', 'scoring', 'side'].map((name) => `surveys/${name}.ts`),
];

let known: string | undefined;

/**
 * Hash of the rules of the gate as they stand in the code. A number raised by hand could be forgotten when a rule is changed; what
 * an earlier rule let out would then stay out.
 */
export function gateVersion(): string {
  if (known === undefined) {
    const hash = createHash('sha256');
    for (const file of gateFiles()) hash.update(`${file}\n`).update(readFileSync(root + file));
    known = hash.digest('hex');
  }
  return known;
}
