import { checkAnswer } from './answerValue.ts';
import type { AnswerableFormItem } from './form.ts';
import { fromForm } from './formValues.ts';
import type { AnswerValue } from './response.ts';

/** What stands in the fields of one item: values as typed, and a reason for not answering. */
export interface Entered {
  values: readonly string[];
  reason: string | null;
}

/**
 * The answer that rules and pipes see in the fields of an item: as it would be stored. What would be refused (out of its
 * limits, or together with a reason for not answering) counts as no answer, as in `parseResponse`.
 */
export function enteredAnswer(item: AnswerableFormItem, { values, reason }: Entered): AnswerValue | undefined {
  const raw = fromForm(item, values);
  if (raw === undefined || reason !== null) return undefined;
  const checked = checkAnswer(item, raw);
  return 'value' in checked ? checked.value : undefined;
}
