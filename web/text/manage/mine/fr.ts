import type { MineWords } from './words.ts';

export const fr: MineWords = {
  title: 'Recommandations dont vous répondez',
  link: 'Celles dont vous répondez',
  lead: 'Vous en êtes responsable : vous veillez à ce qu’elles reçoivent une réponse et une suite.',
  toTable: (count) => (count < 2 ? 'La voir dans le tableau' : `Voir les ${count} dans le tableau`),
  overdue: (count) => `En retard : ${count}`,
  reviews: (count) => `À revoir maintenant : ${count}`,
  none: 'Vous ne répondez d’aucune recommandation de ce programme.',
  digest: {
    heading: 'Rappel hebdomadaire',
    wanted:
      'Vous recevez un courriel chaque lundi tant que quelque chose vous attend : en retard, à revoir ou sans réponse.',
    refused: 'Vous ne recevez pas de rappel hebdomadaire.',
    stop: 'Ne plus recevoir le rappel',
    start: 'Recevoir de nouveau le rappel',
  },
};
