import type { ReasonCode } from '../../analysis/ledger/reasons.ts';
import type { Text } from '../../surveys/text.ts';

const idea = (fr: string, en: string): Text => ({ fr, en });

/** What teams of the demonstration recommend. */
export const ideas: Text[] = [
  idea('Afficher le temps d’attente', 'Show the waiting time'),
  idea('Remettre un résumé en mots simples au congé', 'Give a plain-language summary at discharge'),
  idea('Rembourser le stationnement dans les 30 jours', 'Reimburse parking within 30 days'),
  idea('Tenir les réunions en fin de journée', 'Hold meetings at the end of the day'),
  idea('Envoyer les documents cinq jours avant', 'Send documents five days ahead'),
  idea('Nommer une personne-ressource par patient', 'Name one contact person per patient'),
  idea('Permettre aux proches de rester la nuit', 'Let caregivers stay overnight'),
  idea('Traduire les feuillets les plus lus', 'Translate the most-read leaflets'),
  idea('Offrir un interprète en langue des signes', 'Offer a sign-language interpreter'),
  idea('Former tout le personnel avec des patients', 'Train all staff together with patients'),
  idea('Peindre des repères au sol', 'Paint guide lines on the floor'),
  idea('Appeler le lendemain du congé', 'Call the day after discharge'),
  idea('Ajouter des sièges pour attendre debout ou assis', 'Add seats for waiting standing or sitting'),
  idea('Publier ce que deviennent les idées', 'Publish what becomes of ideas'),
  idea('Servir une collation le soir', 'Serve a snack in the evening'),
  idea('Réserver un rendez-vous en ligne', 'Book an appointment online'),
  idea('Baisser le comptoir d’accueil', 'Lower the reception counter'),
  idea('Prévoir un lieu calme pour les annonces difficiles', 'Provide a quiet place for difficult news'),
  idea('Coanimer les réunions avec un patient', 'Co-lead meetings with a patient'),
  idea('Mesurer la douleur à chaque visite', 'Measure pain at every visit'),
];

export const detail: Text = {
  fr: 'L’équipe en a discuté en réunion et l’a retenu parmi ses trois priorités.',
  en: 'The team discussed it in a meeting and kept it among its three priorities.',
};

/** A reason for each code, as an institution might write it. */
export const refusalReasons: Partial<Record<ReasonCode, string>> = {
  resources: 'Le budget de l’année est engagé\u00a0; nous regarderons de nouveau au printemps.',
  safety_clinical: 'L’équipe de prévention des infections y voit un risque pour les patients fragiles.',
  already_in_place: 'Un service semblable existe au deuxième étage depuis l’automne dernier.',
  not_feasible: 'Le système de rendez-vous actuel ne permet pas cette fonction.',
  outside_authority: 'La décision revient au ministère\u00a0; nous lui avons transmis la demande.',
  conflicting_priority: 'Les travaux d’agrandissement occupent les mêmes locaux jusqu’à l’été.',
};
