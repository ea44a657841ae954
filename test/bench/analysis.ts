import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cubeFromColumns } from '../../analysis/columns/cube.ts';
import type { GatedExperience } from '../../analysis/disclosure/experience.ts';
import { writeAnswers } from './million/answersFile.ts';
import { compare } from './million/comparedTable.ts';
import { duckFigures } from './million/duckFigures.ts';
import { freshGate, gatedQuestions } from './million/gatedFindings.ts';
import { makeUpResponses } from './million/millionResponses.ts';
import { ownFigures } from './million/ownFigures.ts';
import { rFigures } from './million/rFigures.ts';
import { alphaFromRows, sharedFigures, sharedNames } from './million/sharedFigures.ts';
import { middleOf, milliseconds, timed } from './million/timing.ts';

const responses = 1_000_000;
const teams = 5000;
const rounds = 9;

const megabytes = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;

/** Prints a line; `bar` is the time it may take, in milliseconds. `again` is the same asked of what was worked out before. */
async function print(name: string, bar: number, job: () => unknown, again?: () => unknown) {
  const { first, later, processor } = await timed(job, rounds);
  const middle = middleOf(later);
  const asked = again ? `  again ${milliseconds(middleOf((await timed(again, rounds)).later))}` : '';
  const verdict = middle < bar ? `under ${bar}` : processor < bar ? `processor under ${bar}` : `OVER ${bar}`;
  const columns = [first, middle, processor].map((time) => milliseconds(time).padStart(9)).join('');
  console.log(`    ${name.padEnd(46)}${columns}  ${verdict.padEnd(20)}${asked}`);
}

/** Every figure of a million responses, in this process, and what DuckDB and R need for the same. */
export async function analysis(): Promise<void> {
  const { columns, hierarchy } = makeUpResponses(responses, teams);
  const begun = performance.now();
  const cube = cubeFromColumns(columns);
  console.log(
    `${responses.toLocaleString('en-CA')} responses of 20 items in ${teams.toLocaleString('en-CA')} teams (cube counted in ${milliseconds(performance.now() - begun)} ms):`,
  );
  const shared = sharedFigures(columns, cube);
  console.log('  Statistics, in ms: first, then (median), processor time of one');
  for (const name of sharedNames) await print(name, 50, shared[name]);
  await print('alpha, nothing kept', 500, () => alphaFromRows(columns));
  for (const { name, counted, run } of ownFigures(columns, cube)) await print(name, counted ? 50 : 500, run);

  console.log('  Findings, each behind gates that were asked nothing before (a trend: three); and asked again:');
  for (const { name, ask } of gatedQuestions(hierarchy)) {
    const kept = new Map<number, GatedExperience>();
    const again = (wave: number): GatedExperience => {
      const gated = kept.get(wave) ?? freshGate(cube, hierarchy);
      kept.set(wave, gated);
      return gated;
    };
    await print(
      name,
      500,
      () => ask(() => freshGate(cube, hierarchy)),
      () => ask(again),
    );
  }
  console.log(`  Memory at most ${megabytes()}`);

  const path = join(tmpdir(), `answers-${process.pid}.csv`);
  try {
    writeAnswers(columns, path);
    const r = rFigures(path, rounds);
    const duck = await duckFigures(path);
    console.log(
      `  Beside DuckDB ${duck.version}${typeof r === 'string' ? ` (${r})` : ' and R'}, by turns, medians of ${rounds} in ms:`,
    );
    await compare(shared, () => alphaFromRows(columns), duck, typeof r === 'string' ? null : r, rounds);
    duck.close();
  } finally {
    rmSync(path, { force: true });
  }
}
