import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import type { Side } from '../../surveys/side.ts';
import type { Hierarchy, Scope } from '../hierarchy.ts';
import { type Cube, noValueSlot, sideIndex } from '../snapshot.ts';
import { type AnswerSpread, spreadOfCounts } from '../stats/countedSpread.ts';
import {
  type Admission,
  anyGroup,
  type GateContext,
  type GatedMeasure,
  gateMeasure,
  numbersAt,
} from './gatedMeasure.ts';
import { heldLoosely, sumGroups, sumSides } from './groupSums.ts';
import { withInside } from './insides.ts';
import { itemMeasure, type Measure, respondentMeasure, scaleMeasure, squaredDeviations } from './measure.ts';
import { admissionOfScale } from './scaleAdmission.ts';
import { usualTeam } from './thresholds.ts';
import { placeFinder, plantTree } from './tree.ts';
import type { VerdictBook } from './verdicts.ts';

export interface GatedDistribution {
  /** Value answers. */
  n: number;
  /** One count per item value, in the layout's order. */
  counts: number[];
  noValue: Record<NoValueCode, number>;
}

export interface GatedScale {
  /** People with a score. */
  n: number;
  /** In points of the scale. */
  mean: number;
  /**
   * Sample standard deviation of the scores, in points: for models over many groups. A place's own, or an interval that it
   * makes, may be told only where all items of the scale are shown there.
   */
  sd: number | null;
}

/** The only door to figures about experience. Null is hidden, whatever the reason: too few, too alike, or to protect others. */
export interface GatedExperience {
  respondents(scope: Scope, side: Side | 'both'): number | null;
  item(scope: Scope, side: Side | 'both', item: string): GatedDistribution | null;
  scale(scope: Scope, side: Side | 'both', scale: string): GatedScale | null;
  /**
   * How the answers of both sides to an item are spread: worked out from what `item` shows, and null where that is null, where
   * answers are no numbers, and below two of them. Apart, because thousands of places are asked at once.
   */
  spread(scope: Scope, item: string): AnswerSpread | null;
}

export interface ExperienceGateOptions {
  /** The fewest respondents a figure may stand on; at least 2, by default of the product 5. */
  minimumGroup: number;
  /** The most people that a reader could think a team holds: its members if these are known, else 8. */
  capacity?: (teamId: string) => number;
  /** False for the audit alone, which proves that it can fail: nothing is hidden beside what is hidden for itself. */
  complementary?: boolean;
  /** Verdicts worked out before with the same cube, hierarchy and options. */
  verdicts?: VerdictBook;
}

function remembered<Result>(compute: (name: string) => Result): (name: string) => Result {
  const results = new Map<string, Result>();
  return (name) => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const result = compute(name);
    results.set(name, result);
    return result;
  };
}

function position(names: { name: string }[], name: string, kind: string): number {
  const at = names.findIndex((known) => known.name === name);
  if (at < 0) throw new RangeError(`no ${kind} ${name} in this layout`);
  return at;
}

/**
 * Disclosure control of one campaign's cube. A team's figures need `minimumGroup` respondents whose answers are not all the same
 * and are never split by side; the split at institution and programme level needs that of both sides, from three teams
 * each; and nothing hidden can be worked out by subtraction from what is shown, on any level, from either side or through
 * a scale. Each item is judged when first asked for, and remembered. `cube` must not change while the gate is in use.
 * Throws a RangeError for a hierarchy that does not hold every team of the cube exactly once, and for unknown names.
 */
export function gateExperience(cube: Cube, hierarchy: Hierarchy, options: ExperienceGateOptions): GatedExperience {
  const { minimumGroup, complementary = true } = options;
  if (!(Number.isInteger(minimumGroup) && minimumGroup >= 2)) throw new RangeError('a group has at least two people');
  const tree = plantTree(hierarchy, cube.teams);
  const capacities = tree.teams.map((id) => options.capacity?.(id) ?? usualTeam);
  const capacity = (team: number) => capacities[team] ?? usualTeam;
  const context: GateContext = { cube, tree, minimumGroup, capacity, complementary };
  const { layout } = cube;
  const judge = (key: string, measure: Measure, beside: GatedMeasure | null, admission: () => Admission) => {
    const sums = () => sumGroups(tree, cube, measure);
    const known = options.verdicts?.get(key);
    if (known !== undefined) return { both: heldLoosely(sums(), sums), split: sumSides(tree, measure), ...known };
    const { both, split, shown, splitShown } = gateMeasure(context, measure, beside, admission());
    options.verdicts?.set(key, { shown, splitShown });
    return { both: heldLoosely(both, sums), split, shown, splitShown };
  };
  const respondents = judge('respondents', respondentMeasure(cube, minimumGroup), null, () => anyGroup);
  const items = remembered((name): GatedMeasure => {
    const measure = itemMeasure(cube, position(layout.items, name, 'item'), minimumGroup);
    return judge(`item ${name}`, measure, respondents, () => anyGroup);
  });
  const scales = remembered((name): GatedMeasure => {
    const at = position(layout.scales, name, 'scale');
    const measure = scaleMeasure(cube, at, minimumGroup);
    const scores = () => ({ both: sumGroups(tree, cube, measure), split: sumSides(tree, measure) });
    const admission = () => (complementary ? admissionOfScale(tree, layout, at, scores(), items) : anyGroup);
    return judge(`scale ${name}`, measure, respondents, admission);
  });
  const placeOf = placeFinder(tree);
  const numbers = (gated: GatedMeasure, scope: Scope, side: Side | 'both') =>
    numbersAt(gated, placeOf(scope), side === 'both' ? -1 : sideIndex(side));

  const gated: GatedExperience = {
    respondents: (scope, side) => numbers(respondents, scope, side)?.[0] ?? null,
    item: (scope, side, name) => {
      const found = numbers(items(name), scope, side);
      if (found === null) return null;
      const values = layout.items[position(layout.items, name, 'item')]?.values ?? [];
      const counts = values.map((_, slot) => found[slot] ?? 0);
      const noValue = Object.fromEntries(noValueCodes.map((code) => [code, found[noValueSlot(layout, code)] ?? 0]));
      return {
        n: counts.reduce((total, count) => total + count, 0),
        counts,
        noValue: noValue as Record<NoValueCode, number>,
      };
    },
    scale: (scope, side, name) => {
      const found = numbers(scales(name), scope, side);
      if (found === null) return null;
      const [n = 0, sum = 0, squares = 0] = found;
      return { n, mean: sum / n, sd: n < 2 ? null : Math.sqrt(squaredDeviations(n, sum, squares) / (n - 1)) };
    },
    spread: (scope, name) => {
      const { both, shown } = items(name);
      const place = placeOf(scope);
      const { measure } = both;
      if (measure.points === null) return null;
      if (place.level === 'program') return shown.program ? spreadOfCounts(measure.points, both.program) : null;
      const at = place.at * measure.width;
      if (place.level === 'team')
        return shown.teams[place.at] === 1 ? spreadOfCounts(measure.points, both.team, at) : null;
      return shown.institutions[place.at] === 1 ? spreadOfCounts(measure.points, both.institution, at) : null;
    },
  };
  return withInside(gated, { cube, hierarchy });
}
