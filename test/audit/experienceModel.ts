import type { Constraint, Terms } from '../../analysis/linearProgram.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Polytope } from './bounds.ts';
import type { Reading } from './readings.ts';
import { squaresTold } from './spreadTold.ts';

/** Where people are counted: a team's side. */
export interface Leaf {
  team: string;
  institution: string;
  side: Side;
}

export interface AskedItem {
  name: string;
  values: number[];
}

/** What the reader knows beside figures: the most people of a team, or who of each side answered. */
export type Roll = (team: string, side: Side) => number | null;

/** Possible answers of one person to the items: a point of each, or null for none. */
function patterns(items: AskedItem[]): (number | null)[][] {
  return items.reduce<(number | null)[][]>(
    (found, { values }) => found.flatMap((head) => [null, ...values].map((value) => [...head, value])),
    [[]],
  );
}

export interface ExperienceModel extends Polytope {
  /** People who answer in one way, of a leaf. */
  variables: string[];
  /** People of a place and side whose pattern counts, each times a factor. */
  terms(leaves: number[], factor: (pattern: (number | null)[]) => number): Terms;
}

export interface ExperienceKnowledge {
  leaves: Leaf[];
  items: AskedItem[];
  /** Which joins the items, where there are two. */
  scale: string;
  /** Of one release. */
  readings: Reading[];
  program: string;
  roll: Roll;
  /** A team may keep its earlier figures in a release: who has answered since is then the most it holds. */
  rollIs: '=' | '<=';
  mostInTeam: number;
  /** People and sum of the scores of a place whose scale is shown: its mean, taken as exactly as it is, whatever is shown of it. */
  moments(leaves: number[]): { people: number; sum: number };
  /** Tells the unknowns of one release from those of another. */
  mark?: string;
  /** What else is known of the same unknowns, and of others; then nobody is counted in whole numbers. */
  beside?: readonly Constraint[];
  /** How wide a range of a mean is sought at most, in points. */
  enough?: number;
}

/** Of sums of scores: halves and thirds are not whole. */
const slack = 1e-6;

export const within = (leaves: Leaf[], program: string, place: string, side: Side | 'both'): number[] =>
  leaves.flatMap((leaf, at) => {
    const inPlace = place === program || leaf.institution === place || leaf.team === place;
    return inPlace && (side === 'both' || leaf.side === side) ? [at] : [];
  });

export const score = (pattern: (number | null)[]): number => {
  const answered = pattern.filter((value) => value !== null);
  return answered.length === 0 ? 0 : answered.reduce((sum, value) => sum + value, 0) / answered.length;
};
export const has = (pattern: (number | null)[]): number => (pattern.some((value) => value !== null) ? 1 : 0);

/** Everything that the figures of one release say of a few items answered together, as linear constraints. */
export function experienceModel(known: ExperienceKnowledge): ExperienceModel {
  const { leaves, items, readings, program, roll, rollIs, mostInTeam, moments, scale, mark = '', beside } = known;
  const all = patterns(items);
  const variable = (leaf: number, pattern: number) => `x${mark}${leaf}_${pattern}`;
  const terms: ExperienceModel['terms'] = (at, factor) =>
    at.flatMap((leaf) =>
      all.flatMap((pattern, index): [number, string][] => {
        const each = factor(pattern);
        return each === 0 ? [] : [[each, variable(leaf, index)]];
      }),
    );
  const constraints: Constraint[] = [];
  const said = new Set<string>();
  /** A figure that stands on several pages is one constraint. */
  const add = (sum: Terms, relation: Constraint['relation'], bound: number) => {
    const key = JSON.stringify([sum, relation, bound]);
    if (sum.length === 0 || said.has(key)) return;
    said.add(key);
    constraints.push({ name: `c${mark}${constraints.length}`, terms: sum, relation, bound });
  };
  for (const team of new Set(leaves.map((leaf) => leaf.team))) {
    add(
      terms(within(leaves, program, team, 'both'), () => 1),
      '<=',
      mostInTeam,
    );
  }
  leaves.forEach(({ team, side }, at) => {
    const answered = roll(team, side);
    if (answered !== null)
      add(
        terms([at], () => 1),
        rollIs,
        answered,
      );
  });
  for (const { kind, name, place, side, figures } of readings) {
    if (figures === null) continue;
    const at = within(leaves, program, place, side);
    const item = items.findIndex((each) => each.name === name);
    if (kind === 'respondents')
      add(
        terms(at, () => 1),
        '=',
        figures.n ?? 0,
      );
    if (kind === 'item' && item >= 0) {
      for (const value of items[item]?.values ?? [])
        add(
          terms(at, (pattern) => (pattern[item] === value ? 1 : 0)),
          '=',
          figures[`point_${value}`] ?? 0,
        );
      const none = Object.entries(figures).filter(([column]) => reasons.has(column));
      const gaps = none.reduce((sum, [, count]) => sum + count, 0);
      if (none.length > 0)
        add(
          terms(at, (pattern) => (pattern[item] === null ? 1 : 0)),
          '=',
          gaps,
        );
    }
    if (kind === 'share' && item >= 0) {
      const { n = 0, value = 0 } = figures;
      const top = (items[item]?.values ?? []).slice(-2);
      add(
        terms(at, (pattern) => (pattern[item] === null ? 0 : 1)),
        '=',
        n,
      );
      add(
        terms(at, (pattern) => (top.includes(pattern[item] ?? -1) ? 1 : 0)),
        '=',
        Math.round(n * value),
      );
    }
    if (kind === 'scale' && name === scale && items.length > 1) {
      add(terms(at, has), '=', figures.n ?? 0);
      if (figures.value === undefined) continue;
      const { people, sum } = moments(at);
      add(terms(at, score), '>=', sum - slack);
      add(terms(at, score), '<=', sum + slack);
      const spread = squaresTold(figures, people, sum);
      if (spread === null) continue;
      add(
        terms(at, (pattern) => score(pattern) ** 2),
        '>=',
        spread.low - slack,
      );
      add(
        terms(at, (pattern) => score(pattern) ** 2),
        '<=',
        spread.high + slack,
      );
    }
  }
  const integers = leaves.flatMap((_, leaf) => all.map((_, index) => variable(leaf, index)));
  constraints.push(...(beside ?? []));
  return { constraints, integers: beside === undefined ? integers : [], variables: integers, terms };
}

const reasons = new Set([
  ...['not_shown', 'not_in_version', 'skipped', 'prefer_not_to_say'],
  ...['dont_know', 'not_reached', 'not_applicable'],
]);

export const placesOf = (leaves: Leaf[], program: string): { place: string; side: Side | 'both' }[] => {
  const institutions = [...new Set(leaves.map(({ institution }) => institution))];
  const teams = [...new Set(leaves.map(({ team }) => team))];
  return [
    ...[program, ...institutions].flatMap((place) => (['both', ...sides] as const).map((side) => ({ place, side }))),
    ...teams.map((place) => ({ place, side: 'both' as const })),
  ];
};
