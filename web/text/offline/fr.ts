import type { OfflineWords } from './words.ts';

export const fr: OfflineWords = {
  download: {
    offer:
      'Vous pouvez garder une copie de vos réponses pour vous. Sur un appareil que d’autres utilisent aussi, pensez à l’effacer.',
    page: 'Télécharger mes réponses',
    data: 'Télécharger les données (JSON)',
    file: 'mes-reponses',
    title: 'Mes réponses',
    lead: 'Une copie pour vous. Ce fichier ne dit pas si vos réponses ont été envoyées.',
  },
  waiting: {
    title: 'Pas encore envoyé',
    paragraphs: [
      'Il n’y a pas de connexion. Vos réponses sont gardées sur cet appareil, verrouillées. Elles partiront quand il sera de nouveau en ligne.',
      'Gardez cette page ouverte, ou rouvrez plus tard votre lien sur ce même appareil : vous saurez si elles sont arrivées.',
    ],
    again: 'Essayer d’envoyer maintenant',
    change: 'Changer mes réponses',
  },
  lost: {
    title: 'Il n’y a pas de connexion',
    paragraphs: [
      'Cette page n’a pas pu être jointe. Rien n’a été envoyé.',
      'Ce que vous avez écrit est encore sur cette page : gardez-la ouverte et réessayez quand vous serez en ligne.',
    ],
    again: 'Réessayer',
  },
  tooLate: {
    heading: 'Vos réponses sont encore ici',
    detail:
      'Elles n’ont pas pu être reçues. Prenez-en une copie avant de fermer cette page, et écrivez à la personne qui vous a invité.',
  },
};
