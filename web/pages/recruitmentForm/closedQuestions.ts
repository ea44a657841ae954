import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { type AnswerableFormItem, formFor, isAnswerable } from '../../../surveys/form.ts';
import { fromForm } from '../../../surveys/formValues.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';

export interface QuestionGroup {
  title: Text;
  items: AnswerableFormItem[];
}

/**
 * The questions of a collection: those with answers to choose from. Words of one's own are never counted and could name
 * somebody, so they are not asked here.
 */
export const closedQuestions = (document: QuestionnaireDocument, side: Side): QuestionGroup[] =>
  formFor(document, side)
    .sections.map(({ title, items }) => ({
      title,
      items: items.filter(isAnswerable).filter(({ kind }) => kind === 'single' || kind === 'multiple'),
    }))
    .filter(({ items }) => items.length > 0);

/** Answers and reasons as they are sent to the API. */
export function givenAnswers(
  groups: readonly QuestionGroup[],
  entryOf: (item: AnswerableFormItem) => { values: string[]; reason: string | null },
): { answers: Record<string, unknown>; missing: Record<string, string> } {
  const answers: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  for (const item of groups.flatMap(({ items }) => items)) {
    const { values, reason } = entryOf(item);
    const answer = fromForm(item, values);
    if (answer !== undefined) answers[item.name] = answer;
    else if (reason !== null) missing[item.name] = reason;
  }
  return { answers, missing };
}
