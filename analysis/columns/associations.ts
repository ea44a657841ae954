import { seededRandom } from '../seededRandom.ts';
import { type Associations, slotsPerItem } from '../snapshot.ts';
import type { CrossProducts } from '../stats/covariance.ts';
import { fewestForImportance, fewestForPredictor, lmgOfCovariance, mostPredictors } from '../stats/importance.ts';
import { covarianceOf, importanceByTeamProducts } from '../stats/importanceByTeams.ts';
import type { ResponseColumns } from './columns.ts';
import { scaleScores } from './scaleScores.ts';
import { productsByTeam } from './teamProducts.ts';

/** The overall rating: the last rating that is part of no scale. Null for a questionnaire without one. */
export function outcomeOf({
  items,
  scales,
}: {
  items: readonly { name: string; kind: string }[];
  scales: readonly { items: readonly { name: string }[] }[];
}): string | null {
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

const to = (decimals: number) => (value: number) => Number(value.toFixed(decimals));
const [share, correlation] = [to(3), to(2)];

export interface AssociationsOf {
  teams: readonly CrossProducts[];
  outcome: string;
  scales: readonly string[];
}

/**
 * The parts of R² and the correlations, rounded, with intervals from teams drawn again: from the sums and products of each team's
 * people, the scales in their order and the outcome last. Null where scales repeat each other or nothing varies. The teams are
 * drawn when the result is asked for. @returns a function from a seed, a whole number from 0 to 2³² − 1.
 */
export function associationsOf({ teams, outcome, scales }: AssociationsOf): ((seed: number) => Associations) | null {
  const n = teams.reduce((sum, team) => sum + team.n, 0);
  if (n < 2) return null;
  const found = lmgOfCovariance(covarianceOf(teams), n);
  if (found.rSquared === null) return null;
  const rSquared = share(found.rSquared);
  return (seed) => {
    const { intervals, draws } = importanceByTeamProducts(teams, seededRandom(seed));
    const predictors = scales.map((scale, i): Associations['predictors'][number] => {
      const interval = intervals[i];
      return {
        scale,
        share: share(found.shares[i] ?? 0),
        interval: interval ? [share(interval[0]), share(interval[1])] : null,
        correlation: correlation(found.correlations[i] ?? 0),
      };
    });
    return { outcome, people: n, teams: teams.length, rSquared, predictors, seed, draws };
  };
}

/**
 * What goes with the overall rating, over everybody in a campaign who has a score on each scale and a rating. Only this leaves: the
 * sums and products it is made of are forgotten. Null where the questionnaire has no overall rating or no scale, or more than
 * eight, or where too few people have everything. The columns are read at once.
 */
export function associationsIn(columns: ResponseColumns): ((seed: number) => Associations) | null {
  const { scales } = columns.layout;
  const outcome = outcomeOf(columns.layout);
  if (outcome === null || scales.length === 0 || scales.length > mostPredictors) return null;
  const values = [...scales.map((scale) => scaleScores(columns, scale)), outcomePoints(columns, outcome)];
  const teams = productsByTeam(columns, values);
  const n = teams.reduce((sum, team) => sum + team.n, 0);
  if (n < Math.max(fewestForImportance, fewestForPredictor * scales.length)) return null;
  return associationsOf({ teams, outcome, scales: scales.map(({ name }) => name) });
}
