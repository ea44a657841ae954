import type { FieldWords } from '../../../parts/formView.ts';

const tooLong = 'Écrivez 2 000 caractères au plus.';

/** The fields of the wizard in French, beside those of every form of a campaign. */
export const frenchFields: Record<string, FieldWords> = {
  layout: { label: 'Présentation du questionnaire', repair: 'Choisissez une présentation.' },
  audience: { label: 'À qui l’on s’adresse', repair: 'Choisissez à qui l’on s’adresse.' },
  demographicsAudience: {
    label: 'À qui poser les questions sur la personne',
    repair: 'Choisissez à qui poser ces questions.',
  },
  pairing: {
    label: 'Code fait par la personne (facultatif)',
    hint: 'Pour relier deux vagues sans nom. La personne fait le code à partir de détails connus d’elle seule. Seule une empreinte est gardée : une suite de signes où l’on ne peut pas lire ces détails. En mode confidentiel seulement.',
    repair: 'Ce code ne va qu’avec le mode confidentiel. Décochez-le, ou choisissez ce mode.',
  },
  languages: {
    label: 'Langues de la campagne',
    hint: 'Les messages et le questionnaire. Une personne dont la langue n’est pas offerte reçoit l’autre.',
    repair: 'Choisissez au moins une langue ; après l’ouverture, aucune ne peut être retirée.',
  },
  'ownWords.invitation.fr': { label: 'Invitation, en français', repair: tooLong },
  'ownWords.invitation.en': { label: 'Invitation, en anglais', repair: tooLong },
  'ownWords.reminder.fr': { label: 'Rappel, en français', repair: tooLong },
  'ownWords.reminder.en': { label: 'Rappel, en anglais', repair: tooLong },
  'ownWords.results.fr': { label: 'Résultats, en français', repair: tooLong },
  'ownWords.results.en': { label: 'Résultats, en anglais', repair: tooLong },
  reminderDays: {
    label: 'Rappels',
    repair: 'Écrivez des nombres entiers de 1 à 365, chacun plus grand que le précédent.',
  },
  'reminderDays.#': {
    label: 'Rappel #, jours après l’ouverture',
    repair: 'Écrivez un nombre entier de jours, de 1 à 365, ou rien.',
  },
  sendFrom: { label: 'À partir de', repair: 'Choisissez une heure.' },
  sendUntil: { label: 'Jusqu’à', repair: 'Choisissez une heure plus tardive que la première.' },
};
