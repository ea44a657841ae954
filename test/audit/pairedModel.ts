import type { Constraint, Terms } from '../../analysis/linearProgram.ts';
import type { ExperienceModel } from './experienceModel.ts';
import { has, score } from './experienceModel.ts';
import { isHidden, type Table } from './readings.ts';

/** What the page of a change tells of the people recognised on one scale. */
export interface PairsTold {
  pairs: number;
  teams: number;
  change: number;
  moved: [up: number, same: number, down: number];
}

/** Every row about people recognised in the tables of a reply; the audit's questionnaire has one scale. */
export function pairsTold(tables: readonly Table[]): PairsTold[] {
  const own = tables.filter(({ columns }) => columns.some(({ name }) => name === 'onlyBefore'));
  return own.flatMap(({ rows }) =>
    rows
      .filter(({ pairs }) => !isHidden(pairs))
      .map((row) => ({
        ...{ pairs: Number(row.pairs), teams: Number(row.teams), change: Number(row.change) },
        moved: [Number(row.up), Number(row.same), Number(row.down)],
      })),
  );
}

/** Scores that a scale of two statements can have. */
const scores = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/** People of leaves by what they scored in the two campaigns; null: in no pair. */
type Factor = (before: number | null, after: number | null) => number;

export interface PairedModel {
  /** That each person of either campaign is in a pair or in none. */
  links: Constraint[];
  terms(leaves: readonly number[], factor: Factor): Terms;
}

/** The people of both campaigns, joined. `before` and `after` are the models of the two releases, by the same leaves. */
export function pairedModel(leafCount: number, before: ExperienceModel, after: ExperienceModel): PairedModel {
  const name = (leaf: number, from: number | null, to: number | null) =>
    `z${leaf}_${from === null ? 'n' : scores.indexOf(from)}_${to === null ? 'n' : scores.indexOf(to)}`;
  const ways: [number | null, number | null][] = [
    ...scores.flatMap((from): [number | null, number | null][] => [null, ...scores].map((to) => [from, to])),
    ...scores.map((to): [number | null, number | null] => [null, to]),
  ];
  const terms: PairedModel['terms'] = (leaves, factor) =>
    leaves.flatMap((leaf) =>
      ways.flatMap(([from, to]): [number, string][] => {
        const each = factor(from, to);
        return each === 0 ? [] : [[each, name(leaf, from, to)]];
      }),
    );
  const links = Array.from({ length: leafCount }, (_, leaf) =>
    scores.flatMap((value): Constraint[] => {
      const own = (model: ExperienceModel) =>
        model.terms([leaf], (pattern) => (has(pattern) === 1 && score(pattern) === value ? 1 : 0));
      const less = (factor: Factor) => terms([leaf], (from, to) => -factor(from, to));
      return [
        {
          name: `lb${leaf}_${value * 2}`,
          terms: [...own(before), ...less((from) => (from === value ? 1 : 0))],
          relation: '=',
          bound: 0,
        },
        {
          name: `la${leaf}_${value * 2}`,
          terms: [...own(after), ...less((_from, to) => (to === value ? 1 : 0))],
          relation: '=',
          bound: 0,
        },
      ];
    }),
  ).flat();
  return { links, terms };
}

export const inPair: Factor = (from, to) => (from !== null && to !== null ? 1 : 0);
const moved =
  (direction: number): Factor =>
  (from, to) =>
    from !== null && to !== null && Math.sign(to - from) === direction ? 1 : 0;

/** The most people whose change can lie beyond the median of the means of all pairs of changes: their own pairs lie beyond it too. */
function mostBeyond(pairs: number): number {
  const half = (pairs * (pairs + 1)) / 4;
  let most = 0;
  while (((most + 1) * (most + 2)) / 2 <= half) most++;
  return most;
}

/** What the page tells, as constraints: counts as they are, and of the median what is linear in the people. */
export function pairsConstraints(
  model: PairedModel,
  told: PairsTold,
  leaves: readonly { team: string }[],
): Constraint[] {
  const all = leaves.map((_, at) => at);
  const rounding = 0.005;
  const constraints: Constraint[] = [
    { name: 'pairs', terms: model.terms(all, inPair), relation: '=', bound: told.pairs },
    ...[1, 0, -1].map((direction, at): Constraint => {
      return {
        name: `moved${at}`,
        terms: model.terms(all, moved(direction)),
        relation: '=',
        bound: told.moved[at] ?? 0,
      };
    }),
    ...[1, -1].map((direction): Constraint => {
      const beyond: Factor = (from, to) =>
        from !== null && to !== null && direction * (to - from - told.change) > rounding + 1e-9 ? 1 : 0;
      return {
        name: `beyond${direction + 1}`,
        terms: model.terms(all, beyond),
        relation: '<=',
        bound: mostBeyond(told.pairs),
      };
    }),
  ];
  const teams = [...new Set(leaves.map(({ team }) => team))];
  if (told.teams < teams.length) return constraints;
  const inEach = teams.map((team, at): Constraint => {
    const own = all.filter((leaf) => leaves[leaf]?.team === team);
    return { name: `team${at}`, terms: model.terms(own, inPair), relation: '>=', bound: 1 };
  });
  return [...constraints, ...inEach];
}
