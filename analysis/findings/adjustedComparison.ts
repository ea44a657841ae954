import { median } from 'simple-statistics';
import type { GatedExperience } from '../disclosure/experience.ts';
import { adjustedGroups } from '../stats/adjustedGroups.ts';
import type { Adjustment, CaseMix } from './caseMix.ts';
import { chosenFor, effectsOf, seenBy, stratum } from './caseMixGroups.ts';
import {
  bandOf,
  type ComparedGroup,
  type ComparedScale,
  type Comparison,
  comparison,
  obstacle,
} from './comparisonRows.ts';

export interface AdjustedComparison extends Comparison {
  adjustment: Adjustment;
}

/**
 * The groups' means on one scale as in `comparison`, adjusted by a model of what is asked for. Groups of a kind of institution with
 * fewer than three shown, and institutions of which the sides are not shown, are left out of it. `of` is what is compared: the
 * sides of teams are never told, and so never adjusted for. Order as given.
 */
export function adjustedComparison(
  gated: GatedExperience,
  groups: ComparedGroup[],
  scale: ComparedScale,
  { by, of }: { by: CaseMix; of: 'team' | 'institution' },
): AdjustedComparison {
  const shown = groups.flatMap((group) => seenBy(gated, group, scale.name, by !== 'setting' && of !== 'team') ?? []);
  const { kept, left, settings, withSides, refused } = chosenFor(shown, by, of);
  const keptGroups = kept.map(({ group }) => group);
  const plain = comparison(gated, keptGroups, scale, of);
  // Neither whether a team's mean may stand for it nor how alike its people are hangs on what the means are adjusted for.
  const { aggregation, likeness } = plain;
  const unclear = plain.notComparable === 'teams_unclear' ? plain.notComparable : null;
  const composed = kept.map(({ group, whole, bySide }) => {
    const kind = settings.slice(1).map(({ code }) => (code === group.setting?.code ? 1 : 0));
    const strata =
      withSides && bySide
        ? [stratum(bySide.professional_side, [...kind, 0]), stratum(bySide.patient_side, [...kind, 1])]
        : [stratum(whole, kind)];
    return { id: group.id, strata, designEffect: likeness?.effects.get(group.id) ?? 1 };
  });
  const model = refused === null && unclear === null && composed.length > 1 ? adjustedGroups(composed) : null;
  const reliability = model === null ? null : median(model.groups.map((one) => one.reliability));
  const notComparable = refused ?? unclear ?? obstacle(kept.length, model, reliability, aggregation);
  const estimates = new Map(notComparable ? [] : model?.groups.map((one) => [one.id, one] as const));
  const rows = groups.map((group): Comparison['rows'][number] => {
    const measured = gated.scale(group.scope, 'both', scale.name);
    if (!measured) return { group, figures: null };
    const own = estimates.get(group.id);
    const { n } = measured;
    const mean = notComparable ? null : measured.mean;
    if (!own) return { group, figures: { n, mean, estimate: null, interval: null, above: null, band: null } };
    const [low, high] = own.interval;
    const interval: [number, number] = [Math.max(scale.low, low), Math.min(scale.high, high)];
    const { estimate, above } = own;
    return { group, figures: { n, mean, estimate, interval, above, band: bandOf(above) } };
  });
  const bands = plain.rows.flatMap(({ group, figures }) => (figures?.band ? [[group.id, figures.band] as const] : []));
  return {
    ...{ rows, model, reliability, notComparable },
    ...{ aggregation: refused ? null : aggregation, likeness: refused ? null : likeness },
    adjustment: {
      ...{ by, refused, left },
      effects: notComparable ? [] : effectsOf(model, settings, kept, withSides),
      means: new Map(notComparable ? [] : model?.groups.map(({ id, adjustedMean }) => [id, adjustedMean] as const)),
      crude: plain.notComparable ? null : new Map(bands),
    },
  };
}
