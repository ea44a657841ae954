import type { Child } from 'hono/jsx';
import type { ConfidentialityMode, FormLayout } from '../../../api/db/schema/campaigns.ts';
import { parseResponse } from '../../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { enteredAnswer } from '../../../surveys/enteredAnswer.ts';
import type { Fault } from '../../../surveys/fault.ts';
import { type Form, formFor, isAnswerable } from '../../../surveys/form.ts';
import { fromForm } from '../../../surveys/formValues.ts';
import type { Answers } from '../../../surveys/response.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { walkForm } from '../../../surveys/visibility.ts';
import type { TextSize } from '../../parts/textSize.ts';
import { isReceiptCode, isRecordKey, newReceiptCode, newRecordKey } from '../../receipt.ts';
import { type Entries, entryOf, firstOf, keepField, type Purpose } from './entries.ts';
import { formAddress } from './formPath.ts';
import type { InvitedForm } from './invitedForm.ts';

export interface Questionnaire {
  purpose: Purpose;
  document: QuestionnaireDocument;
  form: Form;
}

/** One person's form on its way, all of it from the request: the server keeps nothing between two pages. */
export interface Answering {
  /** Where the form is sent, to be answered in a language. */
  address: (language: Language) => string;
  /** The size of the text, and where the form is sent to be shown in another; left out where it cannot be changed. */
  size?: TextSize;
  resized?: (size: TextSize) => string;
  /** Whether the device may keep the answers until they are sent; left out where they cannot be sent. */
  keeps?: boolean;
  language: Language;
  side: Side;
  /** Said on every page: that this is a demonstration, or a trial, which can be left, and whose answers are not kept. */
  notice: { kind: 'demonstration' } | { kind: 'trial'; text: string; leave: { href: string; label: string } } | null;
  /** On a device that others use after this person: nothing is kept on it, and the script clears the screen. */
  kiosk?: {
    script: string;
    /** What is said there of keeping, and what stands on each page: made outside, since a form offline is never at such a device. */
    until: string;
    guard: Child;
    clear: Child;
  };
  /** Fields that travel with every page beside the answers. */
  carried: readonly (readonly [field: string, value: string])[];
  experience: Questionnaire;
  demographics: Questionnaire | null;
  entries: Entries;
  /** Consent to the questions about the person; null until it is given or refused. Without a yes they are not sent. */
  aboutYou: 'yes' | 'no' | null;
  /** One part at a time, or all on one page: as the campaign has it, until the person chooses. */
  layout: FormLayout;
  /** The languages it is offered in; a page in another is not to be had. */
  languages: readonly Language[];
  /** A language asked for that it is not offered in; the page says so. */
  missedLanguage: Language | null;
  /** Whether the respondent may make a code that pairs waves. */
  asksPairing: boolean;
  /** Whether answers may be saved on the server before they are sent: never where they are anonymous. */
  maySave: boolean;
  /** Came from the review page, and goes back to it. */
  returning: boolean;
  /** Pages already passed. */
  passed: ReadonlySet<string>;
}

/** The form of somebody who was invited: it can be sent. */
export interface InvitedAnswering extends Answering {
  token: string;
  invited: InvitedForm;
  receiptCode: string;
  recordKey: string;
  /** By oneself, with somebody's help, or by somebody else. */
  way: Way;
  /** How answers are kept, as the first page said it to this person. */
  told: ConfidentialityMode;
}

const words = (entries: Entries, field: string): string[] => firstOf(entries, field).split(' ').filter(Boolean);

export const layoutOf = (value: string): FormLayout | null =>
  value === 'one_page' || value === 'sections' ? value : null;

/** How somebody may say that the form is answered; on a shared device and on paper, others say it. */
export const ways = ['web', 'assisted', 'proxy'] as const;
export type Way = (typeof ways)[number];
const wayOf = (value: string): Way => ways.find((way) => way === value) ?? 'web';

const modes: readonly ConfidentialityMode[] = ['anonymous', 'confidential', 'shared'];

