import { type CrossProducts, covarianceOfProducts } from './covariance.ts';
import { lmgOfCovariance } from './importance.ts';
import { type TeamIntervals, teamBootstrap } from './teamBootstrap.ts';

/** The covariance matrix of all people of some teams, from each team's sums and products; a team may come more than once. */
export function covarianceOf(teams: readonly CrossProducts[]): number[][] {
  const width = teams[0]?.sums.length ?? 0;
  const total: CrossProducts = {
    n: 0,
    sums: new Array<number>(width).fill(0),
    products: Array.from({ length: width }, () => new Array<number>(width).fill(0)),
  };
  for (const { n, sums, products } of teams) {
    total.n += n;
    for (let i = 0; i < width; i++) {
      total.sums[i] = (total.sums[i] ?? 0) + (sums[i] ?? 0);
      const [into, from] = [total.products[i] ?? [], products[i] ?? []];
      for (let j = 0; j < width; j++) into[j] = (into[j] ?? 0) + (from[j] ?? 0);
    }
  }
  return covarianceOfProducts(total);
}

/**
 * The intervals of the parts of R² as `importanceByTeams` has them, from each team's sums and cross-products instead of its
 * people: predictors, then the outcome. What a million people take no longer than their teams do.
 */
export function importanceByTeamProducts(
  teams: readonly CrossProducts[],
  random: () => number,
  draws?: number,
): TeamIntervals {
  const predictors = Math.max(0, (teams[0]?.sums.length ?? 1) - 1);
  const sharesOf = (drawn: readonly CrossProducts[]): (number | null)[] => {
    const n = drawn.reduce((sum, team) => sum + team.n, 0);
    const { shares } = n < 2 ? { shares: [] } : lmgOfCovariance(covarianceOf(drawn), n);
    return Array.from({ length: predictors }, (_, at) => shares[at] ?? null);
  };
  return teamBootstrap(teams, sharesOf, random, draws);
}
