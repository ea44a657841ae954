import { counted } from '../../../analysis/format.ts';
import type { RecruitmentFormWords } from './words.ts';

export const fr: RecruitmentFormWords = {
  title: 'Quelques questions sur vous',
  lead: {
    applied: (institution) => `Vous vous proposez pour une équipe de cet établissement : ${institution}.`,
    selected: (institution) => `Vous rejoignez une équipe de cet établissement : ${institution}.`,
  },
  time: (minutes) => `Il faut environ ${counted(minutes, 'fr', 'minute', 'minutes')}.`,
  why: 'Pourquoi : pour voir quelles voix manquent et mieux inviter. Vos réponses ne servent à rien d’autre.',
  optional: {
    applied: 'C’est facultatif. Vous pouvez sauter chaque question. Votre candidature n’en dépend pas.',
    selected: 'C’est facultatif. Vous pouvez sauter chaque question. Votre place n’en dépend pas.',
  },
  promises: [
    'Aucun nom n’est demandé et rien ne relie vos réponses à vous : après l’envoi, elles ne peuvent plus être retrouvées ni retirées.',
    'Vous parlez en votre nom : on ne demande à personne de représenter un groupe.',
  ],
  consent: 'J’accepte que mes réponses soient comptées avec celles des autres.',
  consentNeeded: 'Cochez cette case pour envoyer vos réponses, ou fermez simplement la page.',
  send: 'Envoyer mes réponses',
  sent: {
    title: 'Merci, vos réponses sont reçues.',
    text: 'Vous pouvez fermer cette page. Il n’y a rien d’autre à faire.',
  },
  unknown: {
    title: 'Ce lien ne mène à aucun formulaire.',
    text: 'Il en manque peut-être un bout. Copiez le lien au complet, ou demandez-le de nouveau à la personne qui vous l’a remis.',
  },
  closed: {
    title: 'Cette collecte est terminée.',
    text: 'Il n’y a plus rien à remplir ici. Merci d’être venu ou venue.',
  },
  refused: 'Vérifiez cette réponse : une réponse qui exclut les autres se donne seule.',
};
