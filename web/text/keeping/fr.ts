import type { KeepingWords } from './words.ts';

export const fr: KeepingWords = {
  shared: 'Cet appareil est partagé : ne rien y garder',
  offer: {
    heading: 'Vous avez déjà commencé sur cet appareil',
    detail: 'Vos réponses sont encore ici, verrouillées. Rien n’a été envoyé.',
    goOn: 'Reprendre où j’en étais',
    startAgain: 'Les effacer et recommencer',
  },
  left: {
    heading: 'Vos réponses sont encore sur cet appareil',
    detail: 'Elles n’ont pas été envoyées.',
    goOn: 'Reprendre où j’en étais',
  },
  waiting: {
    heading: 'Vos réponses attendent d’être envoyées',
    detail: 'Elles sont sur cet appareil, verrouillées, et partiront quand il sera en ligne.',
    look: 'Relire et envoyer',
  },
  arrived: {
    heading: 'Vos réponses sont arrivées',
    detail: 'Elles sont parties quand cet appareil était de nouveau en ligne. Elles n’y sont plus.',
    receipt: 'Voir mon code de reçu',
  },
  refused: {
    heading: 'Vos réponses n’ont pas pu être reçues',
    detail:
      'Le questionnaire a fermé avant leur arrivée, ou le lien avait déjà servi. Prenez-en une copie, et écrivez à la personne qui vous a invité.',
  },
  download: 'Télécharger mes réponses',
  forget: 'Oublier mes réponses sur cet appareil',
  forgotten: 'Cet appareil ne garde plus rien de vos réponses.',
  kept: 'Cet appareil garde vos réponses, verrouillées, jusqu’à l’envoi : vous pouvez fermer cette page et revenir par votre lien.',
  notKept: 'Rien n’est gardé sur cet appareil. Si vous fermez cette page, vos réponses sont perdues.',
  alreadyWaiting:
    'Des réponses données avec ce lien attendent d’être envoyées de cet appareil. Si vous changez quelque chose ici, envoyez de nouveau.',
  alreadyArrived: 'Des réponses données avec ce lien sont déjà arrivées de cet appareil.',
  noConnection:
    'Il n’y a pas de connexion en ce moment. Vos réponses sont encore sur cette page : réessayez quand vous serez en ligne.',
  stillWaiting: 'Toujours pas de connexion. Vos réponses restent sur cet appareil.',
  aloud: { question: 'Lire cette question à voix haute', stop: 'Arrêter la lecture', page: 'Lire à voix haute' },
};
