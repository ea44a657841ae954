import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// npm run test:explore -- [--rounds 20] [path…]: the files with properties that match a path, again and again, each round with
// a new seed, until one fails. `npm test` tries them with one seed (docs/decisions/0011).
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '10' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run test:explore -- [--rounds 20] [path…]');
  process.exit(2);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => readFileSync(join(root, 'test', file), 'utf8').includes('fc.assert('))
  .map((file) => join('test', file))
  .filter((file) => positionals.length === 0 || positionals.some((path) => file.startsWith(relative(root, path))))
  .sort();
if (files.length === 0) {
  console.error(`No file with properties matches ${positionals.join(', ')}`);
  process.exit(2);
}

/** The exit code of these files' tests with that seed. */
const tried = (seed: number): Promise<number> => {
  const env = { ...process.env, PROPERTY_SEED: String(seed) };
  const child = spawn('npx', ['vitest', 'run', '--reporter=dot', ...files], { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
};

for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${rounds}: ${files.length} files, PROPERTY_SEED=${seed}`);
  if ((await tried(seed)) === 0) continue;
  console.error(
    `Failed in round ${round}. Again: PROPERTY_SEED=${seed} npx vitest run ${positionals.join(' ') || '<the file that failed>'}`,
  );
  process.exit(1);
}
console.log(`${rounds} rounds without a failure`);
