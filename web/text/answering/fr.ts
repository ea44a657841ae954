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
  may: 'Sur chaque page, vous pouvez garder vos réponses pour continuer plus tard, même sur un autre appareil. Ce qui est gardé est verrouillé avec votre lien, puis supprimé : à l’envoi, si vous dites que vous ne répondrez pas, ou à la fermeture du questionnaire.',
  mayNot:
    'Ce questionnaire est anonyme : avant l’envoi, rien n’est gardé ailleurs que sur cet appareil. Vous ne pouvez donc pas continuer sur un autre.',
  found: (day) => `Vous avez gardé des réponses le ${day}.`,
  resume: 'Reprendre mes réponses gardées',
  restart: 'Recommencer',
  restartMeans: 'Si vous recommencez, ce que vous avez gardé est supprimé.',
  decline: 'Je ne répondrai pas',
  declinedBefore: 'Vous nous avez dit que vous ne répondrez pas. Vous pouvez changer d’idée : il suffit de commencer.',
};
