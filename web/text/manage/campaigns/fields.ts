import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';

const fr: Record<string, FieldWords> = {
  'name.fr': {
    label: 'Nom de la campagne en français',
    repair: 'Écrivez le nom en français, en 200 caractères au plus.',
  },
  'name.en': {
    label: 'Nom de la campagne en anglais',
    repair: 'Écrivez le nom en anglais, en 200 caractères au plus.',
  },
  wave: { label: 'Moment du mandat (vague)', repair: 'Choisissez le moment.' },
  mode: {
    label: 'Confidentialité',
    hint: 'Ce choix ne peut plus changer après la première réponse.',
    repair: 'Choisissez un mode.',
  },
  minimumGroup: {
    label: 'Plus petit groupe montré',
    hint: 'Nombre de personnes, au moins 5. Ce seuil peut monter, jamais descendre.',
    repair: 'Écrivez un nombre entier de 5 à 100, pas plus bas que le seuil actuel.',
  },
  experienceVersionId: { label: 'Questionnaire d’expérience', repair: 'Choisissez une version en vigueur.' },
  demographicsVersionId: {
    label: 'Questions sur la personne (facultatif)',
    hint: 'Elles sont facultatives pour les personnes et gardées à part de leurs autres réponses.',
    repair: 'Choisissez une version en vigueur, ou aucune.',
  },
  teams: {
    label: 'Équipes',
    hint: 'Cochez toutes les équipes, un établissement entier ou des équipes une à une.',
    repair: 'Choisissez au moins une équipe où quelqu’un peut être invité.',
  },
  opensOn: {
    label: 'Ouverture prévue (facultatif)',
    hint: 'Pour mémoire : la campagne s’ouvre quand vous l’ouvrez.',
    repair: 'Écrivez une date complète : année, mois et jour.',
  },
  closesOn: {
    label: 'Dernier jour pour répondre (facultatif)',
    repair: 'Écrivez une date complète, pas avant l’ouverture.',
  },
};

const en: Record<string, FieldWords> = {
  'name.fr': {
    label: 'Name of the campaign in French',
    repair: 'Write the name in French, in 200 characters at most.',
  },
  'name.en': {
    label: 'Name of the campaign in English',
    repair: 'Write the name in English, in 200 characters at most.',
  },
  wave: { label: 'Moment in the mandate (wave)', repair: 'Choose the moment.' },
  mode: {
    label: 'Confidentiality',
    hint: 'This choice cannot change after the first response.',
    repair: 'Choose a mode.',
  },
  minimumGroup: {
    label: 'Smallest group shown',
    hint: 'Number of people, at least 5. This threshold may rise, never fall.',
    repair: 'Write a whole number from 5 to 100, not below the present threshold.',
  },
  experienceVersionId: { label: 'Experience questionnaire', repair: 'Choose a version in force.' },
  demographicsVersionId: {
    label: 'Questions about the person (optional)',
    hint: 'People may skip them; they are kept apart from their other answers.',
    repair: 'Choose a version in force, or none.',
  },
  teams: {
    label: 'Teams',
    hint: 'Tick every team, a whole institution, or teams one by one.',
    repair: 'Choose at least one team in which somebody can be invited.',
  },
  opensOn: {
    label: 'Planned opening (optional)',
    hint: 'A reminder: the campaign opens when you open it.',
    repair: 'Write a full date: year, month and day.',
  },
  closesOn: {
    label: 'Last day to answer (optional)',
    repair: 'Write a full date, not before the opening.',
  },
};

export const campaignFields: Record<Language, Record<string, FieldWords>> = { fr, en };
