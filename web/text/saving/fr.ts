import type { SavingWords } from './words.ts';

export const fr: SavingWords = {
  save: 'Garder et continuer plus tard',
  may: 'Vous pouvez garder vos réponses à toute page et continuer plus tard, aussi sur un autre appareil. Elles sont verrouillées avec votre lien. Elles sont supprimées à l’envoi, si vous refusez de répondre, et à la fermeture du questionnaire.',
  mayNot:
    'Ce questionnaire est anonyme : le serveur ne garde rien sous votre lien avant l’envoi. Vous ne pouvez donc pas continuer sur un autre appareil.',
  saved: {
    title: 'Vos réponses sont gardées, mais pas envoyées',
    points: [
      'Pour continuer, rouvrez votre lien, sur cet appareil ou un autre, et choisissez « Continuer où j’en étais ».',
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
  found: (day) => `Vous avez gardé des réponses le ${day}.`,
  resume: 'Continuer où j’en étais',
  restart: 'Recommencer',
  restartMeans: 'Si vous recommencez, ce que vous avez gardé est supprimé.',
};
