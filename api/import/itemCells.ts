import { disarmed } from '../../analysis/csv.ts';
import { missingColumn } from '../../surveys/codebook.ts';
import type { AnswerableItem, QuestionnaireDocument } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import type { ResponseContent } from '../../surveys/response.ts';

export const answerableItems = ({ sections }: QuestionnaireDocument): AnswerableItem[] =>
  sections.flatMap((section) => section.items.filter(isAnswerable));

/** Two columns for each item: its stored code, and why there is none. */
export const itemHeading = (items: AnswerableItem[]): string[] =>
  items.flatMap(({ name }) => [name, missingColumn(name)]);

const isWritten = ({ kind }: AnswerableItem): boolean => kind === 'short_text' || kind === 'long_text';

/** The cells of one person's answers; a text that a spreadsheet would run begins with an apostrophe. */
export const itemCells = (items: AnswerableItem[], { answers, missing }: ResponseContent): string[] =>
  items.flatMap((item) => {
    const value = answers[item.name];
    const text = value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value);
    return [isWritten(item) ? disarmed(text) : text, missing[item.name] ?? ''];
  });
