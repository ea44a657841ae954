import { readFileSync } from 'node:fs';

const described: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Of the software that runs, as its package has it. */
export const softwareVersion = described.version;
