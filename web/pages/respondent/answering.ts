import { parseResponse } from '../../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import type { Fault } from '../../../surveys/fault.ts';
import { type Form, formFor, isAnswerable } from '../../../surveys/form.ts';
import { fromForm } from '../../../surveys/formValues.ts';
import type { Language } from '../../../surveys/text.ts';
import { type GivenAnswers, walkForm } from '../../../surveys/visibility.ts';
import { isReceiptCode, isRecordKey, newReceiptCode, newRecordKey } from '../../receipt.ts';
import { type Entries, entryOf, firstOf, type Purpose } from './entries.ts';
import type { InvitedForm } from './invitedForm.ts';

export interface Questionnaire {
  purpose: Purpose;
  document: QuestionnaireDocument;
  form: Form;
}

/** One person's form on its way, all of it from the request: the server keeps nothing between two pages. */
export interface Answering {
  token: string;
  language: Language;
  invited: InvitedForm;
  experience: Questionnaire;
  demographics: Questionnaire | null;
  entries: Entries;
  receiptCode: string;
  recordKey: string;
  /** Consent to the questions about the person; null until it is given or refused. Without a yes they are not sent. */
  aboutYou: 'yes' | 'no' | null;
  /** Came from the review page, and goes back to it. */
  returning: boolean;
  /** Pages already passed. */
  passed: ReadonlySet<string>;
}

const words = (entries: Entries, field: string): string[] => firstOf(entries, field).split(' ').filter(Boolean);

export function startAnswering(
  token: string,
  invited: InvitedForm,
  language: Language,
  entries: Entries = new Map(),
): Answering {
  const questionnaire = (purpose: Purpose, document: QuestionnaireDocument): Questionnaire => ({
    purpose,
    document,
    form: formFor(document, invited.side),
  });
  const receiptCode = firstOf(entries, 'receiptCode');
  const recordKey = firstOf(entries, 'recordKey');
  const aboutYou = firstOf(entries, 'aboutYou');
  return {
    token,
    language,
    invited,
    experience: questionnaire('experience', invited.experience.document),
    demographics: invited.demographics && questionnaire('demographics', invited.demographics.document),
    entries,
    receiptCode: isReceiptCode(receiptCode) ? receiptCode : newReceiptCode(),
    recordKey: isRecordKey(recordKey) ? recordKey : newRecordKey(),
    aboutYou: aboutYou === 'yes' || aboutYou === 'no' ? aboutYou : null,
    returning: firstOf(entries, 'returning') === 'yes',
    passed: new Set(words(entries, 'passed')),
  };
}

export interface GivenResponse {
  answers: Record<string, unknown>;
  missing: Record<string, string>;
}

/** What is to be sent of one questionnaire: only what stands on items that are shown. */
export function givenResponse({ purpose, form }: Questionnaire, entries: Entries): GivenResponse {
  const answers: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  walkForm(form, ({ item, shown }) => {
    if (!shown || !isAnswerable(item)) return undefined;
    const { values, reason } = entryOf(purpose, item, entries);
    const answer = fromForm(item, values);
    if (answer !== undefined) answers[item.name] = answer;
    if (reason !== null) missing[item.name] = reason;
    return answer;
  });
  return { answers, missing };
}

export const givenAnswers = (questionnaire: Questionnaire, entries: Entries): GivenAnswers =>
  givenResponse(questionnaire, entries).answers;

/** The questionnaires whose answers will be sent. */
export const sentQuestionnaires = ({ experience, demographics, aboutYou }: Answering): Questionnaire[] =>
  demographics !== null && aboutYou === 'yes' ? [experience, demographics] : [experience];

export type PlacedFault = Fault & { purpose: Purpose };

/** Everything that would be refused if the answers were sent now. */
export function faultsOf(answering: Answering): PlacedFault[] {
  return sentQuestionnaires(answering).flatMap((questionnaire) => {
    const given = givenResponse(questionnaire, answering.entries);
    const parsed = parseResponse(questionnaire.document, answering.invited.side, given);
    return parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, purpose: questionnaire.purpose }));
  });
}
