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

interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** Reads the sums of one team and side; null for what this campaign did not ask. */
function readerOf({ layout, scaleSums, counts }: Cube, { kind, name }: PooledMeasure) {
  const at = (kind === 'scale' ? layout.scales : layout.items).findIndex((each) => each.name === name);
  if (at < 0) return null;
  if (kind === 'scale')
    return (team: number, side: number): Sums => {
      const offset = scaleOffset(layout, team, side, at);
      return { n: scaleSums[offset] ?? 0, sum: scaleSums[offset + 1] ?? 0, squares: scaleSums[offset + 2] ?? 0 };
    };
  const values = layout.items[at]?.values.map(Number) ?? [];
  return (team: number, side: number): Sums => {
    const offset = countOffset(layout, team, side, at);
    const total = { n: 0, sum: 0, squares: 0 };
    for (const [slot, value] of values.entries()) {
      const count = counts[offset + slot] ?? 0;
      total.n += count;
      total.sum += count * value;
      total.squares += count * value * value;
    }
    return total;
  };
}

/** Scores of each team of a place, as sums: of one side, or of both together. */
function sumsByTeam(
  gated: GatedExperience,
  scope: Scope,
  side: Side | 'both',
  measure: PooledMeasure,
): Map<string, Sums> {
  const { cube, hierarchy } = insideOf(gated);
  const read = readerOf(cube, measure);
  const within = new Set(
    hierarchy.institutions
      .filter(({ id }) => scope.level === 'program' || (scope.level === 'institution' && scope.id === id))
      .flatMap(({ teams }) => teams),
  );
  const indexes = side === 'both' ? sides.map((_, i) => i) : [sideIndex(side)];
  return new Map(
    cube.teams.flatMap((id, team): [string, Sums][] => {
      if (read === null || !within.has(id)) return [];
      const total: Sums = { n: 0, sum: 0, squares: 0 };
      for (const index of indexes) {
        const { n, sum, squares } = read(team, index);
        total.n += n;
        total.sum += sum;
        total.squares += squares;
      }
      return [[id, total]];
    }),
  );
}

const groupOf = ({ n, sum }: Sums) => ({ n, mean: n === 0 ? 0 : sum / n });

/** The second group's mean less the first's, within teams, pooled with random effects. Null below eight teams with both. */
function pooled(
  first: Map<string, Sums>,
  second: Map<string, Sums>,
  people: PooledDifference['people'],
): PooledDifference | null {
  const both = [...first].flatMap(([id, a]): SidesOfTeam[] => {
    const b = second.get(id);
    if (b === undefined || a.n === 0 || b.n === 0) return [];
    const sumOfSquares = squaredDeviations(a.n, a.sum, a.squares) + squaredDeviations(b.n, b.sum, b.squares);
    return [{ id, patient: groupOf(a), professional: groupOf(b), sumOfSquares }];
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

/** Professionals' mean less the patients', over the teams of a place; where the gate shows both sides of it. */
export function pooledGap(gated: GatedExperience, scope: Scope, measure: PooledMeasure): Pooled {
  const sumsOf = (side: Side) => sumsByTeam(gated, scope, side, measure);
  const [patients, professionals] = sides.map((side) => shownPeople(gated, scope, side, measure));
  if (patients == null || professionals == null) return { withheld: true };
  return orTooFew(pooled(sumsOf('patient_side'), sumsOf('professional_side'), [patients, professionals]));
}

/**
 * The mean of a later campaign less an earlier one's, over the teams of a place; where the gate shows the group in both.
 * People who answered twice cannot be recognised, and count as if they were others: the interval is too wide rather than too narrow.
 */
export function pooledChange(
  before: GatedExperience,
  after: GatedExperience,
  { scope, side, measure }: { scope: Scope; side: Side | 'both'; measure: PooledMeasure },
): Pooled {
  const [first, second] = [before, after].map((gated) => shownPeople(gated, scope, side, measure));
  if (first == null || second == null) return { withheld: true };
  const sumsOf = (gated: GatedExperience) => sumsByTeam(gated, scope, side, measure);
  return orTooFew(pooled(sumsOf(before), sumsOf(after), [first, second]));
}
