import type { SavingWords } from './words.ts';

export const fr: SavingWords = {
  saved: {
    title: 'Vos réponses sont gardées, mais pas envoyées',
    points: [
      'Pour continuer, rouvrez votre lien, sur cet appareil ou un autre, et choisissez « Reprendre mes réponses gardées ».',
      'Ce qui est gardé est verrouillé avec votre lien : ne donnez ce lien à personne.',
      'Si vous avez fait un code, ses détails ne sont pas gardés : ils vous seront demandés de nouveau.',
    ],
    until: (day) => `Vous avez jusqu’au ${day} pour les envoyer. Ensuite, ce qui est gardé est supprimé.`,
    goOn: 'Continuer maintenant',
  },
  conflict: {
    title: 'D’autres réponses ont été gardées sur un autre appareil',
    lead: 'Depuis que vous avez ouvert cette page, d’autres réponses ont été gardées avec votre lien. Choisissez lesquelles garder. Rien n’est supprimé avant votre choix.',
    mine: 'Garder les réponses de cette page',
    theirs: 'Continuer avec celles de l’autre appareil',
  },
  problem: 'Vos réponses ne sont pas gardées, mais elles sont toujours sur cette page.',
};
