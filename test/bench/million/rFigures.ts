import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type SharedName, sharedNames } from './sharedFigures.ts';

const script = fileURLToPath(new URL('figures.R', import.meta.url));

export type RFigures = Record<SharedName, { time: number; result: number[] }>;

/** The same figures in R with data.table; the reason in words where that is not installed. */
export function rFigures(path: string, rounds: number): RFigures | string {
  const found = spawnSync('Rscript', ['-e', 'library(data.table)'], { encoding: 'utf8' });
  if (found.error) return 'R is not installed here: skipped';
  if (found.status !== 0) return 'R is installed without data.table: skipped';
  const run = spawnSync('Rscript', [script, path, String(rounds)], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  if (run.status !== 0) return `R stopped: ${run.stderr.trim().split('\n').at(-1) ?? ''}`;
  const lines = new Map(
    run.stdout.split('\n').map((line) => {
      const [name = '', ...numbers] = line.trim().split(/\s+/);
      const [time = Number.NaN, ...result] = numbers.map(Number);
      return [name, { time, result }];
    }),
  );
  const none = { time: Number.NaN, result: [] };
  return Object.fromEntries(sharedNames.map((name) => [name, lines.get(name) ?? none])) as unknown as RFigures;
}
