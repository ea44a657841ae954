import type { Text } from './text.ts';

/** What can be wrong with one answer. The words stand with the pages, in both languages. */
export const faultCodes = [
  /** No such item in this version of the questionnaire, or one that takes no answer. */
  'unknown_item',
  /** No such option in this version. */
  'unknown_option',
  /** The same option twice. */
  'repeated_option',
  /** An answer to an item this person does not meet. */
  'item_not_shown',
  /** `params`: `min` and `max`, where the item has them. */
  'out_of_range',
  /** A text that does not fit the pattern of its item. */
  'pattern_mismatch',
  /** `params`: `maxLength`, in UTF-16 units, as browsers count. */
  'too_long',
  /** `params.expected`: `number`, `whole_number`, `text`, `date`, `option`, `options`, `answers` or `missing`. */
  'wrong_type',
  /** An option such as "none of these" together with another one. */
  'exclusive_option',
  'required',
  /** A reason for not answering that this item does not offer. */
  'option_not_offered',
  'answer_and_missing',
  /** A text with a NUL or half of a surrogate pair, which no store keeps faithfully. */
  'bad_text',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * One fault in a response. `item` is the item's name, or null when the whole response is concerned. `params` come from
 * the questionnaire only: a fault may reach a log, and nothing of what was answered may.
 */
export interface Fault {
  item: string | null;
  code: FaultCode;
  params: Record<string, string | number>;
  /** The author's own words for it, where the item has them. */
  message?: Text;
}
