import type { GatedExperience } from '../disclosure/experience.ts';
import type { Estimate, Flag } from '../finding.ts';
import { betaBinomial } from '../stats/betaBinomial.ts';
import { funnelLimits } from '../stats/funnel.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { type Overdispersion, overdispersedLimits, overdispersion } from '../stats/overdispersion.ts';
import type { AdjustedFor, CaseMix, LeftOut, NotAdjustable } from './caseMix.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import { satisfactionRow } from './satisfactionRows.ts';
import type { ScaledItem } from './scaledItems.ts';
import { topCount } from './sideDifferences.ts';

/** Fewer answers than these cannot be judged by a funnel: hardly anything that they could say lies outside its limits. */
export const fewestForFunnel = 20;

/** Standard deviations of the limits of 95 and 99.8 % where groups vary more than chance makes them. */
export const standardDeviations = { inner: 1.959963984540054, outer: 3.090232306167813 };
const { inner, outer } = standardDeviations;

/** Where an institution lies: outside 99.8 %, between 95 and 99.8 %, within, or of a size at which no place would tell. */
export type FunnelPlace = 'above' | 'below' | 'nearly_above' | 'nearly_below' | 'within' | 'too_small';

/** Of the share, from 0 to 1; null below twenty answers and where a group of this size could not lie outside on that side. */
export interface LimitsAt {
  n: number;
  outerLow: number | null;
  innerLow: number | null;
  innerHigh: number | null;
  outerHigh: number | null;
}

export interface FunnelRow {
  group: ComparedGroup;
  /** Null: withheld. */
  figures: {
    /** The share of agreement as observed; its estimate is null without answers. */
    observed: Estimate;
    /** Drawn towards the overall share; null where the shares cannot be modelled. */
    shrunken: Estimate | null;
    place: FunnelPlace | null;
    limits: LimitsAt | null;
    /** As if composed like all compared together; null where nothing is adjusted, or this one is left out of it. */
    adjusted: AdjustedShare | null;
  } | null;
}

export interface AdjustedShare {
  /** O/E times the overall share, from 0 to 1, cut at 1; and what the composition alone would make one expect. */
  share: number;
  expected: number;
  /** The number of answers of an institution composed like all together that would tell its share as precisely. */
  weight: number;
  flags: Flag[];
}

/** Why no funnel is drawn. */
export type NoFunnel = 'too_few_groups' | 'too_small' | 'all_alike' | 'no_model';

export interface Funnel {
  rows: FunnelRow[];
  /** Overall share of the institutions shown, from 0 to 1; null without answers. */
  target: number | null;
  spread: Pick<Overdispersion, 'phi' | 'betweenVariance' | 'z' | 'flags'> | null;
  notAttainable: NoFunnel | NotAdjustable | null;
  /** Why shares are not drawn towards the overall one. */
  modelFlags: Flag[];
  /** The limits for a group of n people. */
  limitsAt: (n: number) => LimitsAt;
  /** What shares are adjusted for; null for nothing. */
  adjustment: FunnelAdjustment | null;
}

/** One composition: of how many people how many agree, and the odds of it against the reference; null for the reference. */
export interface AdjustedOdds extends Omit<AdjustedFor, 'effect'> {
  agreeing: number;
  odds: number | null;
}

export interface FunnelAdjustment {
  by: CaseMix;
  refused: NotAdjustable | null;
  left: Map<string, LeftOut>;
  effects: AdjustedOdds[];
  /** Where each institution compared lies among them when nothing is adjusted; null where that would be no funnel. */
  crude: Map<string, FunnelPlace> | null;
}

const asCount = (observed: Estimate) => ({ count: topCount(observed), n: observed.n });

