import type { AnswerableItem, QuestionnaireDocument } from '../../document.ts';
import { isAnswerable } from '../../form.ts';
import type { NoValueCode } from '../../missing.ts';
import type { Side } from '../../side.ts';
import { sides } from '../../side.ts';
import { isDeeperThan } from '../depth.ts';
import { readReason } from './absentReasons.ts';
import { codeOf, extensionValue } from './ownExtensions.ts';
import { type ResponseAnswer, type ResponseItem, responseSchema } from './responseShape.ts';
import { canonicalOf, ownUrl } from './urls.ts';

export type ResponseFaultCode =
  | 'not_a_response'
  | 'other_questionnaire'
  | 'no_team'
  | 'unknown_side'
  | 'repeated_item'
  | 'unknown_item'
  | 'wrong_type'
  | 'unknown_reason';

/** One fault and the link id it is about; null for the whole response. */
export interface ResponseFault {
  item: string | null;
  code: ResponseFaultCode;
}

/** A response of a file, its answers still to be checked by `parseResponse`. */
export interface ReadResponse {
  team: string;
  side: Side;
  complete: boolean;
  answers: Record<string, unknown>;
  missing: Record<string, NoValueCode>;
}

const deepest = 60;

/** Answers may be nested under answers in FHIR; here items stand in groups only. */
function* leaves(items: ResponseItem[] | undefined): Generator<ResponseItem> {
  for (const item of items ?? []) {
    if (item.answer !== undefined || item.extension !== undefined || item.item === undefined) yield item;
    yield* leaves(item.item);
  }
}

function stored(item: AnswerableItem, answer: ResponseAnswer): unknown {
  switch (item.kind) {
    case 'agreement':
    case 'rating': {
      const code = answer.valueCoding?.code;
      return code !== undefined && /^\d{1,3}$/.test(code) ? Number(code) : code;
    }
    case 'single':
    case 'multiple':
      return answer.valueCoding?.code;
    case 'number':
      return answer.valueInteger ?? answer.valueDecimal;
    case 'date':
      return answer.valueDate;
    default:
      return answer.valueString;
  }
}

function answerOf(item: AnswerableItem, answers: ResponseAnswer[]): unknown {
  const values = answers.map((answer) => stored(item, answer));
  if (values.some((value) => value === undefined)) return undefined;
  return item.kind === 'multiple' ? values : values.length === 1 ? values[0] : undefined;
}

/**
 * What reads responses to one version. Whom a response is about, who wrote it and when are not looked at.
 * @returns for each JSON value the response, or everything that is wrong with it.
 */
export function responseReader(
  document: QuestionnaireDocument,
  number: number,
): (input: unknown) => ReadResponse | { faults: ResponseFault[] } {
  const questionnaire = canonicalOf(document.slug, number);
  const items = new Map(
    document.sections.flatMap((section) =>
      section.items.filter(isAnswerable).map((item) => [item.name, item] as const),
    ),
  );

  return (input) => {
    const refused = (code: ResponseFaultCode) => ({ faults: [{ item: null, code }] });
    if (isDeeperThan(input, deepest)) return refused('not_a_response');
    const parsed = responseSchema.safeParse(input);
    if (!parsed.success) return refused('not_a_response');
    const response = parsed.data;
    if (response.questionnaire !== questionnaire) return refused('other_questionnaire');
    const faults: ResponseFault[] = [];
    const team = extensionValue(response.extension, ownUrl('team'));
    const side = sides.find((known) => known === codeOf(response.extension, 'side'));
    if (team === undefined) faults.push({ item: null, code: 'no_team' });
    if (side === undefined) faults.push({ item: null, code: 'unknown_side' });
    const answers: Record<string, unknown> = {};
    const missing: Record<string, NoValueCode> = {};
    const seen = new Set<string>();
    for (const { linkId, answer = [], extension } of leaves(response.item)) {
      const item = items.get(linkId);
      const refuse = (code: ResponseFaultCode) => faults.push({ item: linkId, code });
      if (item === undefined) {
        // A group or a text to read holds nothing; an answer to what is not asked is a fault.
        if (answer.length > 0) refuse('unknown_item');
        continue;
      }
      if (seen.size === seen.add(linkId).size) refuse('repeated_item');
      if (answer.length > 0) {
        const value = answerOf(item, answer);
        if (value === undefined) refuse('wrong_type');
        else answers[linkId] = value;
      }
      const reason = readReason(extension);
      if (reason !== undefined) missing[linkId] = reason;
      else if (answer.length === 0 && (extension?.length ?? 0) > 0) refuse('unknown_reason');
    }
    if (faults.length > 0 || team === undefined || side === undefined) return { faults };
    return { team: String(team), side, complete: response.status === 'completed', answers, missing };
  };
}
