import { checkAnswer, isEmptyAnswer } from './answerValue.ts';
import { conditionsOf } from './conditions.ts';
import type { QuestionnaireDocument } from './document.ts';
import type { Fault } from './fault.ts';
import { type AnswerableFormItem, answerableNames, formFor, isAnswerable } from './form.ts';
import type { NoValueCode } from './missing.ts';
import { offeredReasons } from './offeredReasons.ts';
import type { Answers, ResponseContent } from './response.ts';
import type { Rule } from './rule.ts';
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

type Given = Readonly<Record<string, unknown>>;

const nothing: Given = {};

/** A JSON object; null if it is not one. */
function objectOf(value: unknown): Given | null {
  if (value === undefined || value === null) return nothing;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Given) : null;
}

/** So that no name can be mistaken for a built-in property. */
const givenTo = (given: Given, name: string): unknown => (Object.hasOwn(given, name) ? given[name] : undefined);

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
  const given = objectOf(raw.answers);
  const reasons = objectOf(raw.missing);
  if (given === null) faults.push({ item: null, code: 'wrong_type', params: { expected: 'answers' } });
  if (reasons === null) faults.push({ item: null, code: 'wrong_type', params: { expected: 'missing' } });
  if (given === null || reasons === null) return { ok: false, faults };

  const answers: Answers = {};
  const accepted = new Map<string, NoValueCode>();
  const shownItems = new Set<string>();
  /** Items whose own answer is faulty, or whose rules depend on one: whether they are shown cannot be told. */
  const unsure = new Set<string>();
  const refuse = (item: string, code: Fault['code'], params: Fault['params'] = {}): undefined => {
    faults.push({ item, code, params });
    unsure.add(item);
  };
  const asksUnsure = (rule: Rule | undefined): boolean =>
    rule !== undefined && conditionsOf(rule).some(({ condition }) => unsure.has(condition.item));
  const isUnsure = ({ section, item }: Step): boolean =>
    unsure.size > 0 && (asksUnsure(section.shownIf) || asksUnsure(item.shownIf));

  const readReason = (item: AnswerableFormItem, reason: unknown, mustAnswer: boolean): undefined => {
    if (typeof reason !== 'string') return refuse(item.name, 'wrong_type', { expected: 'missing' });
    const allowed: NoValueCode[] = [...offeredReasons(item), 'skipped', ...(complete ? [] : ['not_reached' as const])];
    const code = allowed.find((known) => known === reason);
    if (code === undefined) return refuse(item.name, 'option_not_offered');
    if (code === 'skipped' && mustAnswer) return refuse(item.name, 'required');
    accepted.set(item.name, code);
  };

  const readShown = (item: AnswerableFormItem, sure: boolean): unknown => {
    const value = givenTo(given, item.name);
    const reason = givenTo(reasons, item.name);
    const mustAnswer = item.required && complete && sure;
    shownItems.add(item.name);
    if (isEmptyAnswer(value)) {
      if (!isEmptyAnswer(reason)) return readReason(item, reason, mustAnswer);
      return mustAnswer ? refuse(item.name, 'required') : undefined;
    }
    if (!isEmptyAnswer(reason)) return refuse(item.name, 'answer_and_missing');
    const checked = checkAnswer(item, value);
    if ('code' in checked) return refuse(item.name, checked.code, checked.params);
    answers[item.name] = checked.value;
    return checked.value;
  };

  const isGivenThoughHidden = (name: string): boolean => {
    const reason = givenTo(reasons, name);
    return !isEmptyAnswer(givenTo(given, name)) || (!isEmptyAnswer(reason) && reason !== 'not_shown');
  };

  const form = formFor(document, side);
  walkForm(form, (step) => {
    const { item } = step;
    if (!isAnswerable(item)) return undefined;
    const sure = !isUnsure(step);
    if (!sure) unsure.add(item.name);
    if (step.shown) return readShown(item, sure);
    return sure && isGivenThoughHidden(item.name) ? refuse(item.name, 'item_not_shown') : undefined;
  });

  const known = answerableNames(document);
  const met = answerableNames(form);
  const checkName = (name: string): void => {
    if (met.has(name)) return;
    if (!known.has(name)) refuse(name, 'unknown_item');
    else if (isGivenThoughHidden(name)) refuse(name, 'item_not_shown');
  };
  for (const name of Object.keys(given)) checkName(name);
  for (const name of Object.keys(reasons)) if (!Object.hasOwn(given, name)) checkName(name);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, content: { answers, missing: missingOf(known, answers, accepted, shownItems, complete) } };
}

/** Of the items shown, those after the last that was answered or refused. */
function afterTheLast(shown: Set<string>, answers: Answers, accepted: Map<string, NoValueCode>): Set<string> {
  const names = [...shown];
  const isReached = (name: string): boolean =>
    Object.hasOwn(answers, name) || (accepted.get(name) ?? 'not_reached') !== 'not_reached';
  return new Set(names.slice(names.findLastIndex(isReached) + 1));
}

const none: ReadonlySet<string> = new Set();

/** A reason for every item without an answer. */
function missingOf(
  names: ReadonlySet<string>,
  answers: Answers,
  accepted: Map<string, NoValueCode>,
  shownItems: Set<string>,
  complete: boolean,
): Record<string, NoValueCode> {
  const missing: Record<string, NoValueCode> = {};
  const notReached = complete ? none : afterTheLast(shownItems, answers, accepted);
  for (const name of names) {
    if (Object.hasOwn(answers, name)) continue;
    const empty = notReached.has(name) ? 'not_reached' : 'skipped';
    missing[name] = shownItems.has(name) ? (accepted.get(name) ?? empty) : 'not_shown';
  }
  return missing;
}
