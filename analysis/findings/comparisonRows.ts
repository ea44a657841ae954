import { median } from 'simple-statistics';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Scope } from '../hierarchy.ts';
import type { CountedScale } from '../snapshot.ts';
import { type Aggregation, aggregation, type NotAggregable } from '../stats/aggregation.ts';
import {
  fewestGroups,
  type GroupSample,
  leastReliability,
  type MixedModel,
  twoLevelReml,
} from '../stats/mixedModel.ts';
import { type TeamLikeness, teamLikeness } from '../stats/teamLikeness.ts';
import type { NotAdjustable } from './caseMix.ts';

/** A team or an institution that is compared with the others. */
export interface ComparedGroup {
  id: string;
  name: Text;
  scope: Scope;
  /** Of an institution, the ids of all its teams; left out, they are not known, and institutions cannot be compared. */
  teams?: readonly string[];
  /** As typed, of the institution or of that of the team. */
  region?: string;
  /** Kind of institution. */
  setting?: { code: string; name: Text };
}

/** Whether a group's true mean lies above the overall one, in three bands; never a rank. */
export type Band = 'above' | 'below' | 'not_distinguished';

export interface ComparisonRow {
  group: ComparedGroup;
  /** Null: withheld. Points of the scale; everything but n is null when the groups cannot be compared. */
  figures: {
    n: number;
    mean: number | null;
    estimate: number | null;
    /** Stopped at the ends of the scale. */
    interval: [low: number, high: number] | null;
    /** Probability that the true mean is above the overall one, from 0 to 1. */
    above: number | null;
    band: Band | null;
  } | null;
}

/** Why no estimate is drawn. */
export type NotComparable =
  | ('too_few_groups' | 'teams_unclear' | 'no_model' | 'no_difference' | 'low_reliability')
  | (NotAggregable | NotAdjustable);

/** What figures need of the model. */
export type ComparisonModel = Pick<
  MixedModel,
  'mean' | 'meanSe' | 'betweenVariance' | 'residualVariance' | 'icc' | 'groups'
>;

export interface Comparison {
  rows: ComparisonRow[];
  model: ComparisonModel | null;
  reliability: number | null;
  /** Whether team means may stand for the teams; null for institutions, and where there are too few groups for a model. */
  aggregation: Aggregation | null;
  /** How alike people of one team answer, which the model of institutions allows for; null where no institution has several teams, where that cannot be told, and for teams. */
  likeness: TeamLikeness | null;
  notComparable: NotComparable | null;
}

/** What is compared: institutions are told apart by their people, of which no agreement is asked. */
export type Compared = 'team' | 'institution';

/** The scale on which groups are compared. */
export type ComparedScale = Pick<CountedScale, 'name' | 'low' | 'high' | 'items'>;

/** A group is called above or below the overall mean when it lies there with more than this probability. */
export const bandProbability = 0.95;

/** Why these groups cannot be compared; null when they can. */
export function obstacle(
  groups: number,
  model: ComparisonModel | null,
  reliability: number | null,
  aggregation: Aggregation | null,
): NotComparable | null {
  if (groups < fewestGroups) return 'too_few_groups';
  if (!model || reliability === null) return 'no_model';
  if (model.betweenVariance === 0) return 'no_difference';
  if (reliability < leastReliability) return 'low_reliability';
  return aggregation?.failed[0] ?? null;
}

/** A group of which the gate shows the scale, and whose people do not all have the same score. */
interface Sampled {
  group: ComparedGroup;
  sample: GroupSample;
}

/** The groups that a model is made of, in the order given. */
const sampledGroups = (gated: GatedExperience, groups: readonly ComparedGroup[], scale: string): Sampled[] =>
  groups.flatMap((group) => {
    const own = gated.scale(group.scope, 'both', scale);
    if (own?.sd == null) return [];
    return { group, sample: { id: group.id, n: own.n, mean: own.mean, sumOfSquares: (own.n - 1) * own.sd ** 2 } };
  });

/**
 * How alike people of one team answer, from the teams of these institutions that the gate shows: so it tells nothing which the
 * figures shown do not. People of the others count as sitting in teams of the size usual among these.
 */
