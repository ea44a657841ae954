import { type Side, sides } from '../../surveys/side.ts';
import type { Estimate, MethodReference } from '../finding.ts';
import type { Scope } from '../hierarchy.ts';
import { type Cube, countOffset, scaleOffset, sideIndex } from '../snapshot.ts';
import { metaAnalysisMethod } from '../stats/metaAnalysis.ts';
import { perceptionGap, type SidesOfTeam } from '../stats/perceptionGap.ts';
import type { GatedExperience } from './experience.ts';
import { insideOf } from './insides.ts';
import { squaredDeviations } from './measure.ts';

/*
 * One number over many teams that no reader could have from the figures shown, since it weighs each team by its own means. It leaves
 * only where the two groups compared are themselves shown, over at least eight teams, rounded: a team's own difference never does.
 * How many people sit in the teams that have both groups is not told: beside the number shown of a group, it would say how many of
 * it sit in teams without the other, which may be one to four; from place to place, even a rule that withholds these could be undone.
 */

/** The fewest teams with both groups: below it a random-effects mean is unsteady, and says too much of each. */
export const fewestPooledTeams = 8;

/** The difference of two groups within teams, in points of the scale. */
export interface PooledDifference {
  /** Its `n` are the teams that have both groups. */
  estimate: Estimate;
  /** People with a score in each group at the place, as the gate shows them: also those in teams without the other group. */
  people: [number, number];
  teams: number;
  /** Two-sided, of no difference: t of Hartung and Knapp; 1 where all teams differ alike, which no spread can judge. */
  p: number;
}

/** What is compared: the scores on a scale, or the answers to a statement. */
export interface PooledMeasure {
  kind: 'scale' | 'item';
  name: string;
}

const rounded = (value: number): number => Number(value.toFixed(2));

