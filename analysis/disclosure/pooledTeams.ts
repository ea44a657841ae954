import { type Side, sides } from '../../surveys/side.ts';
import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import type { Scope } from '../hierarchy.ts';
import { scaleOffset, sideIndex } from '../snapshot.ts';
import { metaAnalysisMethod } from '../stats/metaAnalysis.ts';
import { perceptionGap, type SidesOfTeam } from '../stats/perceptionGap.ts';
import type { GatedExperience } from './experience.ts';
import { insideOf } from './insides.ts';
import { squaredDeviations } from './measure.ts';

/*
 * One number over many teams that no reader could have from the figures shown, since it weighs each team by its own means. It leaves
 * only where the two groups compared are themselves shown, over at least eight teams, rounded: a team's own difference never does.
 */

/** The fewest teams with both groups: below it a random-effects mean is unsteady, and says too much of each. */
export const fewestPooledTeams = 8;

/** The difference of two groups within teams, in points of the scale. */
export interface PooledDifference {
  estimate: Estimate;
  /** People with a score in each group, in the teams that have both. */
  people: [number, number];
  teams: number;
}

const rounded = (value: number): number => Number(value.toFixed(2));

interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** Scores of each team of a place, as sums: of one side, or of both together. */
function sumsByTeam(gated: GatedExperience, scope: Scope, side: Side | 'both', scale: string): Map<string, Sums> {
  const { cube, hierarchy } = insideOf(gated);
  const at = cube.layout.scales.findIndex(({ name }) => name === scale);
  const within = new Set(
    hierarchy.institutions
      .filter(({ id }) => scope.level === 'program' || (scope.level === 'institution' && scope.id === id))
      .flatMap(({ teams }) => teams),
  );
  const indexes = side === 'both' ? sides.map((_, i) => i) : [sideIndex(side)];
  return new Map(
    cube.teams.flatMap((id, team): [string, Sums][] => {
      if (at < 0 || !within.has(id)) return [];
      const total: Sums = { n: 0, sum: 0, squares: 0 };
      for (const index of indexes) {
        const offset = scaleOffset(cube.layout, team, index, at);
        total.n += cube.scaleSums[offset] ?? 0;
        total.sum += cube.scaleSums[offset + 1] ?? 0;
        total.squares += cube.scaleSums[offset + 2] ?? 0;
      }
      return [[id, total]];
    }),
  );
}

const groupOf = ({ n, sum }: Sums) => ({ n, mean: n === 0 ? 0 : sum / n });

/** The second group's mean less the first's, within teams, pooled with random effects. Null below eight teams with both. */
function pooled(first: Map<string, Sums>, second: Map<string, Sums>): PooledDifference | null {
  const both = [...first].flatMap(([id, a]): SidesOfTeam[] => {
    const b = second.get(id);
    if (b === undefined || a.n === 0 || b.n === 0) return [];
    const sumOfSquares = squaredDeviations(a.n, a.sum, a.squares) + squaredDeviations(b.n, b.sum, b.squares);
    return [{ id, patient: groupOf(a), professional: groupOf(b), sumOfSquares }];
  });
  if (both.length < fewestPooledTeams) return null;
  const found = perceptionGap(both);
  if (found === null || found.pooled.hksj.estimate === null) return null;
  const { estimate, interval, flags } = found.pooled.hksj;
  const people = both.reduce(([a, b], team): [number, number] => [a + team.patient.n, b + team.professional.n], [
    0, 0,
  ] as [number, number]);
  return {
    estimate: {
      ...{ estimate: rounded(estimate), n: people[0] + people[1], method: pooledMethod, flags },
      interval: interval && [rounded(interval[0]), rounded(interval[1])],
    },
    people,
    teams: both.length,
  };
}

export const pooledMethod: MethodReference = metaAnalysisMethod;

export type Pooled = { shown: PooledDifference } | { withheld: true } | { tooFewTeams: true };

const orTooFew = (found: PooledDifference | null): Pooled =>
  found === null ? { tooFewTeams: true } : { shown: found };

/** Professionals' mean less the patients' on a scale, over the teams of a place; where the gate shows both sides of it. */
export function pooledGap(gated: GatedExperience, scope: Scope, scale: string): Pooled {
  if (scope.level === 'team' || sides.some((side) => gated.scale(scope, side, scale) === null))
    return { withheld: true };
  const [patients, professionals] = sides.map((side) => sumsByTeam(gated, scope, side, scale));
  return orTooFew(patients && professionals ? pooled(patients, professionals) : null);
}

/**
 * The mean of a later campaign less an earlier one's on a scale, over the teams of a place; where the gate shows the group in both.
 * People who answered twice cannot be recognised, and count as if they were others: the interval is too wide rather than too narrow.
 */
export function pooledChange(
  before: GatedExperience,
  after: GatedExperience,
  at: { scope: Scope; side: Side | 'both'; scale: string },
): Pooled {
  const { scope, side, scale } = at;
  const seen = (gated: GatedExperience) => {
    const known = insideOf(gated).cube.layout.scales.some(({ name }) => name === scale);
    return known && scope.level !== 'team' && gated.scale(scope, side, scale) !== null;
  };
  if (!seen(before) || !seen(after)) return { withheld: true };
  return orTooFew(pooled(sumsByTeam(before, scope, side, scale), sumsByTeam(after, scope, side, scale)));
}

/** Says why a difference has no number. */
export const tooFewTeamsFlag = flag('few_groups');
