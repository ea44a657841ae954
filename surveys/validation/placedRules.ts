import type { QuestionnaireDocument } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Audience } from '../side.ts';
import { audienceOf, placedItems } from './placedItems.ts';

/** Where a rule stands: what it shows, to whom, and the places of the first and the last item it decides about. */
export interface PlacedRule {
  rule: Rule;
  path: string;
  audience: Audience;
  order: readonly [first: number, last: number];
}

/** The rules of a document: those of its sections, then those of its items. */
export function placedRules(document: QuestionnaireDocument): PlacedRule[] {
  let first = 0;
  const onSections = document.sections.flatMap(({ shownIf: rule, audience, items }, s): PlacedRule[] => {
    const order = [first, first + items.length - 1] as const;
    first += items.length;
    return rule === undefined ? [] : [{ rule, audience, order, path: `/sections/${s}/shownIf` }];
  });
  const onItems = placedItems(document).flatMap((place): PlacedRule[] => {
    const { shownIf: rule } = place.item;
    const order = [place.order, place.order] as const;
    return rule === undefined ? [] : [{ rule, audience: audienceOf(place), order, path: `${place.path}/shownIf` }];
  });
  return [...onSections, ...onItems];
}
