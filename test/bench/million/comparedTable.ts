import type { DuckFigures } from './duckFigures.ts';
import type { RFigures } from './rFigures.ts';
import { type SharedName, sharedNames } from './sharedFigures.ts';
import { middleOf, milliseconds, type Timing, timed } from './timing.ts';

const titles: Record<SharedName, string> = {
  distributions: 'distributions of 20 items by side',
  means: 'means of 5,000 teams',
  alpha: 'α with Feldt, 20 items',
  mannWhitney: 'Mann–Whitney × 20 items',
};

/** The widest distance between two answers to the same question, in shares of the number where that is large. */
export function distance(own: readonly number[], other: readonly number[]): number {
  if (own.length !== other.length) return Number.POSITIVE_INFINITY;
  return own.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? 0)) / Math.max(1, Math.abs(value))),
    0,
  );
}

/** Times by turns, so that whatever else the machine does meets both alike, and prints ratios and distances. */
export async function compare(
  own: Record<SharedName, () => number[]>,
  fromRows: () => number[],
  duck: DuckFigures,
  r: RFigures | null,
  rounds: number,
): Promise<void> {
  const line = (title: string, times: string[]) =>
    console.log(`    ${title.padEnd(36)}${times.map((t) => t.padStart(10)).join('')}`);
  line('', ['here', 'DuckDB', 'ratio', 'processor', 'DuckDB', 'distance', ...(r ? ['R', 'ratio', 'distance'] : [])]);
  const row = async (name: SharedName, title: string, ours: () => number[], theirs: () => Promise<number[]>) => {
    const [mine, others]: [Timing<number[]>[], Timing<number[]>[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      mine.push(await timed(ours, 1));
      others.push(await timed(theirs, 1));
    }
    const middle = (times: Timing<number[]>[]) => middleOf(times.flatMap(({ later }) => later));
    const used = (times: Timing<number[]>[]) => times.reduce((sum, { processor }) => sum + processor, 0) / rounds;
    const [a, b] = [middle(mine), middle(others)];
    const processors = [used(mine), used(others)] as const;
    const result = ours();
    const found = r?.[name];
    const inR = found
      ? [milliseconds(found.time), `${(found.time / a).toFixed(1)} ×`, distance(result, found.result).toExponential(0)]
      : [];
    const apart = distance(result, await theirs());
    line(title, [
      milliseconds(a),
      milliseconds(b),
      `${(b / a).toFixed(1)} ×`,
      ...processors.map(milliseconds),
      apart.toExponential(0),
      ...inR,
    ]);
    if (apart > 1e-9) process.exitCode = 1;
  };
  for (const name of sharedNames) await row(name, titles[name], own[name], duck.figures[name]);
  await row('alpha', 'α, nothing kept: every row read', fromRows, duck.figures.alpha);
  const begun = performance.now();
  const ranked = await duck.ranked();
  const took = milliseconds(performance.now() - begun);
  const same = distance(
    own.mannWhitney().filter((_, i) => i % 2 === 0),
    ranked,
  );
  console.log(
    `    (DuckDB ranking people instead of counting them: ${took} ms once, distance of U ${same.toExponential(0)})`,
  );
}
