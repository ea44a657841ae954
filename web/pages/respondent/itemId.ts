import type { AnswerableFormItem } from '../../../surveys/form.ts';
import type { Purpose } from './entries.ts';

/** The id of an item's first control, where a link of the error summary leads; parts of the item add to it. */
export const itemId = (purpose: Purpose, item: AnswerableFormItem): string => `${purpose}-${item.name}`;
