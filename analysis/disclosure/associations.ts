import type { Scope } from '../hierarchy.ts';
import type { Associations, CubeLayout } from '../snapshot.ts';
import { fewestForImportance } from '../stats/importance.ts';
import type { GatedExperience } from './experience.ts';

/** Rounded down, so that nobody is known to have left out a scale. */
const toTen = (people: number): number => Math.floor(people / 10) * 10;

/** What may be told of the associations of a place, or why nothing is. */
export type GatedAssociations = (scope: Scope) => { shown: Associations } | { withheld: true } | { notMade: true };

/**
 * Associations are the only figures that join the answers of single people. One set of them leaves for a campaign, rounded:
 * that of the whole programme, once, made at the close. There is then no second one to subtract it from; that of an institution
 * would be such a second one. Where the programme's figure for the rating, for a scale or for any statement of a scale is
 * hidden, nothing of them is told, since how answers go together would narrow what is hidden.
 */
export function gateAssociations(
  found: Associations | null,
  experience: GatedExperience,
  { scales }: Pick<CubeLayout, 'scales'>,
  minimumGroup: number,
): GatedAssociations {
  return (scope) => {
    if (scope.level !== 'program') return { withheld: true };
    if (found === null) return { notMade: true };
    const isShown = scales.every(
      ({ name, items }) =>
        experience.scale(scope, 'both', name) !== null &&
        items.every((item) => experience.item(scope, 'both', item.name) !== null),
    );
    const enough = found.people >= Math.max(fewestForImportance, minimumGroup);
    if (!isShown || !enough || experience.item(scope, 'both', found.outcome) === null) return { withheld: true };
    return { shown: { ...found, people: toTen(found.people) } };
  };
}
