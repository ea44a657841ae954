import type { ResponseColumns } from '../../../analysis/columns/columns.ts';
import { keptCrossProducts } from '../../../analysis/columns/crossProducts.ts';
import { countsBySide, scoresByTeam } from '../../../analysis/columns/cubeSums.ts';
import { totalSums } from '../../../analysis/columns/totalSums.ts';
import type { Cube } from '../../../analysis/snapshot.ts';
import { countedMannWhitney } from '../../../analysis/stats/counted/countedMannWhitney.ts';
import {
  type CronbachAlpha,
  cronbachAlphaOfProducts,
  cronbachAlphaOfTotals,
} from '../../../analysis/stats/cronbachAlpha.ts';
import { meanIntervals } from '../../../analysis/stats/mean.ts';
import { millionLayout } from './millionQuestionnaire.ts';

/** What DuckDB and R are asked as well: plain numbers in an agreed order, so that they can be compared. */
export const sharedNames = ['distributions', 'means', 'alpha', 'mannWhitney'] as const;
export type SharedName = (typeof sharedNames)[number];

const points = 5;
const scale = millionLayout.scales[0];

/** People at each point: item by item, patients first. */
function distributions(cube: Cube): number[] {
  const [patients = [], professionals = []] = countsBySide(cube);
  return millionLayout.items.flatMap((_, item) =>
    [patients, professionals].flatMap((side) => Array.from(side[item]?.subarray(0, points) ?? [])),
  );
}

/** Number, mean and standard deviation of each team's scores, in the order of the teams; the intervals are made with them. */
function means(cube: Cube): number[] {
  const samples = scoresByTeam(cube, 0).map(({ n, mean, sumOfSquares }) => {
    const sd = n < 2 ? null : Math.sqrt(sumOfSquares / (n - 1));
    return { n, mean, sd, low: 1, high: points };
  });
  meanIntervals(samples);
  return samples.flatMap(({ n, mean, sd }) => [n, mean, sd ?? 0]);
}

/** People, α and its interval. */
const alpha = ({ n, estimate, interval }: CronbachAlpha): number[] => [n, estimate ?? Number.NaN, ...(interval ?? [])];

/** U and p of each item, patients against professionals. */
function mannWhitney(cube: Cube): number[] {
  const [patients = [], professionals = []] = countsBySide(cube);
  return millionLayout.items.flatMap((_, item) => {
    const of = (side: Float64Array[]) => side[item]?.subarray(0, points) ?? [];
    const { u, p } = countedMannWhitney({ x: of(patients), y: of(professionals) });
    return [u ?? Number.NaN, p ?? Number.NaN];
  });
}

/** The same from what is kept up to date with every response. */
export function sharedFigures(columns: ResponseColumns, cube: Cube): Record<SharedName, () => number[]> {
  if (!scale) throw new Error('the layout has a scale');
  return {
    distributions: () => distributions(cube),
    means: () => means(cube),
    alpha: () => alpha(cronbachAlphaOfProducts(keptCrossProducts(columns, scale))),
    mannWhitney: () => mannWhitney(cube),
  };
}

/** α with nothing kept: every row is read. */
export const alphaFromRows = (columns: ResponseColumns): number[] => {
  if (!scale) throw new Error('the layout has a scale');
  return alpha(cronbachAlphaOfTotals(totalSums(columns, scale)));
};
