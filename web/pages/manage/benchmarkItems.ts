import type { AnswerableItem, QuestionnaireDocument } from '../../../surveys/document.ts';
import { isAnswerable } from '../../../surveys/form.ts';
import { shippedDocuments } from '../../../surveys/instruments/catalogue.ts';

export type ChoiceItem = Extract<AnswerableItem, { kind: 'single' | 'multiple' }>;

const isChoice = (item: AnswerableItem): item is ChoiceItem => item.kind === 'single' || item.kind === 'multiple';

const itemsOf = (document: QuestionnaireDocument): ChoiceItem[] =>
  document.sections.flatMap(({ items }) => items.filter(isAnswerable).filter(isChoice));

/** The questions that a population can be read against: those with choices of the newest shipped questionnaire. */
export const benchmarkItems: readonly ChoiceItem[] = shippedDocuments
  .filter(({ document }) => document.purpose === 'demographics')
  .slice(-1)
  .flatMap(({ document }) => itemsOf(document));

export const benchmarkItem = (name: string | null): ChoiceItem | undefined =>
  benchmarkItems.find((item) => item.name === name);
