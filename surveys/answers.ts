import { checkAnswer, isEmptyAnswer } from './answerValue.ts';
import { itemsOfRule } from './conditions.ts';
import type { QuestionnaireDocument } from './document.ts';
import type { Fault } from './fault.ts';
import { type AnswerableFormItem, formFor, isAnswerable } from './form.ts';
import type { NoValueCode } from './missing.ts';
import { offeredReasons } from './offeredReasons.ts';
import type { Answers, ResponseContent } from './response.ts';
import type { Side } from './side.ts';
import { type Step, walkForm } from './visibility.ts';

/** A response as it comes in, unchecked: values and reasons for not answering, by item name. */
export interface RawResponse {
  answers?: unknown;
  missing?: unknown;
}

export interface ParseOptions {
  /** False for one that was broken off: what follows the last answer is `not_reached`, and nothing is required. */
  complete?: boolean;
}

export type ParsedResponse = { ok: true; content: ResponseContent } | { ok: false; faults: Fault[] };

/** A JSON object as a map, so that no key can be mistaken for a built-in property; null if it is not an object. */
function entriesOf(value: unknown): Map<string, unknown> | null {
  if (value === undefined || value === null) return new Map();
  return typeof value === 'object' && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

/**
 * Reads one response against its version of the questionnaire. On success every answerable item of the whole version
 * stands in exactly one of `answers` and `missing`, in the document's order: `not_shown` if it is the other side's or a
 * rule hides it, `skipped` if it was shown and left empty. Never throws, whatever JSON comes in.
 */
export function parseResponse(
  document: QuestionnaireDocument,
  side: Side,
  raw: RawResponse,
  { complete = true }: ParseOptions = {},
): ParsedResponse {
  const faults: Fault[] = [];
  const given = entriesOf(raw.answers);
  const reasons = entriesOf(raw.missing);
  if (given === null) faults.push({ item: null, code: 'wrong_type', params: { expected: 'answers' } });
  if (reasons === null) faults.push({ item: null, code: 'wrong_type', params: { expected: 'missing' } });
  if (given === null || reasons === null) return { ok: false, faults };

  const answers: Answers = {};
  const accepted = new Map<string, NoValueCode>();
  const shownItems: string[] = [];
  const met = new Set<string>();
  /** Items whose own answer is faulty, or whose rules depend on one: whether they are shown cannot be told. */
  const unsure = new Set<string>();
  const refuse = (
    item: string,
    code: Fault['code'],
    params: Fault['params'] = {},
    message?: Fault['message'],
  ): undefined => {
    faults.push({ item, code, params, ...(message && { message }) });
    unsure.add(item);
  };
  const isUnsure = ({ rules }: Step): boolean =>
    unsure.size > 0 && rules.some((rule) => itemsOfRule(rule).some((name) => unsure.has(name)));

  const readReason = (item: AnswerableFormItem, reason: unknown, mustAnswer: boolean): undefined => {
    if (typeof reason !== 'string') return refuse(item.name, 'wrong_type', { expected: 'missing' });
    const allowed: NoValueCode[] = [...offeredReasons(item), 'skipped', ...(complete ? [] : ['not_reached' as const])];
    const code = allowed.find((known) => known === reason);
    if (code === undefined) return refuse(item.name, 'option_not_offered');
    if (code === 'skipped' && mustAnswer) return refuse(item.name, 'required');
    accepted.set(item.name, code);
  };

  const readShown = (item: AnswerableFormItem, sure: boolean): unknown => {
    const value = given.get(item.name);
    const reason = reasons.get(item.name);
    const mustAnswer = item.required && complete && sure;
    shownItems.push(item.name);
    if (isEmptyAnswer(value)) {
      if (!isEmptyAnswer(reason)) return readReason(item, reason, mustAnswer);
      return mustAnswer ? refuse(item.name, 'required') : undefined;
    }
    if (!isEmptyAnswer(reason)) return refuse(item.name, 'answer_and_missing');
    const checked = checkAnswer(item, value);
    if ('code' in checked) return refuse(item.name, checked.code, checked.params, checked.message);
    answers[item.name] = checked.value;
    return checked.value;
  };

  const isGivenThoughHidden = (name: string): boolean => {
    const reason = reasons.get(name);
    return !isEmptyAnswer(given.get(name)) || (!isEmptyAnswer(reason) && reason !== 'not_shown');
  };

  walkForm(formFor(document, side), (step) => {
    const { item } = step;
    if (!isAnswerable(item)) return undefined;
    met.add(item.name);
    const sure = !isUnsure(step);
    if (!sure) unsure.add(item.name);
    if (step.shown) return readShown(item, sure);
    return sure && isGivenThoughHidden(item.name) ? refuse(item.name, 'item_not_shown') : undefined;
  });

  const names = document.sections.flatMap((section) => section.items.filter(isAnswerable).map((item) => item.name));
  const known = new Set(names);
  for (const name of new Set([...given.keys(), ...reasons.keys()])) {
    if (!known.has(name)) refuse(name, 'unknown_item');
    else if (!met.has(name) && isGivenThoughHidden(name)) refuse(name, 'item_not_shown');
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, content: { answers, missing: missingOf(names, answers, accepted, shownItems, complete) } };
}

/** A reason for every item without an answer. */
function missingOf(
  names: string[],
  answers: Answers,
  accepted: Map<string, NoValueCode>,
  shownItems: string[],
  complete: boolean,
): Record<string, NoValueCode> {
  const place = new Map(shownItems.map((name, i) => [name, i]));
  const isReached = (name: string): boolean =>
    Object.hasOwn(answers, name) || (accepted.get(name) ?? 'not_reached') !== 'not_reached';
  const last = shownItems.findLastIndex(isReached);
  const missing: Record<string, NoValueCode> = {};
  for (const name of names) {
    if (Object.hasOwn(answers, name)) continue;
    const shownAt = place.get(name);
    const empty = complete || (shownAt ?? 0) < last ? 'skipped' : 'not_reached';
    missing[name] = shownAt === undefined ? 'not_shown' : (accepted.get(name) ?? empty);
  }
  return missing;
}
