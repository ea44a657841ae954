import type { CrossProducts } from '../stats/covariance.ts';

/** People in teams, column by column: the position of each one's team in `teams`, −1 for none. */
export interface PeopleInTeams {
  teams: readonly string[];
  team: ArrayLike<number>;
  rows: number;
}

const emptyOf = (width: number): CrossProducts => ({
  n: 0,
  sums: new Array<number>(width).fill(0),
  products: Array.from({ length: width }, () => new Array<number>(width).fill(0)),
});

/**
 * Sums and cross-products of each team's people who have every value (NaN: none), in the order of the teams' ids; teams without
 * anybody are left out. The order is that of a file too: teams drawn again with the same seed are then the same teams.
 */
export function productsByTeam(
  { team, teams, rows }: PeopleInTeams,
  values: readonly ArrayLike<number>[],
): CrossProducts[] {
  const width = values.length;
  const byTeam = teams.map((id) => ({ id, found: emptyOf(width) }));
  for (let row = 0; row < rows; row++) {
    const found = byTeam[team[row] ?? -1]?.found;
    if (found === undefined || values.some((column) => Number.isNaN(column[row] ?? Number.NaN))) continue;
    found.n += 1;
    for (let i = 0; i < width; i++) {
      const own = values[i]?.[row] ?? 0;
      found.sums[i] = (found.sums[i] ?? 0) + own;
      const products = found.products[i] ?? [];
      for (let j = 0; j <= i; j++) products[j] = (products[j] ?? 0) + own * (values[j]?.[row] ?? 0);
    }
  }
  for (const { found } of byTeam)
    for (let i = 0; i < width; i++)
      for (let j = i + 1; j < width; j++) (found.products[i] ?? [])[j] = found.products[j]?.[i] ?? 0;
  return byTeam
    .filter(({ found }) => found.n > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ found }) => found);
}
