import { type Choice, choicesOf } from './choices.ts';
import type { AnswerableItem, QuestionnaireDocument, Scale, Section } from './document.ts';
import { isAnswerable } from './form.ts';
import { missingReasons, type NoValueCode } from './missing.ts';
import { offeredReasons } from './offeredReasons.ts';
import type { Rule } from './rule.ts';
import { scaleBounds } from './scoring.ts';

/** The columns that an export begins with, before those of the items. */
export const contextColumns = ['team', 'institution', 'side'] as const;
export type ContextColumn = (typeof contextColumns)[number];

/** The column beside an item’s, that says why there is no value. */
export const missingColumn = (item: string): string => `${item}__missing`;

/** One column of an export, or a score that is worked out from several; what it holds. */
export type CodebookVariable =
  | { role: 'context'; column: ContextColumn }
  | {
      role: 'value';
      column: string;
      section: Section;
      item: AnswerableItem;
      codes: Choice[];
      conditions: Rule[];
      scales: ScaleUse[];
    }
  | { role: 'missing'; column: string; section: Section; item: AnswerableItem; reasons: NoValueCode[] }
  | { role: 'score'; column: string; scale: Scale; low: number; high: number };

/** A scale that an item is part of. */
export interface ScaleUse {
  name: string;
  reversed: boolean;
}

/**
 * The reasons that an item’s column may hold in an export of this version. `skipped` and `not_reached` always; `not_shown`
 * where a rule or the audience keeps it from someone. `not_in_version` arises only when versions are put together.
 */
function reasonsOf(section: Section, item: AnswerableItem): NoValueCode[] {
  const hidden =
    [section.audience, item.audience].some((audience) => audience !== 'all') || item.shownIf || section.shownIf;
  const chosen: NoValueCode[] = offeredReasons(item);
  const possible: NoValueCode[] = [...(hidden ? ['not_shown' as const] : []), 'skipped', ...chosen, 'not_reached'];
  const inOrder: readonly NoValueCode[] = [...missingReasons, 'not_applicable'];
  return inOrder.filter((reason) => possible.includes(reason));
}

function itemVariables(document: QuestionnaireDocument, section: Section, item: AnswerableItem): CodebookVariable[] {
  const scales = document.scales.flatMap((scale) =>
    scale.items.filter(({ name }) => name === item.name).map(({ reversed }) => ({ name: scale.name, reversed })),
  );
  const conditions = [section.shownIf, item.shownIf].filter((rule) => rule !== undefined);
  return [
    { role: 'value', column: item.name, section, item, codes: choicesOf(item), conditions, scales },
    { role: 'missing', column: missingColumn(item.name), section, item, reasons: reasonsOf(section, item) },
  ];
}

/** Every variable of a questionnaire: the columns of an export in their order, then the scores of its scales. */
export function codebookOf(document: QuestionnaireDocument): CodebookVariable[] {
  const items = document.sections.flatMap((section) =>
    section.items.filter(isAnswerable).flatMap((item) => itemVariables(document, section, item)),
  );
  return [
    ...contextColumns.map((column): CodebookVariable => ({ role: 'context', column })),
    ...items,
    ...document.scales.map(
      (scale): CodebookVariable => ({ role: 'score', column: scale.name, scale, ...scaleBounds(document, scale) }),
    ),
  ];
}
