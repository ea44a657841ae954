import type { AnsweringWords } from './words.ts';

export const fr: AnsweringWords = {
  onlyOther:
    'Ce questionnaire est offert en anglais seulement. Si vous avez besoin d’aide, écrivez à la personne qui vous a envoyé ou remis le lien.',
  layouts: { one_page: 'Tout montrer sur une seule page', sections: 'Montrer une partie à la fois' },
  way: {
    summary: 'Quelqu’un m’aide ou répond pour moi',
    legend: 'Qui remplit ce questionnaire ?',
    ways: {
      web: 'Je réponds sans aide',
      assisted: 'Je réponds avec l’aide de quelqu’un',
      proxy: 'Quelqu’un répond pour moi',
    },
    counted: 'Cela est seulement compté pour l’ensemble du questionnaire. Ce n’est pas gardé avec vos réponses.',
    kept: 'Cela est gardé avec vos réponses.',
  },
  save: 'Garder et continuer plus tard',
  may: 'Vous pouvez garder vos réponses à toute page et continuer plus tard, aussi sur un autre appareil. Elles sont verrouillées avec votre lien. Elles sont supprimées à l’envoi, si vous refusez de répondre, et à la fermeture du questionnaire.',
  mayNot:
    'Ce questionnaire est anonyme : le serveur ne garde rien sous votre lien avant l’envoi. Vous ne pouvez donc pas continuer sur un autre appareil.',
  found: (day) => `Vous avez gardé des réponses le ${day}.`,
  resume: 'Continuer où j’en étais',
  restart: 'Recommencer',
  restartMeans: 'Si vous recommencez, ce que vous avez gardé est supprimé.',
  decline: 'Je ne répondrai pas',
  declinedBefore: 'Vous nous avez dit que vous ne répondrez pas. Vous pouvez changer d’idée : il suffit de commencer.',
};
