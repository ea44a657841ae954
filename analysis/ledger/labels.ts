import type { Text } from '../../surveys/text.ts';
import { accent, ink, muted } from '../charts/theme.ts';
import type { EventType, SideEvent, State } from './transitions.ts';

export interface StateLabel {
  words: Text;
  /** One character that is told apart without its colour. */
  icon: string;
  /** At least 3:1 on paper. */
  colour: string;
}

const waiting = muted;
const going = accent;
const ended = '#8a4300';

/** Words, icon and colour of every state. Red is for errors only, not for a refusal. */
export const stateLabels: Record<State, StateLabel> = {
  submitted: { words: { fr: 'Déposée', en: 'Submitted' }, icon: '○', colour: waiting },
  acknowledged: { words: { fr: 'Reçue', en: 'Acknowledged' }, icon: '◔', colour: waiting },
  under_review: { words: { fr: 'À l’étude', en: 'Under review' }, icon: '◑', colour: waiting },
  accepted: { words: { fr: 'Acceptée', en: 'Accepted' }, icon: '✓', colour: going },
  accepted_in_part: { words: { fr: 'Acceptée en partie', en: 'Accepted in part' }, icon: '◪', colour: going },
  declined: { words: { fr: 'Refusée', en: 'Declined' }, icon: '✕', colour: ended },
  deferred: { words: { fr: 'Reportée', en: 'Deferred' }, icon: '‖', colour: ended },
  out_of_scope: { words: { fr: 'Hors mandat, transmise', en: 'Out of scope, passed on' }, icon: '↗', colour: ended },
  planned: { words: { fr: 'Planifiée', en: 'Planned' }, icon: '▷', colour: going },
  in_progress: { words: { fr: 'En cours', en: 'In progress' }, icon: '▶', colour: going },
  implemented: { words: { fr: 'Réalisée', en: 'Implemented' }, icon: '●', colour: ink },
  partially_implemented: {
    words: { fr: 'Réalisée en partie', en: 'Partially implemented' },
    icon: '◕',
    colour: ink,
  },
  stopped: { words: { fr: 'Abandonnée', en: 'Stopped' }, icon: '■', colour: ended },
  superseded: { words: { fr: 'Remplacée', en: 'Superseded' }, icon: '⇄', colour: waiting },
  withdrawn: { words: { fr: 'Retirée', en: 'Withdrawn' }, icon: '—', colour: waiting },
};

const sideEventLabels: Record<SideEvent, Text> = {
  progress_note: { fr: 'Nouvelle du suivi', en: 'Progress note' },
  communicated_back: { fr: 'Réponse transmise aux auteurs', en: 'Contributors were told' },
  corrected: { fr: 'Correction', en: 'Correction' },
  assigned: { fr: 'Responsable et échéance', en: 'Owner and target date' },
  linked: { fr: 'Lien ajouté', en: 'Link added' },
  unlinked: { fr: 'Lien retiré', en: 'Link removed' },
  objectives_set: { fr: 'Objectifs de l’équipe', en: 'Objectives of the team' },
  evidence_added: { fr: 'Preuve ajoutée', en: 'Evidence added' },
  commented: { fr: 'Commentaire d’un auteur', en: 'Comment of a contributor' },
  heard: { fr: 'Avis d’un auteur sur la réponse', en: 'A contributor’s view of the answer' },
  verified: { fr: 'Vérifiée par le côté patient', en: 'Verified by the patient side' },
  disputed: { fr: 'Contestée par le côté patient', en: 'Disputed by the patient side' },
  mediated: { fr: 'Médiation', en: 'Mediation' },
  dispute_settled: { fr: 'Contestation réglée', en: 'Dispute settled' },
};

/** Words of an event: those of the state it enters, or its own. */
export const eventWords = (type: EventType): Text =>
  type in sideEventLabels ? sideEventLabels[type as SideEvent] : stateLabels[type as State].words;

/** "Implemented" is the institution's word until the patient side verifies it. */
export const declaredWords = {
  declared: { fr: 'déclarée par l’établissement', en: 'declared by the institution' },
  verified: { fr: 'vérifiée par le côté patient', en: 'verified by the patient side' },
  disputed: { fr: 'contestée par le côté patient', en: 'disputed by the patient side' },
} satisfies Record<string, Text>;
