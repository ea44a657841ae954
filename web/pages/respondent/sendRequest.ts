import { givenResponse, type InvitedAnswering, sentQuestionnaires } from './answering.ts';

/**
 * What `POST /api/v1/responses` is sent for a whole form: by the page, or by a device that was offline and sends later.
 * Its receipt code makes a second send harmless.
 */
export function requestOf(answering: InvitedAnswering) {
  const { token, receiptCode, language, recordKey, entries, experience } = answering;
  const collectionMode: 'web' | 'kiosk' = answering.kiosk === undefined ? 'web' : 'kiosk';
  const about = sentQuestionnaires(answering).find((questionnaire) => questionnaire.purpose === 'demographics');
  const demographics = about === undefined ? null : { recordKey, ...givenResponse(about, entries) };
  return { token, receiptCode, language, collectionMode, ...givenResponse(experience, entries), demographics };
}
