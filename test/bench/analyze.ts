import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { largeShape, nestedRatings, ratingsCsv } from '../support/nestedRatings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Both comparisons together: seconds from the command line, and megabytes of one. */
const bars = { seconds: 3, megabytes: 512 } as const;

/** The quickest counts: the others waited for other work. */
const rounds = 5;

const asked: Record<string, string[]> = {
  distribution: ['distribution'],
  'comparison, two levels': ['comparison', '--by', 'dept'],
  'comparison, three levels': ['comparison', '--by', 'dept', '--by', 'lecturer'],
  agreement: ['agreement', '--by', 'lecturer'],
};

interface Taken {
  code: number;
  megabytes: number;
  cpu: number;
}

function measured(args: string[]): { seconds: number } & Taken {
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const whole = spawnSync('npm', ['run', '--silent', 'cli', '--', 'analyze', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
    if (whole.status !== 0) throw new Error(`analyze ${args.join(' ')} failed`);
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  const inside = spawnSync('npx', ['tsx', 'test/bench/measuredAnalyze.ts', ...args], { cwd: root, encoding: 'utf8' });
  const taken: Taken = JSON.parse(inside.stderr.trim().split('\n').at(-1) ?? '');
  if (taken.code !== 0) throw new Error(`analyze ${args.join(' ')} failed`);
  return { seconds, ...taken };
}

/** `analyze` from the command line on 72,800 generated rows, start of the process included. */
export async function analyze(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const rows = nestedRatings(largeShape);
    const file = join(folder, 'ratings.csv.gz');
    writeFileSync(file, gzipSync(ratingsCsv(rows)));
    console.log(`analyze, ${rows.length} rows, ${largeShape.outer * largeShape.inner} groups in ${largeShape.outer}`);
    let together = 0;
    let most = 0;
    for (const [name, [finding = '', ...by]] of Object.entries(asked)) {
      const { seconds, cpu, megabytes } = measured([finding, '--data', file, '--items', 'y', '--range', '1:5', ...by]);
      console.log(
        `  ${name.padEnd(26)}${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, ${megabytes.toFixed(0)} MB`,
      );
      if (finding === 'comparison') together += seconds;
      most = Math.max(most, megabytes);
    }
    const met = together < bars.seconds && most < bars.megabytes;
    console.log(
      `  both comparisons ${together.toFixed(2)} s (bar ${bars.seconds}), at most ${most.toFixed(0)} MB (bar ${bars.megabytes})${met ? '' : ': NOT met'}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
