import type { QuestionnaireDocument } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Audience } from '../side.ts';
import { audienceOf, placedItems } from './placedItems.ts';

/** Where a rule stands, and to whom it shows something. */
export interface PlacedRule {
  rule: Rule;
  path: string;
  audience: Audience;
}

/** The rules of a document: those of its sections, then those of its items. */
export function placedRules(document: QuestionnaireDocument): PlacedRule[] {
  const onSections = document.sections.flatMap(({ shownIf: rule, audience }, s): PlacedRule[] =>
    rule === undefined ? [] : [{ rule, audience, path: `/sections/${s}/shownIf` }],
  );
  const onItems = placedItems(document).flatMap((place): PlacedRule[] => {
    const { shownIf: rule } = place.item;
    return rule === undefined ? [] : [{ rule, audience: audienceOf(place), path: `${place.path}/shownIf` }];
  });
  return [...onSections, ...onItems];
}