/** Scores of each team of a cube: how many, their sum and the sum of their squares, by position in the cube. */
interface Sums {
  n: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

/** Adds up a measure team by team, of one side or of both together; null for what this campaign did not ask. */
function sumsByTeam(cube: Cube, side: Side | 'both', { kind, name }: PooledMeasure): Sums | null {
  const { layout, scaleSums, counts, teams } = cube;
  const at = (kind === 'scale' ? layout.scales : layout.items).findIndex((each) => each.name === name);
  if (at < 0) return null;
  const [n, sum, squares] = [0, 1, 2].map(() => new Float64Array(teams.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const add = (team: number, people: number, total: number, ofSquares: number) => {
    n[team] = (n[team] ?? 0) + people;
    sum[team] = (sum[team] ?? 0) + total;
    squares[team] = (squares[team] ?? 0) + ofSquares;
  };
  const values = kind === 'scale' ? [] : (layout.items[at]?.values.map(Number) ?? []);
  for (const index of side === 'both' ? sides.map((_, i) => i) : [sideIndex(side)]) {
    for (let team = 0; team < teams.length; team++) {
      if (kind === 'scale') {
        const offset = scaleOffset(layout, team, index, at);
        add(team, scaleSums[offset] ?? 0, scaleSums[offset + 1] ?? 0, scaleSums[offset + 2] ?? 0);
        continue;
      }
      const offset = countOffset(layout, team, index, at);
      for (let slot = 0; slot < values.length; slot++) {
        const [count, value] = [counts[offset + slot] ?? 0, values[slot] ?? 0];
        add(team, count, count * value, count * value * value);
      }
    }
  }
  return { n, sum, squares };
}

/** Of a team of the first cube its position there and in the second, for those of a place that both have. */
type Pairs = readonly (readonly [first: number, second: number])[];

function teamsOfBoth(first: GatedExperience, second: GatedExperience, scope: Scope): Pairs {
  const [{ cube, hierarchy }, other] = [insideOf(first), insideOf(second)];
  const inPlace = (inside: typeof other) =>
    inside.hierarchy.institutions
      .filter(({ id }) => scope.level === 'program' || (scope.level === 'institution' && scope.id === id))
      .flatMap(({ teams }) => teams);
  const within = new Set(inPlace({ cube, hierarchy }));
  const withinOther = other.hierarchy === hierarchy ? within : new Set(inPlace(other));
  const positions = new Map(other.cube.teams.map((id, at) => [id, at]));
  return cube.teams.flatMap((id, at) => {
    const there = positions.get(id);
    return there !== undefined && within.has(id) && withinOther.has(id) ? [[at, there] as const] : [];
  });
}

/** The second group's mean less the first's, within teams, pooled with random effects. Null below eight teams with both. */
function pooled(
  ids: readonly string[],
  pairs: Pairs,
  [first, second]: readonly [Sums | null, Sums | null],
  people: PooledDifference['people'],
): PooledDifference | null {
  if (first === null || second === null) return null;
  const groupOf = ({ n, sum }: Sums, team: number) => ({ n: n[team] ?? 0, mean: (sum[team] ?? 0) / (n[team] ?? 0) });
  const deviations = ({ n, sum, squares }: Sums, team: number) =>
    squaredDeviations(n[team] ?? 0, sum[team] ?? 0, squares[team] ?? 0);
  const both = pairs.flatMap(([a, b]): SidesOfTeam[] => {
    if (first.n[a] === 0 || second.n[b] === 0) return [];
    const sumOfSquares = deviations(first, a) + deviations(second, b);
    return [{ id: ids[a] ?? '', patient: groupOf(first, a), professional: groupOf(second, b), sumOfSquares }];
  });
  if (both.length < fewestPooledTeams) return null;
  const found = perceptionGap(both);
  if (found === null || found.pooled.hksj.estimate === null) return null;
  const { estimate, interval } = found.pooled.hksj;
  // That teams do not differ in their gap is no caution about the gap itself.
  const flags = found.pooled.hksj.flags.filter(({ code }) => code !== 'no_difference_between_groups');
  return {
    estimate: {
      ...{ estimate: rounded(estimate), n: both.length, method: pooledMethod, flags },
      interval: interval && [rounded(interval[0]), rounded(interval[1])],
    },
    people,
    teams: both.length,
    p: found.probability ?? 1,
  };
}

export const pooledMethod: MethodReference = metaAnalysisMethod;

export type Pooled = { shown: PooledDifference } | { withheld: true } | { tooFewTeams: true };

const orTooFew = (found: PooledDifference | null): Pooled =>
  found === null ? { tooFewTeams: true } : { shown: found };

/** How many people of a group the gate shows at the place; null where it hides them. */
function shownPeople(
  gated: GatedExperience,
  scope: Scope,
  side: Side | 'both',
  { kind, name }: PooledMeasure,
): number | null {
  const { layout } = insideOf(gated).cube;
  const known = (kind === 'scale' ? layout.scales : layout.items).some((each) => each.name === name);
  if (!known || scope.level === 'team') return null;
  return (kind === 'scale' ? gated.scale(scope, side, name) : gated.item(scope, side, name))?.n ?? null;
}

/** Of each measure: professionals' mean less the patients', over the teams of a place; where the gate shows both sides of it. */
export function pooledGaps(gated: GatedExperience, scope: Scope): (measure: PooledMeasure) => Pooled {
  const { cube } = insideOf(gated);
  const pairs = teamsOfBoth(gated, gated, scope);
  return (measure) => {
    const [patients, professionals] = sides.map((side) => shownPeople(gated, scope, side, measure));
    if (patients == null || professionals == null) return { withheld: true };
    const [first, second] = [sumsByTeam(cube, 'patient_side', measure), sumsByTeam(cube, 'professional_side', measure)];
    return orTooFew(pooled(cube.teams, pairs, [first, second], [patients, professionals]));
  };
}

/**
 * Of each measure: the mean of a later campaign less an earlier one's, over the teams of a place; where the gate shows the group in
 * both. People who answered twice cannot be recognised, and count as if they were others: the interval is too wide rather than too
 * narrow.
 */
export function pooledChanges(
  before: GatedExperience,
  after: GatedExperience,
  { scope, side }: { scope: Scope; side: Side | 'both' },
): (measure: PooledMeasure) => Pooled {
  const pairs = teamsOfBoth(before, after, scope);
  return (measure) => {
    const [earlier, later] = [before, after].map((gated) => shownPeople(gated, scope, side, measure));
    if (earlier == null || later == null) return { withheld: true };
    const [first, second] = [before, after].map((gated) => sumsByTeam(insideOf(gated).cube, side, measure));
    return orTooFew(pooled(insideOf(before).cube.teams, pairs, [first ?? null, second ?? null], [earlier, later]));
  };
}
