import { type Side, sides } from '../../surveys/side.ts';
import { sideNames } from '../charts/words.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import { flag } from '../flags.ts';
import {
  type CountedStratum,
  type Standardisation,
  type StandardisedGroup,
  standardisedCounts,
} from '../stats/caseMix.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { fewestForSpread, spreadOfZ } from '../stats/overdispersion.ts';
import type { CaseMix } from './caseMix.ts';
import { type ChosenGroups, type Composed, chosenFor } from './caseMixGroups.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import {
  type AdjustedOdds,
  type Funnel,
  type FunnelAdjustment,
  type FunnelRow,
  fewestForFunnel,
  funnelOf,
  funnelRows,
  type LimitsAt,
  noLimits,
  placeOf,
  standardDeviations,
} from './funnelRows.ts';
import { satisfactionRow } from './satisfactionRows.ts';
import type { ScaledItem } from './scaledItems.ts';
import { topCount } from './sideDifferences.ts';

interface Counted {
  n: number;
  agreeing: number;
}
interface Seen extends Composed {
  whole: Counted;
  bySide: Record<Side, Counted> | null;
}

/** An institution as the gate shows it, as a whole and by side: nothing else of it enters. */
function seenIn(gated: GatedExperience, { group, figures }: FunnelRow, item: ScaledItem, withSides: boolean): Seen[] {
  if (!figures || figures.observed.n === 0) return [];
  const [patients, professionals] = sides.map((side): Counted | null => {
    const top = withSides ? satisfactionRow(gated, group.scope, item, side).answers?.top : undefined;
    return top && top.n > 0 ? { n: top.n, agreeing: topCount(top) } : null;
  });
  const bySide = patients && professionals ? { patient_side: patients, professional_side: professionals } : null;
  return [{ group, whole: { n: figures.observed.n, agreeing: topCount(figures.observed) }, bySide }];
}

const strataOf = ({ kept, settings, withSides }: ChosenGroups<Seen>): CountedStratum[] =>
  kept.flatMap(({ group, whole, bySide }): CountedStratum[] => {
    const kind = settings.slice(1).map(({ code }) => (code === group.setting?.code ? 1 : 0));
    const stratum = ({ n, agreeing }: Counted, more: number[]): CountedStratum => ({
      ...{ group: group.id, successes: agreeing, trials: n, covariates: [...kind, ...more] },
    });
    return withSides && bySide
      ? [stratum(bySide.professional_side, [0]), stratum(bySide.patient_side, [1])]
      : [stratum(whole, [])];
  });

const together = (counts: readonly Counted[]): Counted => ({
  n: counts.reduce((sum, { n }) => sum + n, 0),
  agreeing: counts.reduce((sum, { agreeing }) => sum + agreeing, 0),
});

/** What is adjusted for: the people of each composition among the institutions compared. */
function effectsOf({ kept, settings, withSides }: ChosenGroups<Seen>, coefficients: readonly number[]): AdjustedOdds[] {
  const bySetting = settings.map((setting, i): AdjustedOdds => {
    const own = kept.filter(({ group }) => group.setting?.code === setting.code).map(({ whole }) => whole);
    return { of: 'setting', ...setting, ...together(own), odds: i === 0 ? null : Math.exp(coefficients[i] ?? 0) };
  });
  const bySide = (['professional_side', 'patient_side'] as const).map((code): AdjustedOdds => {
    const own = kept.flatMap(({ bySide: both }) => (both ? [both[code]] : []));
    const odds = code === 'patient_side' ? Math.exp(coefficients.at(-1) ?? 0) : null;
    return { of: 'side', code, name: sideNames[code], groups: kept.length, ...together(own), odds };
  });
  return withSides ? [...bySetting, ...bySide] : bySetting;
}

/**
 * θ ± z·√(θ(1 − θ)/weight + τ²). At the weight of an institution, (1 − θ)E²/(θV), that is θ ± z·√((θ√V/E)² + τ²): its own z, (O − E)/√V,
 * against the normal quantiles.
 */
function limitsFor(target: number, betweenVariance: number) {
  return (weight: number, highest = 1): Omit<LimitsAt, 'n'> => {
    const error = Math.sqrt((target * (1 - target)) / weight + betweenVariance);
    const { inner, outer } = standardDeviations;
    const [low, high] = [target - outer * error, target + outer * error];
    return {
      ...{ outerLow: low > 0 ? low : null, innerLow: low > 0 ? target - inner * error : null },
      ...{ innerHigh: high < highest ? target + inner * error : null, outerHigh: high < highest ? high : null },
    };
  };
}

