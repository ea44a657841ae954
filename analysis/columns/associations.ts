import { seededRandom } from '../seededRandom.ts';
import { type Associations, type CubeLayout, slotsPerItem } from '../snapshot.ts';
import type { CrossProducts } from '../stats/covariance.ts';
import { fewestForImportance, fewestForPredictor, lmgOfCovariance, mostPredictors } from '../stats/importance.ts';
import { covarianceOf, importanceByTeamProducts } from '../stats/importanceByTeams.ts';
import type { ResponseColumns } from './columns.ts';
import { scaleScores } from './scaleScores.ts';

/** The overall rating: the last rating that is part of no scale. Null for a questionnaire without one. */
export function outcomeOf({ items, scales }: Pick<CubeLayout, 'items' | 'scales'>): string | null {
  const scaled = new Set(scales.flatMap((scale) => scale.items.map(({ name }) => name)));
  return items.findLast(({ name, kind }) => kind === 'rating' && !scaled.has(name))?.name ?? null;
}

/** Points of the outcome in each row; NaN without an answer. */
function outcomePoints({ layout, slots, rows }: ResponseColumns, name: string): Float64Array {
  const at = layout.items.findIndex((item) => item.name === name);
  const points = new Float64Array(slotsPerItem(layout)).fill(Number.NaN);
  layout.items[at]?.values.forEach((value, slot) => {
    if (typeof value === 'number') points[slot] = value;
  });
  return Float64Array.from({ length: rows }, (_, row) => points[slots[at]?.[row] ?? -1] ?? Number.NaN);
}

/** Sums and cross-products of each team's people who have every value; teams without anybody are left out. */
function productsByTeam({ team, teams, rows }: ResponseColumns, values: readonly Float64Array[]): CrossProducts[] {
  const width = values.length;
  const empty = (): CrossProducts => ({
    n: 0,
    sums: new Array<number>(width).fill(0),
    products: Array.from({ length: width }, () => new Array<number>(width).fill(0)),
  });
  const byTeam = teams.map(empty);
  for (let row = 0; row < rows; row++) {
    const found = byTeam[team[row] ?? 0];
    if (found === undefined || values.some((column) => Number.isNaN(column[row] ?? Number.NaN))) continue;
    found.n += 1;
    for (let i = 0; i < width; i++) {
      const own = values[i]?.[row] ?? 0;
      found.sums[i] = (found.sums[i] ?? 0) + own;
      const products = found.products[i] ?? [];
      for (let j = 0; j <= i; j++) products[j] = (products[j] ?? 0) + own * (values[j]?.[row] ?? 0);
    }
  }
  for (const { products } of byTeam)
    for (let i = 0; i < width; i++) for (let j = i + 1; j < width; j++) (products[i] ?? [])[j] = products[j]?.[i] ?? 0;
  return byTeam.filter(({ n }) => n > 0);
}

const to = (decimals: number) => (value: number) => Number(value.toFixed(decimals));
const [share, correlation] = [to(3), to(2)];

/**
 * What goes with the overall rating, over everybody in a campaign who has a score on each scale and a rating: the parts of R²
 * and the correlations, rounded, with intervals from teams drawn again. Only this leaves: the sums and products it is made
 * of are forgotten. Null where the questionnaire has no overall rating or no scale, or more than eight, or where too few people
 * have everything. The columns are read at once; the teams are drawn when the result is asked for.
 * @returns a function from a seed, a whole number from 0 to 2³² − 1.
 */
export function associationsIn(columns: ResponseColumns): ((seed: number) => Associations) | null {
  const { scales } = columns.layout;
  const outcome = outcomeOf(columns.layout);
  if (outcome === null || scales.length === 0 || scales.length > mostPredictors) return null;
  const values = [...scales.map((scale) => scaleScores(columns, scale)), outcomePoints(columns, outcome)];
  const teams = productsByTeam(columns, values);
  const n = teams.reduce((sum, team) => sum + team.n, 0);
  if (n < Math.max(fewestForImportance, fewestForPredictor * scales.length)) return null;
  const found = lmgOfCovariance(covarianceOf(teams), n);
  if (found.rSquared === null) return null;
  const rSquared = share(found.rSquared);
  return (seed) => {
    const { intervals, draws } = importanceByTeamProducts(teams, seededRandom(seed));
    const predictors = scales.map(({ name }, i): Associations['predictors'][number] => {
      const interval = intervals[i];
      return {
        scale: name,
        share: share(found.shares[i] ?? 0),
        interval: interval ? [share(interval[0]), share(interval[1])] : null,
        correlation: correlation(found.correlations[i] ?? 0),
      };
    });
    return { outcome, people: n, teams: teams.length, rSquared, predictors, seed, draws };
  };
}
