import { type Side, sides } from '../../surveys/side.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import { peopleIn } from '../findings/diversityCategories.ts';
import type { LinearSolver } from '../linearProgram.ts';
import { type CrossGroup, crossGroups } from '../recruitment/crossGroups.ts';
import type { DemographicCounts } from '../snapshot.ts';
import { type GatedCross, gateCross } from './crossedTable.ts';
import type { GatedDemographics } from './demographics.ts';
import { type GatedSets, gateSets } from './setTable.ts';

type Selection = Side | 'both';

/** The only door to figures of two characteristics, and of several answers of the same people. Null is withheld. */
export interface GatedJoint {
  crossed(side: Selection, a: string, b: string): GatedCross | null;
  sets(side: Selection, item: string): GatedSets | null;
}

export interface JointGateOptions {
  minimumBase: number;
  /** The smallest group of the campaign: once it rises above the base, nothing of this is shown any more. */
  threshold: number;
  solve: LinearSolver;
}

const sidesIn = (selection: Selection): readonly Side[] => (selection === 'both' ? sides : [selection]);

/** Counts of the sides chosen, added up by key. */
function addUp<T>(parts: readonly T[], entriesOf: (part: T) => [key: string, n: number][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) for (const [key, n] of entriesOf(part)) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}

/**
 * Disclosure control of what was counted for a whole programme beside its items: judged against everything that the gate of
 * the items shows there, with the same sides.
 */
export function gateJoint(
  counts: Pick<DemographicCounts, 'crossed' | 'sets'>,
  gated: GatedDemographics,
  items: readonly ChoiceItem[],
  options: JointGateOptions,
): GatedJoint {
  const { minimumBase, threshold, solve } = options;
  const itemOf = (name: string) => items.find((item) => item.name === name);
  const shown = (side: Selection, name: string) =>
    threshold > minimumBase ? null : gated.item({ level: 'program' }, side, name);
  const marginOf = (item: ChoiceItem, side: Selection, group: CrossGroup): number | null => {
    const read = shown(side, item.name);
    const people = read === null ? 'hidden' : peopleIn(item, read, group.options);
    return typeof people === 'number' ? people : null;
  };
  const crossed = new Map<string, GatedCross | null>();
  const readCrossed = (side: Selection, a: string, b: string): GatedCross | null => {
    const [first, second] = [itemOf(a), itemOf(b)];
    const [ofFirst, ofSecond] = [shown(side, a), shown(side, b)];
    const parts = (counts.crossed ?? []).filter(
      (part) => sidesIn(side).includes(part.side) && part.items[0] === a && part.items[1] === b,
    );
    if (!first || !second || !ofFirst || !ofSecond || parts.length === 0) return null;
    const cells = addUp(parts, (part) => part.cells.map(({ codes, n }) => [JSON.stringify(codes), n]));
    return gateCross(
      {
        rows: crossGroups(first),
        columns: crossGroups(second),
        count: (row, column) => cells.get(JSON.stringify([row, column])) ?? 0,
        rowMargin: (group) => marginOf(first, side, group),
        columnMargin: (group) => marginOf(second, side, group),
      },
      minimumBase,
      solve,
    );
  };
  return {
    crossed: (side, a, b) => {
      const key = `${side} ${a} ${b}`;
      if (!crossed.has(key)) crossed.set(key, readCrossed(side, a, b));
      return crossed.get(key) ?? null;
    },
    sets: (side, name) => {
      const item = itemOf(name);
      const read = shown(side, name);
      const parts = (counts.sets ?? []).filter((part) => sidesIn(side).includes(part.side) && part.item === name);
      if (!item || !read || parts.length === 0) return null;
      const alone = addUp(parts, (part) => Object.entries(part.alone));
      const fractions = addUp(parts, (part) => Object.entries(part.parts));
      const several = parts.reduce((sum, part) => sum + part.several, 0);
      return gateSets({ item, read, alone, parts: fractions, several }, solve);
    },
  };
}
