import type { AnswerableFormItem } from './form.ts';
import type { NoValueCode } from './missing.ts';

/** The reasons for not answering that a respondent may choose. */
export type OfferedReason = Extract<NoValueCode, 'dont_know' | 'prefer_not_to_say' | 'not_applicable'>;

/** Those this item offers, in the order in which they are shown. */
export function offeredReasons(item: AnswerableFormItem): OfferedReason[] {
  const reasons: OfferedReason[] = [];
  if (item.notApplicable) reasons.push('not_applicable');
  if (item.dontKnow) reasons.push('dont_know');
  if (item.preferNotToSay) reasons.push('prefer_not_to_say');
  return reasons;
}
