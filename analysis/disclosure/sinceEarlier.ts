import { type Side, sides } from '../../surveys/side.ts';
import type { IsolatesFew } from './demographicRows.ts';
import { type Selection, smallestShown } from './demographicTable.ts';

/**
 * How many people of an institution's side gave their records in this campaign or in an earlier one of the programme, but not in
 * both. The others are the same people and say the same of themselves: the two figures less each other are about these alone.
 */
export type ChangedSince = (institution: string, side: Side) => number;

/** @param earlier one for each earlier campaign with figures about the person. */
export function isolatesFewSince(
  earlier: readonly ChangedSince[],
  institutions: readonly string[],
  selection: Selection,
): IsolatesFew {
  const counted = earlier.map((changed) => {
    const of = (institution: string) =>
      sides
        .filter((side) => selection === 'both' || side === selection)
        .reduce((sum, side) => sum + changed(institution, side), 0);
    const each = institutions.map(of);
    return [each.reduce((sum, people) => sum + people, 0), ...each];
  });
  return (nodes) =>
    counted.some((byNode) => {
      const people = nodes.reduce((sum, node) => sum + (byNode[node] ?? 0), 0);
      return people > 0 && people < smallestShown;
    });
}