/** Exact limits, or those that allow for institutions varying more than chance; only where a group could lie outside at all. */
function limitsFor(target: number, spread: Overdispersion | null): (n: number) => LimitsAt {
  const wide = spread !== null && spread.betweenVariance > 0;
  return (n) => {
    const exact = funnelLimits(n, target);
    const [outerLow, innerLow, innerHigh, outerHigh] = exact.limits;
    const [low, high] = wide ? overdispersedLimits(n, spread, outer) : [outerLow, outerHigh];
    const [nearLow, nearHigh] = wide ? overdispersedLimits(n, spread, inner) : [innerLow, innerHigh];
    // A limit at the end of the scale cannot be passed.
    const large = n >= fewestForFunnel;
    const [mayBeLow, mayBeHigh] = [large && exact.canBeLow && low > 0, large && exact.canBeHigh && high < 1];
    return {
      n,
      outerLow: mayBeLow ? low : null,
      innerLow: mayBeLow ? nearLow : null,
      innerHigh: mayBeHigh ? nearHigh : null,
      outerHigh: mayBeHigh ? high : null,
    };
  };
}

export function placeOf(share: number, limits: LimitsAt): FunnelPlace {
  const { outerLow, innerLow, innerHigh, outerHigh } = limits;
  if (outerLow === null && outerHigh === null) return 'too_small';
  if (outerHigh !== null && share > outerHigh) return 'above';
  if (outerLow !== null && share < outerLow) return 'below';
  if (innerHigh !== null && share > innerHigh) return 'nearly_above';
  if (innerLow !== null && share < innerLow) return 'nearly_below';
  return 'within';
}

/**
 * Institutions' shares of agreement with one statement against the limits within which chance would keep them, all from what
 * the gate shows: the overall share is that of the institutions shown. Attainable with eight institutions of twenty answers
 * or more that could lie outside. Order as given.
 */
export const funnelRows = (gated: GatedExperience, groups: ComparedGroup[], item: ScaledItem): Funnel =>
  funnelOf(
    groups.map((group) => ({
      group,
      observed: satisfactionRow(gated, group.scope, item, 'both').answers?.top ?? null,
    })),
  );

/** The same of shares that are known; a null one is withheld. */
export function funnelOf(seen: { group: ComparedGroup; observed: Estimate | null }[]): Funnel {
  const answered = seen.flatMap(({ group, observed }) =>
    observed !== null && observed.n > 0 ? [{ id: group.id, ...asCount(observed) }] : [],
  );
  const people = answered.reduce((sum, { n }) => sum + n, 0);
  const target = people === 0 ? null : answered.reduce((sum, { count }) => sum + count, 0) / people;
  const inside = target !== null && target > 0 && target < 1;
  const large = answered.filter(({ n }) => n >= fewestForFunnel);
  const spread = inside ? overdispersion(large) : null;
  const limitsAt = inside ? limitsFor(target, spread) : (n: number) => ({ n, ...noLimits });
  const judged = large.filter(({ n }) => placeOf(target ?? 0, limitsAt(n)) !== 'too_small');
  const notAttainable: NoFunnel | null =
    answered.length < fewestGroups
      ? 'too_few_groups'
      : !inside
        ? 'all_alike'
        : judged.length < fewestGroups
          ? 'too_small'
          : null;
  const model = answered.length < fewestGroups ? null : betaBinomial(answered);
  const fitted = model !== null && model.flags.length === 0;
  const drawn = new Map(fitted ? answered.map(({ id }, i) => [id, model.groups[i] ?? null] as const) : []);
  const rows = seen.map(({ group, observed }): FunnelRow => {
    if (observed === null) return { group, figures: null };
    const limits = notAttainable === null && observed.n > 0 ? limitsAt(observed.n) : null;
    const place = limits && observed.estimate !== null ? placeOf(observed.estimate, limits) : null;
    return { group, figures: { observed, shrunken: drawn.get(group.id) ?? null, place, limits, adjusted: null } };
  });
  return { rows, target, spread, notAttainable, modelFlags: model?.flags ?? [], limitsAt, adjustment: null };
}

export const noLimits = { outerLow: null, innerLow: null, innerHigh: null, outerHigh: null };
