import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { fisherFQuantile } from '../../../analysis/stats/distributions/fisherF.ts';
import { normalCdf } from '../../../analysis/stats/distributions/normal.ts';
import { fewestAnswered } from './answersFile.ts';
import { millionItems } from './millionQuestionnaire.ts';
import type { SharedName } from './sharedFigures.ts';

const each = (write: (item: string) => string, between = ', '): string => millionItems.map(write).join(between);
const points = [1, 2, 3, 4, 5];

/** Answers in rows, a byte each; the score of every person stands ready, as it does in our cube. */
const load = (path: string): string[] => [
  `create table answers as from read_csv('${path}', columns = {'team': 'USMALLINT', 'side': 'UTINYINT',
    ${each((item) => `'${item}': 'UTINYINT'`)}})`,
  `alter table answers add column score double`,
  `update answers set score = (${each((item) => `coalesce(${item}, 0)`, ' + ')})::double
    / nullif(${each((item) => `(${item} is not null)::int`, ' + ')}, 0)
    where ${each((item) => `(${item} is not null)::int`, ' + ')} >= ${fewestAnswered}`,
  // One column more, so that α is a matter of sums: the total of those who answered everything.
  `alter table answers add column total usmallint`,
  `update answers set total = ${each((item) => `${item}::usmallint`, ' + ')}`,
];

/** One item at a time: the quickest of the five ways tried (unpivoted, histograms, grouping sets, one union, this). */
const distributionOf = (item: string): string =>
  `select side, ${item}, count(*)::double from answers where ${item} is not null group by all order by all`;

const means = `select count(score)::double, avg(score), stddev_samp(score) from answers group by team order by team`;

const alpha = `select count(*)::double, ${each((item) => `var_samp(${item})`)}, var_samp(total)
  from answers where total is not null`;

/** U, and z with a correction for ties and continuity, from the numbers at each point. */
const mannWhitneyOf = (item: string): string => `
  with counted as (
    select ${item} point, (count(*) filter (side = 0))::double x, (count(*) filter (side = 1))::double y
    from answers where ${item} is not null group by ${item}),
  placed as (select *, coalesce(sum(y) over (order by point rows between unbounded preceding and 1 preceding), 0) below
    from counted),
  summed as (select sum(x * (below + y / 2)) u, sum(x) n, sum(y) m, sum((x + y) ** 3 - (x + y)) as tied from placed)
  select u, greatest(0, abs(u - n * m / 2) - 0.5) / sqrt(n * m / 12 * (n + m + 1 - tied / ((n + m) * (n + m - 1)))) z
  from summed`;

/** U by ranking the people themselves. */
const rankedOf = (item: string): string => `
  with ranked as (select side, rank() over (order by ${item}) + (count(*) over (partition by ${item}) - 1) / 2 as midrank
    from answers where ${item} is not null)
  select (sum(midrank) filter (side = 0)) - (count(*) filter (side = 0))::double * ((count(*) filter (side = 0)) + 1) / 2
  from ranked`;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map(Number));
}

export interface DuckFigures {
  figures: Record<SharedName, () => Promise<number[]>>;
  /** Mann–Whitney over rows. */
  ranked: () => Promise<number[]>;
  version: string;
  close: () => void;
}

/** The same figures in DuckDB, in this process, on as many threads as it takes. */
export async function duckFigures(path: string): Promise<DuckFigures> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const sql of load(path)) await connection.run(sql);
  const version = String((await connection.runAndReadAll('select version()')).getRows()[0]?.[0]);
  return {
    version,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
    figures: {
      async distributions() {
        const results: number[] = [];
        for (const item of millionItems) {
          const found = new Map((await rowsOf(connection, distributionOf(item))).map(([s, p, n]) => [`${s} ${p}`, n]));
          for (const side of [0, 1]) results.push(...points.map((point) => found.get(`${side} ${point}`) ?? 0));
        }
        return results;
      },
      means: async () => (await rowsOf(connection, means)).flat(),
      async alpha() {
        const [row = []] = await rowsOf(connection, alpha);
        const [n = 0, ...variances] = row;
        const total = variances.pop() ?? Number.NaN;
        const k = variances.length;
        const found = (k / (k - 1)) * (1 - variances.reduce((sum, variance) => sum + variance, 0) / total);
        const limit = (p: number): number => 1 - (1 - found) * fisherFQuantile(p, n - 1, (n - 1) * (k - 1));
        return [n, found, limit(0.975), limit(0.025)];
      },
      async mannWhitney() {
        const results: number[] = [];
        for (const item of millionItems) {
          const [[u = Number.NaN, z = Number.NaN] = []] = await rowsOf(connection, mannWhitneyOf(item));
          results.push(u, Math.min(1, 2 * normalCdf(-z)));
        }
        return results;
      },
    },
    async ranked() {
      const results: number[] = [];
      for (const item of millionItems) results.push((await rowsOf(connection, rankedOf(item)))[0]?.[0] ?? Number.NaN);
      return results;
    },
  };
}
