import type { LinearSolver, Terms } from '../../analysis/linearProgram.ts';
import type { Side } from '../../surveys/side.ts';
import { meanRange, type Range, rangeOf } from './bounds.ts';
import {
  type AskedItem,
  type ExperienceKnowledge,
  experienceModel,
  has,
  type Leaf,
  placesOf,
  score,
  within,
} from './experienceModel.ts';
import type { Reading } from './readings.ts';

/** A hidden figure with what the reader can say of it. */
export interface Verdict {
  what: string;
  /** How far it may lie: of a mean in points. */
  range: Range;
  measure: 'count' | 'mean';
  breach: string | null;
}

/** What is known of one release, before it is settled whether who has answered is exactly who is in it. */
export type Told = Omit<ExperienceKnowledge, 'rollIs'>;

/** People whose answers a place holds, by item; '' for all who responded. The auditor's own knowledge, not the reader's. */
export type Truth = (leaves: number[], item: string) => number;

const smallest = 5;
const leastWidth = 1;
const slack = 1e-6;

/** A small count must stay possible from at most 1 to at least 5; a larger one is only not to be known exactly. */
export function countBreach(true_: number, { low, high }: Range, least: number): string | null {
  if (true_ < least) return low > 1 + slack || high < smallest - slack ? 'small count pinned down' : null;
  return null;
}

export const meanBreach = ({ low, high }: Range, least: number): string | null =>
  high - low < least - slack ? 'mean within less than a point' : null;

/** A team may keep its earlier figures in a release: then who has answered is not who is in it, but the most. */
export function settled(solve: LinearSolver, told: Told): ExperienceKnowledge {
  const exactly: ExperienceKnowledge = { ...told, rollIs: '=' };
  const { constraints } = experienceModel(exactly);
  const fits = solve({ sense: 'minimise', objective: [], constraints }) !== null;
  return fits ? exactly : { ...exactly, rollIs: '<=' };
}

const isShown = (readings: Reading[], kind: Reading['kind'], name: string, place: string, side: Side | 'both') =>
  readings.some(
    (one) => one.kind === kind && one.name === name && one.place === place && one.side === side && one.figures,
  );

/** The leaves of a hidden place that none of the figures beneath it gives away. */
function remainder(
  known: ExperienceKnowledge,
  kind: Reading['kind'],
  name: string,
  place: string,
  side: Side | 'both',
) {
  const { leaves, program, readings } = known;
  const shown = (id: string, of: Side | 'both') => isShown(readings, kind, name, id, of);
  return within(leaves, program, place, side).filter((at) => {
    const { team, institution } = leaves[at] as Leaf;
    if (place === team) return true;
    if (side === 'both') return !shown(team, 'both') && (place === institution || !shown(institution, 'both'));
    return place === institution || !shown(institution, side);
  });
}

/** Judges every hidden figure about one or two items, the scale that joins them among its constraints. */
export function experienceVerdicts(
  solve: LinearSolver,
  told: Told,
  truth: Truth,
  { smallestGroup, countsKnown }: { smallestGroup: number; countsKnown: boolean },
): Verdict[] {
  const known = settled(solve, told);
  const model = experienceModel(known);
  const verdicts: Verdict[] = [];
  const { leaves, program, readings, items, scale, enough } = known;
  const withoutScale = experienceModel({ ...known, readings: readings.filter(({ kind }) => kind !== 'scale') });
  const whole = experienceModel({ ...known, readings: readings.filter(({ side }) => side === 'both') });
  /** A side of a place that is shown whole lies within the whole: of that little, figures of sides leave half at least. */
  const leastBeside = (at: number[], index: number, counted: Terms): number => {
    const sum = model.terms(at, (pattern) => pattern[index] ?? 0);
    const without = meanRange(solve, whole, { sum, people: counted }, enough);
    const width = without === null ? 0 : without.high - without.low;
    return width < leastWidth ? width / 2 : leastWidth;
  };
  /** A hidden mean of the scale; what the shown items tell of it is no secret, and of that half must be left. */
  const judgeScale = (place: string, side: Side | 'both') => {
    if (items.length < 2 || isShown(readings, 'scale', scale, place, side)) return;
    const at = remainder(known, 'scale', scale, place, side);
    const what = `scale ${scale} ${place} ${side}`;
    const mean = (of: typeof model) =>
      meanRange(solve, of, { sum: of.terms(at, score), people: of.terms(at, has) }, enough);
    if (at.length === 0 || truth(at, '') === 0) return;
    const range = mean(model);
    if (range === null) throw new Error(`no answers fit what is shown: ${what}`);
    const itemsAlone = range.high - range.low < leastWidth ? mean(withoutScale) : null;
    const least = itemsAlone === null ? leastWidth : Math.min(leastWidth, (itemsAlone.high - itemsAlone.low) / 2);
    verdicts.push({ what, range, measure: 'mean', breach: meanBreach(range, least) });
  };
  for (const { place, side } of placesOf(leaves, program)) {
    const judge = (kind: Reading['kind'], item: AskedItem | null, index: number) => {
      const name = item?.name ?? '';
      if (kind === 'respondents' && side !== 'both') return;
      if (isShown(readings, kind, name, place, side)) return;
      const at = remainder(known, kind, name, place, side);
      const people = truth(at, name);
      if (at.length === 0 || people === 0) return;
      const what = `${kind} ${name} ${place} ${side}`;
      const counted = model.terms(at, (pattern) => (item === null || pattern[index] !== null ? 1 : 0));
      if (!countsKnown) {
        const range = rangeOf(solve, model, counted);
        if (range === null) throw new Error(`no answers fit what is shown: ${what}`);
        verdicts.push({ what, range, measure: 'count', breach: countBreach(people, range, smallestGroup) });
      }
      if (item === null) return;
      const mean = meanRange(
        solve,
        model,
        { sum: model.terms(at, (pattern) => pattern[index] ?? 0), people: counted },
        enough,
      );
      if (mean === null) throw new Error(`no answers fit what is shown: ${what}`);
      const least =
        side === 'both' || mean.high - mean.low >= leastWidth ? leastWidth : leastBeside(at, index, counted);
      verdicts.push({ what, range: mean, measure: 'mean', breach: meanBreach(mean, least) });
    };
    judge('respondents', null, -1);
    for (const [index, item] of items.entries()) judge('item', item, index);
    judgeScale(place, side);
  }
  return verdicts;
}