/** Which way somebody has come, from the fields of the page. */
export function progressOf(
  entries: Entries,
  usualLayout: FormLayout = 'sections',
): Pick<Answering, 'entries' | 'aboutYou' | 'layout' | 'returning' | 'passed'> {
  const aboutYou = firstOf(entries, 'aboutYou');
  return {
    entries,
    aboutYou: aboutYou === 'yes' || aboutYou === 'no' ? aboutYou : null,
    layout: layoutOf(firstOf(entries, 'layout')) ?? usualLayout,
    returning: firstOf(entries, 'returning') === 'yes',
    passed: new Set(words(entries, 'passed')),
  };
}

export const questionnaireOf = (purpose: Purpose, document: QuestionnaireDocument, side: Side): Questionnaire => ({
  purpose,
  document,
  form: formFor(document, side),
});

export function startAnswering(
  token: string,
  invited: InvitedForm,
  language: Language,
  entries: Entries = new Map(),
  size: TextSize = 100,
): InvitedAnswering {
  const { side, experience, demographics, program, campaign } = invited;
  const [givenCode, givenKey] = [firstOf(entries, 'receiptCode'), firstOf(entries, 'recordKey')];
  const receiptCode = isReceiptCode(givenCode) ? givenCode : newReceiptCode();
  const recordKey = isRecordKey(givenKey) ? givenKey : newRecordKey();
  const keeps = firstOf(entries, keepField) !== 'no';
  const revision = firstOf(entries, 'revision');
  const way = wayOf(firstOf(entries, 'way'));
  const told = modes.find((mode) => mode === firstOf(entries, 'mode')) ?? campaign.mode;
  return {
    address: (wanted) => formAddress(token, wanted, size),
    size,
    resized: (wanted) => formAddress(token, language, wanted),
    keeps,
    language,
    side,
    notice: program.demonstration ? { kind: 'demonstration' } : null,
    carried: [
      ['receiptCode', receiptCode],
      ['recordKey', recordKey],
      ['mode', told],
      ...(keeps ? [] : [[keepField, 'no'] as const]),
      ...(revision === '' ? [] : [['revision', revision] as const]),
      ...(way === 'web' ? [] : [['way', way] as const]),
    ],
    experience: questionnaireOf('experience', experience.document, side),
    demographics: demographics && questionnaireOf('demographics', demographics.document, side),
    ...progressOf(entries, campaign.layout),
    languages: campaign.languages,
    maySave: campaign.mode !== 'anonymous',
    asksPairing: campaign.pairing && campaign.mode === 'confidential',
    missedLanguage: null,
    token,
    invited,
    receiptCode,
    recordKey,
    way,
    told,
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
    const entry = entryOf(purpose, item, entries);
    const answer = fromForm(item, entry.values);
    if (answer !== undefined) answers[item.name] = answer;
    if (entry.reason !== null) missing[item.name] = entry.reason;
    return enteredAnswer(item, entry);
  });
  return { answers, missing };
}

/** What the rules of a form come to with what was entered: the names of the items shown, and the answers they see. */
export function walked({ purpose, form }: Questionnaire, entries: Entries): { shown: Set<string>; answers: Answers } {
  const shown = new Set<string>();
  const answers: Answers = {};
  walkForm(form, (step) => {
    if (!step.shown) return undefined;
    shown.add(step.item.name);
    if (!isAnswerable(step.item)) return undefined;
    const answer = enteredAnswer(step.item, entryOf(purpose, step.item, entries));
    if (answer !== undefined) answers[step.item.name] = answer;
    return answer;
  });
  return { shown, answers };
}

/** The questionnaires whose answers will be sent. */
export const sentQuestionnaires = ({ experience, demographics, aboutYou }: Answering): Questionnaire[] =>
  demographics !== null && aboutYou === 'yes' ? [experience, demographics] : [experience];

export type PlacedFault = Fault & { purpose: Purpose };

/** Everything that would be refused if the answers were sent now. */
export function faultsOf(answering: Answering): PlacedFault[] {
  return sentQuestionnaires(answering).flatMap((questionnaire) => {
    const given = givenResponse(questionnaire, answering.entries);
    const parsed = parseResponse(questionnaire.document, answering.side, given);
    return parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, purpose: questionnaire.purpose }));
  });
}
