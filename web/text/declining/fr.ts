import type { DecliningWords } from './words.ts';

export const fr: DecliningWords = {
  lead: 'Vous êtes libre de ne pas répondre. Cela ne change rien à vos soins, à votre travail ni à votre place dans l’équipe.',
  why: 'Voulez-vous dire pourquoi ? (facultatif)',
  reasons: {
    no_time: 'Je n’ai pas le temps',
    not_concerned: 'Cela ne me concerne pas',
    already_told: 'J’ai déjà dit ce que j’avais à dire',
    not_safe: 'Je ne me sens pas en sécurité pour répondre',
    other: 'Une autre raison',
  },
  kept: [
    'Les personnes qui ont envoyé le questionnaire voient que vous ne répondrez pas. Vous ne recevrez plus de rappel.',
    'Votre raison est gardée à part, sans votre nom. Elle est seulement comptée, une fois le questionnaire fermé, et seulement si au moins 5 personnes ont dit qu’elles ne répondraient pas.',
  ],
  back: 'Revenir au questionnaire',
  done: {
    title: 'C’est noté : vous ne répondrez pas',
    noReminder: 'Vous ne recevrez plus de rappel pour ce questionnaire.',
    mind: 'Vous pouvez encore changer d’idée : le lien reste bon.',
    mindUntil: (day) => `Vous pouvez encore changer d’idée : le lien reste bon jusqu’au ${day}.`,
    open: 'Ouvrir le questionnaire quand même',
  },
  help: {
    title: 'Si vous ne vous sentez pas en sécurité',
    lead: 'Vous n’avez pas à porter cela sans aide.',
    coaches: 'Le patient coach de votre équipe peut vous écouter et chercher une solution avec vous :',
    nobody: 'Parlez-en à une personne de confiance, ou écrivez à la personne qui vous a envoyé ou remis le lien.',
    urgent: 'Si vous êtes en danger maintenant, appelez le 911.',
  },
};
