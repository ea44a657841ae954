import type { Side } from '../../surveys/side.ts';
import { sides } from '../../surveys/side.ts';
import type { Scope } from '../hierarchy.ts';
import type { GatedDemographics } from './demographics.ts';
import { smallestShown } from './demographicTable.ts';

/** How much of a later collection is withheld beside an earlier one. */
export type Nesting = 'apart' | 'institutions' | 'all';

const isClose = (a: number, b: number): boolean => a !== b && Math.abs(a - b) < smallestShown;

/**
 * Two collections of one campaign, of which the second may lie within the first: those selected are among those who applied.
 * Where their numbers of records differ by one to four people, one less the other would be these few. Then the later one is
 * withheld in all institutions, or altogether where it is so in the programme: withholding one institution alone could be
 * undone by subtracting the others.
 */
export function nestingOf(
  first: GatedDemographics,
  second: GatedDemographics,
  item: string,
  institutions: readonly string[],
): Nesting {
  const selections: (Side | 'both')[] = [...sides, 'both'];
  const closeAt = (scope: Scope): boolean =>
    selections.some((side) => {
      const [a, b] = [first.item(scope, side, item), second.item(scope, side, item)];
      return a !== null && b !== null && (isClose(a.records, b.records) || isClose(a.answered, b.answered));
    });
  if (closeAt({ level: 'program' })) return 'all';
  return institutions.some((id) => closeAt({ level: 'institution', id })) ? 'institutions' : 'apart';
}
