import { sides } from '../../surveys/side.ts';
import { beside } from './oneSided.ts';
import type { SplitContext } from './sideSplit.ts';

/** How many of a hidden group may have given each answer, slot by slot. */
export interface Box {
  low: number[];
  high: number[];
}

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The least people a box holds. */
export const leastIn = ({ low }: Box): number => total(low);

/** The mean of so many people within a box, or of the fewest it holds, with as many as can be at one end; null without any. */
function extreme({ low, high }: Box, points: readonly number[], people: number, fromTop: boolean): number | null {
  const held = [...low];
  let left = Math.max(0, people - total(low));
  const order = points.map((_, slot) => (fromTop ? points.length - 1 - slot : slot));
  for (const slot of order) {
    const taken = Math.min(left, Math.max(0, (high[slot] ?? 0) - (held[slot] ?? 0)));
    held[slot] = (held[slot] ?? 0) + taken;
    left -= taken;
  }
  const count = total(held);
  return count === 0 ? null : held.reduce((sum, each, slot) => sum + each * (points[slot] ?? 0), 0) / count;
}

/** How far apart the means of so many people in a box can lie; 0 when there can be nobody. */
export function spreadIn(box: Box, points: readonly number[], people: number): number {
  const [most, least] = [extreme(box, points, people, true), extreme(box, points, people, false)];
  return most === null || least === null ? 0 : most - least;
}

const bounds = new WeakMap<SplitContext, Float64Array[]>();

/**
 * By side, the most people of each institution who can have given each answer, slot by slot: no more than gave it on both
 * sides together, there and in each team where this is shown; and of a team no more than its staff know to have responded.
 */
function mostBySide(context: SplitContext, slots: number): Float64Array[] {
  const known = bounds.get(context);
  if (known !== undefined) return known;
  const { tree, both, shown } = context;
  const { width } = both.measure;
  const found = sides.map((_, side) => {
    const most = new Float64Array(tree.institutions.length * slots);
    for (let slot = 0; slot < slots; slot++) {
      let unseen = both.program[slot] ?? 0;
      tree.institutions.forEach((_institution, at) => {
        if (shown.institutions[at] === 1) unseen -= both.institution[at * width + slot] ?? 0;
      });
      tree.institutions.forEach(({ from, to }, at) => {
        let sum = 0;
        for (let team = from; team < to; team++) {
          const responded = both.team[(team + 1) * width - beside.width + beside.respondents + side] ?? 0;
          const own = both.team[team * width + slot] ?? 0;
          sum += shown.teams[team] === 1 ? Math.min(responded, own) : responded;
        }
        const together = shown.institutions[at] === 1 ? (both.institution[at * width + slot] ?? 0) : unseen;
        most[at * slots + slot] = Math.min(sum, together);
      });
    }
    return most;
  });
  bounds.set(context, found);
  return found;
}

export interface SideRest {
  /** What a reader can say of the answers of one side of a hidden institution. */
  box(at: number): Box;
  /** The same without any figure of a side. */
  whole(at: number): Box;
  /** The fewest of an institution's side who can have a value, for staff who know who responded. */
  fewest(at: number): number;
}

/**
 * What follows for one side of the hidden institutions from the side's joint answers, the other side's, and the answers of
 * both sides together where an institution shows them. Null where answers have no points.
 */
export function sideRest(context: SplitContext, hidden: number[], side: number): SideRest | null {
  const { split, both, shown, tree } = context;
  const points = split.measure.points;
  if (points === null) return null;
  const slots = points.map((_, slot) => slot);
  const most = mostBySide(context, slots.length);
  const mostOf = (which: number, at: number, slot: number) => most[which]?.[at * slots.length + slot] ?? 0;
  const isShown = (at: number) => shown.institutions[at] === 1;
  /** What is shown of the answers of both sides together: of the institution, or of those of its teams that are shown. */
  const own = (at: number, slot: number): number => {
    if (isShown(at)) return both.institution[at * both.measure.width + slot] ?? 0;
    const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
    let sum = 0;
    for (let team = from; team < to; team++)
      if (shown.teams[team] === 1) sum += both.team[team * both.measure.width + slot] ?? 0;
    return sum;
  };
  const joint = (which: number, slot: number) =>
    hidden.reduce((sum, at) => sum + (split.institution[which]?.[at * split.measure.width + slot] ?? 0), 0);
  const [here, there] = [slots.map((slot) => joint(side, slot)), slots.map((slot) => joint(1 - side, slot))];
  const held = (at: number, slot: number) => Math.min(here[slot] ?? 0, mostOf(side, at, slot));
  const together = slots.map((slot) => hidden.reduce((sum, at) => sum + held(at, slot), 0));
  const besideOf = (at: number, place: number) =>
    both.institution[(at + 1) * both.measure.width - beside.width + place] ?? 0;
  const respondents = (at: number, which = side) => besideOf(at, beside.respondents + which);
  const unansweredBy = (at: number, which: number) => respondents(at, which) - besideOf(at, beside.counted + which);
  const unanswered = hidden.reduce((sum, at) => sum + unansweredBy(at, side), 0);
  // Where both sides together are shown, so is how many of them gave no value; a side that was not asked gave none.
  const noneIn = (at: number) =>
    [side, 1 - side].reduce(
      (sum, which) => sum + (besideOf(at, beside.counted + which) > 0 ? unansweredBy(at, which) : 0),
      0,
    );
  return {
    box: (at) => ({
      low: slots.map((slot) => {
        const others = (together[slot] ?? 0) - held(at, slot);
        const least = own(at, slot) - Math.min(there[slot] ?? 0, mostOf(1 - side, at, slot));
        return Math.max(0, (here[slot] ?? 0) - others, least);
      }),
      high: slots.map((slot) => held(at, slot)),
    }),
    whole: (at) => ({
      low: slots.map((slot) => Math.max(0, own(at, slot) - mostOf(1 - side, at, slot))),
      high: slots.map((slot) => mostOf(side, at, slot)),
    }),
    fewest: (at) => Math.max(1, respondents(at) - (isShown(at) ? Math.min(unanswered, noneIn(at)) : unanswered)),
  };
}
