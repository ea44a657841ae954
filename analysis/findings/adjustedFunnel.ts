import { type Side, sides } from '../../surveys/side.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import { flag } from '../flags.ts';
import { type CountedStratum, type StandardisedGroup, standardisedCounts } from '../stats/caseMix.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { fewestForSpread, spreadOfZ } from '../stats/overdispersion.ts';
import type { CaseMix } from './caseMix.ts';
import { type ChosenGroups, type Composed, chosenFor } from './caseMixGroups.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import {
  type AdjustedOdds,
  type Funnel,
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
    return { of: 'side', code, name: null, groups: kept.length, ...together(own), odds };
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

/**
 * The funnel of shares adjusted for what is asked by indirect standardisation, all from what the gate shows: of the institutions,
 * and for the mix of sides of each of their two sides. Each is judged by its z = (O − E)/√Σp(1 − p), after the addition for
 * overdispersion where that is called for. Without a funnel the observed shares alone. Order as given.
 */
export function adjustedFunnel(gated: GatedExperience, groups: ComparedGroup[], item: ScaledItem, by: CaseMix): Funnel {
  const plain = funnelRows(gated, groups, item);
  const observed = plain.rows.map((row): FunnelRow => {
    const { group, figures } = row;
    return { group, figures: figures && { ...figures, shrunken: null, place: null, limits: null } };
  });
  const seen = observed.flatMap((row) => seenIn(gated, row, item, by !== 'setting'));
  const chosen = chosenFor(seen, by, 'institution');
  const { kept, left, refused } = chosen;
  const all = together(kept.map(({ whole }) => whole));
  const target = all.n === 0 ? null : all.agreeing / all.n;
  const inside = target !== null && target > 0 && target < 1;
  const model = refused === null && inside ? standardisedCounts(strataOf(chosen)) : null;
  const own = new Map((model?.groups ?? []).map((group) => [group.id, group] as const));
  const share = target ?? 0;
  const weightOf = ({ expected, variance }: StandardisedGroup): number =>
    ((1 - share) * expected ** 2) / (share * variance);
  const large = [...own.values()].filter(({ n }) => n >= fewestForFunnel);
  const errors = large.map((group) => Math.sqrt((share * (1 - share)) / weightOf(group)));
  const z = large.map((group) => group.z ?? 0);
  const flags = large.length < fewestForSpread ? [flag('too_few_groups_for_spread')] : [];
  const spread = large.length < 2 ? null : { ...spreadOfZ(z, errors), z, flags };
  const at = limitsFor(share, spread?.betweenVariance ?? 0);
  const limits = new Map([...own].map(([id, group]) => [id, limitsOf(group, share, weightOf(group), at)] as const));
  const places = new Map(
    [...own].map(([id, group]) => [id, placeOf(group.adjusted ?? share, limits.get(id) ?? { n: 0, ...noLimits })]),
  );
  const judged = [...places.values()].filter((place) => place !== 'too_small').length;
  const notAttainable: Funnel['notAttainable'] =
    refused ??
    (kept.length < fewestGroups
      ? 'too_few_groups'
      : !inside
        ? 'all_alike'
        : model === null
          ? 'no_model'
          : judged < fewestGroups
            ? 'too_small'
            : null);
  const crude = funnelOf(
    observed.flatMap(({ group, figures }) =>
      figures && own.has(group.id) ? [{ group, observed: figures.observed }] : [],
    ),
  );
  const rows = observed.map(({ group, figures }): FunnelRow => {
    const found = own.get(group.id);
    if (notAttainable !== null || !figures || !found) return { group, figures };
    const { adjusted: told, expected, n } = found;
    const adjusted = { share: told ?? share, expected: expected / n, weight: weightOf(found), flags: found.flags };
    const [place, within] = [places.get(group.id) ?? null, limits.get(group.id) ?? null];
    return { group, figures: { ...figures, adjusted, place, limits: within } };
  });
  return {
    // Without a funnel the observed shares stand beside that of all shown, as they do without adjusting.
    ...{ rows, target: notAttainable === null ? target : plain.target, spread, notAttainable, modelFlags: [] },
    limitsAt: (n) => ({ n, ...(n < fewestForFunnel ? noLimits : at(n)) }),
    adjustment: {
      ...{ by, refused, left },
      effects: notAttainable === null && model ? effectsOf(chosen, model.coefficients) : [],
      crude:
        crude.notAttainable === null
          ? new Map(
              crude.rows.flatMap(({ group, figures }) => (figures?.place ? [[group.id, figures.place] as const] : [])),
            )
          : null,
    },
  };
}
