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
};
