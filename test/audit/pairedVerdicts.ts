import type { LinearSolver } from '../../analysis/linearProgram.ts';
import { meanRange, type Polytope, rangeOf } from './bounds.ts';
import { experienceModel, placesOf, within } from './experienceModel.ts';
import { inPair, type PairsTold, pairedModel, pairsConstraints } from './pairedModel.ts';
import { countBreach, experienceVerdicts, settled, type Told, type Truth, type Verdict } from './verdicts.ts';

interface Campaign {
  known: Told;
  truth: Truth;
}

/** The scores of a person of a leaf; null without one, or not in the campaign. */
export interface ScoredPerson {
  leaf: number;
  before: number | null;
  after: number | null;
  paired: boolean;
}

const smallest = 5;
const slack = 1e-6;
/** Points that are more than enough: how much wider a range is tells nothing. */
const enough = 1.5;

type Group = (person: ScoredPerson) => boolean;
/** Who could be found out beside those whom the figures of each campaign are about. */
const groups: [name: string, who: Group, factor: (from: number | null, to: number | null) => number][] = [
  ['recognised', ({ paired }) => paired, inPair],
  [
    'only before',
    ({ paired, before }) => !paired && before !== null,
    (from, to) => (from !== null && to === null ? 1 : 0),
  ],
  [
    'only after',
    ({ paired, after }) => !paired && after !== null,
    (from, to) => (from === null && to !== null ? 1 : 0),
  ],
];

interface PairsJudged {
  before: Campaign;
  after: Campaign;
  told: PairsTold | null;
  people: readonly ScoredPerson[];
  /** Whether who has answered is known to whoever looks. */
  countsKnown: boolean;
}

/**
 * Judges what the change of the same people adds to the figures of the two campaigns: the hidden figures of either, solved with
 * both and with it; and of one to four people in a pair or in none, at any place, how many they are, how they scored and changed.
 */
export function pairedVerdicts(
  solve: LinearSolver,
  { before, after, told, people, countsKnown }: PairsJudged,
): Verdict[] {
  const first = experienceModel({ ...settled(solve, before.known), mark: 'a' });
  const second = experienceModel({ ...settled(solve, after.known), mark: 'b' });
  const { leaves, program } = after.known;
  const model = pairedModel(leaves.length, first, second);
  const apart = [...first.constraints, ...second.constraints, ...model.links];
  const joined: Polytope = {
    constraints: [...apart, ...(told === null ? [] : pairsConstraints(model, told, leaves))],
    integers: [],
  };
  const alone: Polytope = { constraints: apart, integers: [] };
  const own = placesOf(leaves, program).flatMap(({ place, side }) => {
    const at = within(leaves, program, place, side);
    const here = people.filter(({ leaf }) => at.includes(leaf));
    return groups.flatMap(([name, who, factor]): Verdict[] => {
      const count = here.filter(who).length;
      if (count < 1 || count >= smallest) return [];
      const what = `${name} ${place} ${side}`;
      const found: Verdict[] = [];
      const counted = model.terms(at, factor);
      if (!countsKnown) {
        const range = rangeOf(solve, joined, counted);
        if (range === null) throw new Error(`nobody fits what is shown: ${what}`);
        found.push({ what, range, measure: 'count', breach: countBreach(count, range, smallest) });
      }
      const measures: [string, (from: number | null, to: number | null) => number][] = [
        ['score before', (from) => from ?? 0],
        ['score after', (_from, to) => to ?? 0],
        ['change', (from, to) => (to ?? 0) - (from ?? 0)],
      ];
      const asked = measures.filter(
        ([measure]) =>
          name === 'recognised' ||
          (name === 'only before' && measure === 'score before') ||
          (name === 'only after' && measure === 'score after'),
      );
      for (const [measure, value] of asked) {
        const sum = model.terms(at, (from, to) => factor(from, to) * value(from, to));
        const mean = { sum, people: counted };
        const [range, without] = [joined, alone].map((polytope) => meanRange(solve, polytope, mean, enough));
        if (!range || !without) throw new Error(`nobody fits what is shown: ${what}`);
        const [width, widthWithout] = [range.high - range.low, without.high - without.low];
        // What the campaigns tell of it is judged above: of that the change must leave a point, or half of what is less.
        const least = widthWithout < 1 ? widthWithout / 2 : 1;
        const breach = width < least - slack ? 'mean within less than a point' : null;
        found.push({ what: `${what}, ${measure}`, range, measure: 'mean', breach });
      }
      return found;
    });
  });
  const beside = (mark: string) => joined.constraints.filter(({ name }) => !name.startsWith(`c${mark}`));
  const figuresOf = ({ known, truth }: Campaign, mark: string) => {
    const told = { ...known, mark, beside: beside(mark), enough };
    return experienceVerdicts(solve, told, truth, { smallestGroup: smallest, countsKnown });
  };
  return [...own, ...figuresOf(before, 'a'), ...figuresOf(after, 'b')];
}