function likenessOf(gated: GatedExperience, sampled: readonly Sampled[], scale: string) {
  if (sampled.some(({ group }) => group.teams === undefined)) return 'unknown';
  return teamLikeness(
    sampled.map(({ group: { id, name, teams = [] }, sample: { n } }) => {
      const own = teams.map((team) => ({ id: team, name, scope: { level: 'team' as const, id: team } }));
      const shown = sampledGroups(gated, own, scale).map(({ sample }) => sample);
      return { id, n, several: teams.length > 1 && shown[0]?.n !== n, teams: shown };
    }),
  );
}

/**
 * Whether the means of these teams may stand for them: over the same people as the model, and what the gate shows of their
 * answers to the statements. So it tells nothing which a reader could not work out from the answers shown.
 */
function aggregationOf(gated: GatedExperience, sampled: readonly Sampled[], scale: ComparedScale): Aggregation {
  // Statement by statement, not team by team: the counts of one are at hand together.
  const byStatement = scale.items.map(({ name }) => sampled.map(({ group }) => gated.spread(group.scope, name)));
  const spreads = sampled.map(({ group: { id } }, at) => ({
    id,
    spreads: byStatement.map((teams) => teams[at] ?? null),
  }));
  return aggregation(
    sampled.map(({ sample }) => sample),
    spreads,
    scale.high - scale.low + 1,
  );
}

/**
 * Whether the means of these teams may stand for them on a scale; null where fewer than eight may be shown that differ within, too few
 * to judge by.
 */
export function teamAggregation(
  gated: GatedExperience,
  teams: readonly ComparedGroup[],
  scale: ComparedScale,
): Aggregation | null {
  const sampled = sampledGroups(gated, teams, scale.name);
  return sampled.length < fewestGroups ? null : aggregationOf(gated, sampled, scale);
}

export const bandOf = (above: number | null): Band => {
  if (above === null) return 'not_distinguished';
  return above > bandProbability ? 'above' : above < 1 - bandProbability ? 'below' : 'not_distinguished';
};

/**
 * The groups' means on one scale, drawn towards the overall mean by the two-level model, which for institutions allows for people
 * of one team being alike. Withheld groups stay out of the model, those whose people all have the same score among them: what is
 * hidden must not be told by an estimate. Order as given.
 */
export function comparison(
  gated: GatedExperience,
  groups: readonly ComparedGroup[],
  scale: ComparedScale,
  of: Compared,
): Comparison {
  const sampled = sampledGroups(gated, groups, scale.name);
  const alike = of === 'institution' ? likenessOf(gated, sampled, scale.name) : 'not_needed';
  const likeness = typeof alike === 'object' ? alike : null;
  const samples = sampled.map(({ sample }) => ({ ...sample, designEffect: likeness?.effects.get(sample.id) ?? 1 }));
  const model = samples.length > 1 && alike !== 'unknown' ? twoLevelReml(samples) : null;
  const reliability = model && model.groups.length > 0 ? median(model.groups.map((one) => one.reliability)) : null;
  const judged = of === 'team' && sampled.length >= fewestGroups ? aggregationOf(gated, sampled, scale) : null;
  const notComparable =
    sampled.length >= fewestGroups && alike === 'unknown'
      ? 'teams_unclear'
      : obstacle(sampled.length, model, reliability, judged);
  const estimates = new Map(notComparable ? [] : model?.groups.map((one) => [one.id, one] as const));
  const rows = groups.map((group): ComparisonRow => {
    const measured = gated.scale(group.scope, 'both', scale.name);
    if (!measured) return { group, figures: null };
    const { n, mean } = measured;
    const found = estimates.get(group.id);
    if (!found) {
      const own = notComparable ? null : mean;
      return { group, figures: { n, mean: own, estimate: null, interval: null, above: null, band: null } };
    }
    const { estimate, above } = found;
    const interval: [number, number] = [
      Math.max(scale.low, found.interval[0]),
      Math.min(scale.high, found.interval[1]),
    ];
    return { group, figures: { n, mean, estimate, interval, above, band: bandOf(above) } };
  });
  return { rows, model, reliability, aggregation: judged, likeness, notComparable };
}
