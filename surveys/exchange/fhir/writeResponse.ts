import { agreementPoints } from '../../agreement.ts';
import type { AnswerableItem, QuestionnaireDocument } from '../../document.ts';
import { isAnswerable } from '../../form.ts';
import type { AnswerValue, ResponseContent } from '../../response.ts';
import type { Side } from '../../side.ts';
import { writeReason } from './absentReasons.ts';
import { ownCode } from './ownExtensions.ts';
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './responseShape.ts';
import { mainLanguage } from './texts.ts';
import { canonicalOf, ownUrl } from './urls.ts';

/** One stored response with the place it is counted at. */
export interface PlacedResponse {
  teamId: string;
  institutionId: string;
  side: Side;
  content: ResponseContent;
}

/** The words of a stored code or point. */
function labelOf(item: AnswerableItem, value: string | number): string | undefined {
  if (item.kind === 'agreement') return agreementPoints.find((point) => point.value === value)?.label[mainLanguage];
  if (item.kind === 'rating') return item.points.find((point) => point.value === value)?.label[mainLanguage];
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options : [];
  return options.find(({ code }) => code === value)?.label[mainLanguage];
}

function coding(item: AnswerableItem, value: string | number): ResponseAnswer {
  const display = labelOf(item, value);
  return { valueCoding: { code: String(value), ...(display && { display }) } };
}

function answersOf(item: AnswerableItem, value: AnswerValue): ResponseAnswer[] {
  if (Array.isArray(value)) return value.map((code) => coding(item, code));
  switch (item.kind) {
    case 'agreement':
    case 'rating':
    case 'single':
      return [coding(item, value)];
    case 'number':
      return [item.integer ? { valueInteger: Number(value) } : { valueDecimal: Number(value) }];
    case 'date':
      return [{ valueDate: String(value) }];
    default:
      return [{ valueString: String(value) }];
  }
}

function itemOf(item: AnswerableItem, { answers, missing }: ResponseContent): ResponseItem[] {
  const value = answers[item.name];
  if (value !== undefined) return [{ linkId: item.name, answer: answersOf(item, value) }];
  const reason = missing[item.name];
  // What a rule hides does not stand in a FHIR response.
  if (reason === undefined || reason === 'not_shown') return [];
  return [{ linkId: item.name, extension: writeReason(reason) }];
}

/** Whether the end was not reached, or something was passed over that a whole response must answer. */
const isBrokenOff = (document: QuestionnaireDocument, { missing }: ResponseContent): boolean =>
  Object.values(missing).includes('not_reached') ||
  document.sections.some(({ items }) =>
    items.some((item) => isAnswerable(item) && item.required && missing[item.name] === 'skipped'),
  );

/**
 * A stored response as FHIR: answers, reasons for none, team, institution and side. It names no subject and no author and
 * has no time, not even a day.
 * @param number of the version that was answered.
 */
export function writeResponse(
  document: QuestionnaireDocument,
  number: number,
  { teamId, institutionId, side, content }: PlacedResponse,
): QuestionnaireResponse {
  const item = document.sections.flatMap((section): ResponseItem[] => {
    const items = section.items.filter(isAnswerable).flatMap((each) => itemOf(each, content));
    return items.length === 0 ? [] : [{ linkId: `section:${section.name}`, item: items }];
  });
  return {
    resourceType: 'QuestionnaireResponse',
    extension: [
      { url: ownUrl('team'), valueString: teamId },
      { url: ownUrl('institution'), valueString: institutionId },
      ...ownCode('side', side),
    ],
    questionnaire: canonicalOf(document.slug, number),
    status: isBrokenOff(document, content) ? 'in-progress' : 'completed',
    ...(item.length > 0 && { item }),
  };
}
