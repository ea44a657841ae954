import { givenResponse, type InvitedAnswering, sentQuestionnaires, type Way } from './answering.ts';
import { pairingCode as codeFrom } from './pairingCode.ts';

/**
 * What `POST /api/v1/responses` is sent for a whole form: by the page, or by a device that was offline and sends later.
 * Its receipt code makes a second send harmless.
 */
export function requestOf(answering: InvitedAnswering) {
  const { token, receiptCode, language, told, recordKey, entries, experience, way, kiosk } = answering;
  // Help says more about how somebody answered than the device does.
  const collectionMode: Way | 'kiosk' = way === 'web' && kiosk !== undefined ? 'kiosk' : way;
  const pairingCode = answering.asksPairing ? (codeFrom(entries) ?? undefined) : undefined;
  const about = sentQuestionnaires(answering).find((questionnaire) => questionnaire.purpose === 'demographics');
  const demographics = about === undefined ? null : { recordKey, ...givenResponse(about, entries) };
  const given = givenResponse(experience, entries);
  return { token, receiptCode, language, mode: told, collectionMode, pairingCode, ...given, demographics };
}
