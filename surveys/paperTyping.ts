import { choicesOf } from './choices.ts';
import { enteredAnswer } from './enteredAnswer.ts';
import type { AnswerableFormItem, Form } from './form.ts';
import { isAnswerable } from './form.ts';
import { fromForm, toForm } from './formValues.ts';
import { type OfferedReason, offeredReasons } from './offeredReasons.ts';
import type { AnswerValue } from './response.ts';
import { walkForm } from './visibility.ts';

export type TypedReason = OfferedReason | 'skipped';

/** One sign in place of an answer, for those who type in what was filled in on paper. */
export const reasonSigns: Readonly<Record<TypedReason, string>> = {
  skipped: '-',
  not_applicable: '/',
  dont_know: '?',
  prefer_not_to_say: '*',
};

/** What was typed for one item: values as of a form field, or a reason. */
export interface Typed {
  values: string[];
  reason: TypedReason | null;
}

const reasonsOf = (item: AnswerableFormItem): TypedReason[] => [...offeredReasons(item), 'skipped'];
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Reads what was typed for an item: a code in small letters or capitals, a sign or word for a reason, or a text; null for nothing. */
export function readTyped(item: AnswerableFormItem, typed: string): Typed | null {
  const text = typed.trim();
  if (text === '') return null;
  const reason = reasonsOf(item).find((each) => text === reasonSigns[each] || same(text, each));
  if (reason !== undefined) return { values: [], reason };
  const choices = choicesOf(item);
  const codeOf = (part: string): string => choices.find(({ code }) => same(code, part))?.code ?? part;
  if (item.kind === 'multiple')
    return {
      values: text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(codeOf),
      reason: null,
    };
  return { values: [choices.length > 0 ? codeOf(text) : typed], reason: null };
}

/** Whether nothing that could still be typed would make it another answer: then the next item follows by itself. */
export function isFinished(item: AnswerableFormItem, typed: string): boolean {
  const text = typed.trim();
  if (text === '' || item.kind === 'multiple' || choicesOf(item).length === 0) return false;
  if (reasonsOf(item).some((reason) => text === reasonSigns[reason])) return true;
  const possible = [...choicesOf(item).map(({ code }) => code), ...reasonsOf(item)];
  const begun = possible.filter((each) => each.toLowerCase().startsWith(text.toLowerCase()));
  return begun.length === 1 && same(begun[0] ?? '', text);
}

/** How a stored answer or reason is typed: `readTyped` gives it back. */
export const typedText = (item: AnswerableFormItem, value: AnswerValue | undefined, reason?: string): string =>
  value === undefined ? (reasonSigns[reason as TypedReason] ?? reason ?? '') : toForm(item, value).join(' ');

export interface TypedResponse {
  answers: Record<string, unknown>;
  missing: Record<string, string>;
  /** Items that were asked and of which nothing was typed. */
  blank: string[];
  /** Items that the answers before them lead to. */
  shown: Set<string>;
}

/** A whole sheet as it was typed: for `parseResponse` to check, with nothing left out by mistake. */
export function typedResponse(form: Pick<Form, 'sections'>, typedFor: (item: string) => string): TypedResponse {
  const answers: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  const blank: string[] = [];
  const shown = new Set<string>();
  walkForm(form, (step) => {
    const { item } = step;
    if (!isAnswerable(item)) return undefined;
    if (step.shown) shown.add(item.name);
    const typed = readTyped(item, typedFor(item.name));
    if (typed === null) {
      if (step.shown) blank.push(item.name);
      return undefined;
    }
    const answer = fromForm(item, typed.values);
    if (answer !== undefined) answers[item.name] = answer;
    if (typed.reason !== null) missing[item.name] = typed.reason;
    return enteredAnswer(item, typed);
  });
  return { answers, missing, blank, shown };
}
