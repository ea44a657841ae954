import { agreementPoints } from '../../../surveys/agreement.ts';
import type { AnswerableFormItem } from '../../../surveys/form.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Entry } from './entries.ts';

/** The label of a chosen answer; what is entered stands for itself. */
export function labelOf(item: AnswerableFormItem, value: string, language: Language): string {
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.find((point) => String(point.value) === value)?.label[language] ?? value;
    case 'rating':
      return item.points.find((point) => String(point.value) === value)?.label[language] ?? value;
    case 'single':
    case 'multiple':
      return item.options.find((option) => option.code === value)?.label[language] ?? value;
    default:
      return value;
  }
}

/** An answer in words, one line for each choice; null when the question was left blank. */
export function answerWords(item: AnswerableFormItem, entry: Entry, language: Language): string | null {
  const lines = entry.values.map((value) => labelOf(item, value, language));
  if (entry.reason !== null) lines.push(noValueLabels[entry.reason][language]);
  return lines.every((line) => line.trim() === '') ? null : lines.join('\n').trim();
}
