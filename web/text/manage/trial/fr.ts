import { counted } from '../../../../analysis/format.ts';
import type { TrialWords } from './words.ts';

export const fr: TrialWords = {
  link: 'Essayer ce questionnaire',
  notice: 'Ceci est un essai. Ce que vous entrez ici n’est pas gardé et ne compte jamais.',
  leave: 'Quitter l’essai',
  title: 'Essayer le questionnaire',
  lead: 'Vous verrez les pages comme les voient les personnes qui répondent. À la fin, vous verrez ce qui serait enregistré.',
  language: 'Vous pouvez changer de langue en haut de chaque page.',
  faults: (count) =>
    `Ce brouillon a encore ${counted(count, 'fr', 'erreur', 'erreurs')}. On peut l’essayer, mais il ne fait peut-être pas encore ce qu’il doit.`,
  side: 'Quelles questions voulez-vous voir ?',
  sides: {
    patient_side: 'Celles des patients et des proches',
    professional_side: 'Celles des professionnels et des gestionnaires',
  },
  start: 'Commencer l’essai',
  unreadable: {
    title: 'Ce brouillon ne peut pas encore être essayé',
    lead: 'Certaines parties ne se lisent pas comme un questionnaire. La page du brouillon les nomme une à une.',
    back: 'Aller au brouillon',
  },
  result: {
    title: 'Ce qui serait enregistré',
    nothingKept: 'Rien n’a été gardé. Cette page montre ce qu’une vraie réponse avec ces choix enregistrerait.',
    stored:
      'Chaque réponse est enregistrée sous le nom de sa question, avec le code entre parenthèses. Sans réponse, c’est la raison qui est enregistrée.',
    item: 'Enregistré sous',
    noItems: 'On ne demande rien à ce groupe : rien ne serait enregistré.',
    back: 'Revenir à mes réponses',
    refused:
      'Ces réponses seraient refusées, pour des erreurs qu’aucune page ne montre. Voyez les erreurs du brouillon.',
  },
};
