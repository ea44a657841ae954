import { describe, expect, it } from 'vitest';
import { eventDetailSchemas, parseEventDetail } from '../../../analysis/ledger/eventDetails.ts';
import { reasonCodes } from '../../../analysis/ledger/reasons.ts';

const reason = 'Le budget de cette année ne le permet pas.';
const refusal = { reasonCode: 'resources', reason };

const accepted = {
  submitted: {},
  acknowledged: { note: 'Reçue par la direction.' },
  under_review: {},
  accepted: {},
  accepted_in_part: { changed: 'Le soir seulement, et non la fin de semaine.' },
  declined: refusal,
  deferred: { ...refusal, reviewOn: '2027-01-15' },
  out_of_scope: { ...refusal, routedTo: 'Direction régionale' },
  planned: { dueOn: '2027-06-01' },
  in_progress: {},
  implemented: { evidence: 'Procès-verbal du 3 mai', implementedOn: '2026-05-03' },
  partially_implemented: refusal,
  stopped: refusal,
  superseded: { by: 'r-2' },
  withdrawn: {},
  progress_note: { note: 'Deux salles sur trois.' },
  communicated_back: { communicatedOn: '2026-05-03', channel: 'meeting' },
  corrected: { title: { fr: 'Ouvrir le soir', en: '' }, theme: 'access', why: 'Le titre disait la fin de semaine.' },
  assigned: { ownerId: 'u-1', dueOn: '2027-06-01' },
  linked: { relation: 'parent', to: 'r-2' },
  unlinked: { relation: 'related', to: 'r-2', note: 'Une erreur de saisie.' },
  objectives_set: { objectives: [{ fr: 'Attendre moins', en: 'Wait less' }] },
  evidence_added: { what: 'Le procès-verbal', links: ['https://example.org/pv.pdf'] },
  commented: { comment: 'La salle reste fermée le soir.' },
  heard: { score: 4 },
  verified: {},
  mediated: { note: 'Met both sides.' },
  dispute_settled: { outcome: 'Both sides went to see, and agreed on what is left to do.' },
  disputed: { reason: 'La porte reste verrouillée après 18 heures.' },
} satisfies Record<keyof typeof eventDetailSchemas, unknown>;

describe('what each event must say', () => {
  it.each(Object.entries(accepted))('%s is accepted with its fields', (type, detail) => {
    expect(parseEventDetail(type as keyof typeof accepted, detail)).toEqual(detail);
  });

  it.each(
    Object.entries(accepted).flatMap(([type, detail]) => Object.keys(detail).map((field) => [type, field] as const)),
  )('%s without %s is refused unless it is optional', (type, field) => {
    const { [field]: _, ...rest } = accepted[type as keyof typeof accepted] as Record<string, unknown>;
    const optional =
      (field === 'note' && type !== 'progress_note' && type !== 'mediated') ||
      ['dueOn', 'title', 'theme'].includes(field);
    expect(eventDetailSchemas[type as keyof typeof accepted].safeParse(rest).success).toBe(optional);
  });

  it('refuses a refusal without a real sentence or a known reason', () => {
    for (const type of ['declined', 'stopped', 'partially_implemented'] as const) {
      expect(eventDetailSchemas[type].safeParse({ ...refusal, reason: 'Non.' }).success).toBe(false);
      expect(eventDetailSchemas[type].safeParse({ ...refusal, reason: ' '.repeat(30) }).success).toBe(false);
      expect(eventDetailSchemas[type].safeParse({ ...refusal, reasonCode: 'because' }).success).toBe(false);
    }
  });

  it('takes every reason code, and no field it does not know', () => {
    for (const reasonCode of reasonCodes)
      expect(parseEventDetail('declined', { reasonCode, reason }).reasonCode).toBe(reasonCode);
    expect(eventDetailSchemas.accepted.safeParse({ secret: 1 }).success).toBe(false);
  });
});