/** The limits of one institution; none where its answers are few, or where chance would give the furthest place too often. */
function limitsOf(own: StandardisedGroup, target: number, weight: number, at: ReturnType<typeof limitsFor>): LimitsAt {
  const { n, expected, chances } = own;
  const found = n < fewestForFunnel ? noLimits : at(weight, Math.min(1, (n / expected) * target));
  const [canBeHigh, canBeLow] = [chances.all < 0.001, chances.none < 0.001];
  return {
    n,
    ...{ outerLow: canBeLow ? found.outerLow : null, innerLow: canBeLow ? found.innerLow : null },
    ...{ innerHigh: canBeHigh ? found.innerHigh : null, outerHigh: canBeHigh ? found.outerHigh : null },
  };
}

/** Each institution of the model against the others: what its share weighs, how they spread, its limits and where it lies. */
function judged(model: Standardisation | null, target: number) {
  const groups = model?.groups ?? [];
  const weightOf = ({ expected, variance }: StandardisedGroup): number =>
    ((1 - target) * expected ** 2) / (target * variance);
  const large = groups.filter(({ n }) => n >= fewestForFunnel);
  const errors = large.map((group) => Math.sqrt((target * (1 - target)) / weightOf(group)));
  const z = large.map((group) => group.z ?? 0);
  const flags = large.length < fewestForSpread ? [flag('too_few_groups_for_spread')] : [];
  const spread = large.length < 2 ? null : { ...spreadOfZ(z, errors), z, flags };
  const at = limitsFor(target, spread?.betweenVariance ?? 0);
  const institutions = new Map(
    groups.map((group) => {
      const limits = limitsOf(group, target, weightOf(group), at);
      const share = group.adjusted ?? target;
      const adjusted = { share, expected: group.expected / group.n, weight: weightOf(group), flags: group.flags };
      return [group.id, { adjusted, limits, place: placeOf(share, limits) }] as const;
    }),
  );
  return { institutions, spread, at };
}

/** Where those that are compared lie among themselves when nothing is adjusted; null where that is no funnel. */
function placesWithout(rows: readonly FunnelRow[], compared: ReadonlySet<string>): FunnelAdjustment['crude'] {
  const seen = rows.flatMap(({ group, figures }) =>
    figures && compared.has(group.id) ? [{ group, observed: figures.observed }] : [],
  );
  const crude = funnelOf(seen);
  if (crude.notAttainable !== null) return null;
  return new Map(
    crude.rows.flatMap(({ group, figures }) => (figures?.place ? [[group.id, figures.place] as const] : [])),
  );
}

/**
 * The funnel of shares adjusted for what is asked by indirect standardisation, all from what the gate shows: of the institutions,
 * and for the mix of sides of each of their two sides. Each is judged by its z = (O − E)/√Σp(1 − p), after the addition for
 * overdispersion where that is called for. Without a funnel the observed shares alone. Order as given.
 */
export function adjustedFunnel(gated: GatedExperience, groups: ComparedGroup[], item: ScaledItem, by: CaseMix): Funnel {
  const plain = funnelRows(gated, groups, item);
  const observed = plain.rows.map(({ group, figures }): FunnelRow => {
    return { group, figures: figures && { ...figures, shrunken: null, place: null, limits: null } };
  });
  const seen = observed.flatMap((row) => seenIn(gated, row, item, by !== 'setting'));
  const chosen = chosenFor(seen, by, 'institution');
  const { kept, left, refused } = chosen;
  const all = together(kept.map(({ whole }) => whole));
  const target = all.n === 0 ? null : all.agreeing / all.n;
  const inside = target !== null && target > 0 && target < 1;
  const model = refused === null && inside ? standardisedCounts(strataOf(chosen)) : null;
  const { institutions, spread, at } = judged(model, target ?? 0);
  const whyNot = (): Funnel['notAttainable'] => {
    if (refused !== null) return refused;
    if (kept.length < fewestGroups) return 'too_few_groups';
    if (!inside) return 'all_alike';
    if (model === null) return 'no_model';
    const placed = [...institutions.values()].filter(({ place }) => place !== 'too_small');
    return placed.length < fewestGroups ? 'too_small' : null;
  };
  const notAttainable = whyNot();
  const rows = observed.map(({ group, figures }): FunnelRow => {
    const own = notAttainable === null ? institutions.get(group.id) : undefined;
    return { group, figures: figures && own ? { ...figures, ...own } : figures };
  });
  return {
    // Without a funnel the observed shares stand beside that of all shown, as they do without adjusting.
    ...{ rows, target: notAttainable === null ? target : plain.target, spread, notAttainable, modelFlags: [] },
    limitsAt: (n) => ({ n, ...(n < fewestForFunnel ? noLimits : at(n)) }),
    adjustment: {
      ...{ by, refused, left },
      effects: notAttainable === null && model ? effectsOf(chosen, model.coefficients) : [],
      crude: placesWithout(observed, new Set(institutions.keys())),
    },
  };
}
