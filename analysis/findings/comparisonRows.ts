import { median } from 'simple-statistics';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Scope } from '../hierarchy.ts';
import type { CountedScale } from '../snapshot.ts';
import { fewestGroups, leastReliability, type MixedModel, twoLevelReml } from '../stats/mixedModel.ts';
import type { NotAdjustable } from './caseMix.ts';

/** A team or an institution that is compared with the others. */
export interface ComparedGroup {
  id: string;
  name: Text;
  scope: Scope;
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
export type NotComparable = 'too_few_groups' | 'no_model' | 'no_difference' | 'low_reliability' | NotAdjustable;

/** What figures need of the model. */
export type ComparisonModel = Pick<
  MixedModel,
  'mean' | 'meanSe' | 'betweenVariance' | 'residualVariance' | 'icc' | 'groups'
>;

export interface Comparison {
  rows: ComparisonRow[];
  model: ComparisonModel | null;
  reliability: number | null;
  notComparable: NotComparable | null;
}

/** A group is called above or below the overall mean when it lies there with more than this probability. */
export const bandProbability = 0.95;

/** Why these groups cannot be compared; null when they can. */
export function obstacle(
  groups: number,
  model: ComparisonModel | null,
  reliability: number | null,
): NotComparable | null {
  if (groups < fewestGroups) return 'too_few_groups';
  if (!model || reliability === null) return 'no_model';
  if (model.betweenVariance === 0) return 'no_difference';
  return reliability < leastReliability ? 'low_reliability' : null;
}

export const bandOf = (above: number | null): Band => {
  if (above === null) return 'not_distinguished';
  return above > bandProbability ? 'above' : above < 1 - bandProbability ? 'below' : 'not_distinguished';
};

/**
 * The groups' means on one scale, drawn towards the overall mean by the two-level model. Withheld groups stay out of the
 * model, those whose people all have the same score among them: what is hidden must not be told by an estimate. Order as
 * given.
 */
export function comparison(
  gated: GatedExperience,
  groups: ComparedGroup[],
  scale: Pick<CountedScale, 'name' | 'low' | 'high'>,
): Comparison {
  const seen = groups.map((group) => ({ group, scale: gated.scale(group.scope, 'both', scale.name) }));
  const samples = seen.flatMap(({ group, scale: measured }) =>
    measured?.sd != null
      ? [{ id: group.id, n: measured.n, mean: measured.mean, sumOfSquares: (measured.n - 1) * measured.sd ** 2 }]
      : [],
  );
  const model = samples.length > 1 ? twoLevelReml(samples) : null;
  const reliability = model && model.groups.length > 0 ? median(model.groups.map((one) => one.reliability)) : null;
  const notComparable = obstacle(samples.length, model, reliability);
  const estimates = new Map(notComparable ? [] : model?.groups.map((one) => [one.id, one] as const));
  const rows = seen.map(({ group, scale: measured }): ComparisonRow => {
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
  return { rows, model, reliability, notComparable };
}
