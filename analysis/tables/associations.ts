import { associationsOf } from '../columns/associations.ts';
import { productsByTeam } from '../columns/teamProducts.ts';
import { flag } from '../flags.ts';
import { resultOf } from '../result.ts';
import { fewestForImportance, fewestForPredictor, importanceMethod, mostPredictors } from '../stats/importance.ts';
import { teamBootstrapMethod } from '../stats/teamBootstrap.ts';
import { codesOf, type DataTable } from './columns.ts';
import { missingOfOutcome, type Outcome, personScores, together } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/**
 * What goes with a rating: the parts of R² (Lindeman, Merenda and Gold) and the simple correlations, by the same functions and
 * rounded as the page is, with intervals from the groups of a column drawn anew. Throws a RangeError for more than eight predictors.
 */
export function associations(
  table: DataTable,
  { predictors, rating, by, seed }: { predictors: readonly Outcome[]; rating: Outcome; by: string; seed: number },
): TableFinding {
  if (predictors.length > mostPredictors) throw new RangeError(`at most ${mostPredictors} predictors`);
  const { labels, codes } = codesOf(table, by);
  const values = [...predictors, rating].map((outcome) => personScores(table, outcome));
  const teams = productsByTeam({ teams: labels, team: codes, rows: table.rows }, values);
  const n = teams.reduce((sum, team) => sum + team.n, 0);
  const scales = predictors.map(({ name }) => name);
  const found = associationsOf({ teams, outcome: rating.name, scales })?.(seed) ?? null;
  const few = n < fewestForImportance || n < fewestForPredictor * predictors.length;
  const missing = together([...predictors, rating].map((outcome) => missingOfOutcome(table, outcome)));
  const flags = [
    ...(few ? [flag('too_few_to_tell')] : []),
    ...(found === null && !few ? [flag('no_variation')] : []),
    ...(found?.draws === 0 ? [flag('few_groups')] : []),
  ];
  const base = { n, method: importanceMethod };
  const rows = scales.map((name, i) => {
    const own = found?.predictors[i];
    const part = { ...base, estimate: own?.share ?? null, interval: own?.interval ?? null, flags };
    return { name, part: resultOf(part, missing), correlation: own?.correlation ?? null };
  });
  const columns = [
    ...[plainColumn('name', 'text'), plainColumn('part'), plainColumn('low'), plainColumn('high')],
    plainColumn('correlation'),
  ];
  return {
    figures: {
      ...{ rating: rating.name, n, groups: teams.length, rSquared: found?.rSquared ?? null },
      ...{ predictors: rows, seed, draws: found?.draws ?? 0 },
    },
    methods: [importanceMethod, ...((found?.draws ?? 0) > 0 ? [teamBootstrapMethod] : [])],
    flags: onceEach(flags),
    table: plainTable(
      'What goes with the rating',
      columns,
      rows.map(({ name, part, correlation }) => ({
        ...{ name, part: part.estimate, low: part.interval?.[0], high: part.interval?.[1], correlation },
      })),
    ),
    chart: null,
  };
}
