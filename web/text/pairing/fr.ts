import type { PairingWords } from './words.ts';

export const fr: PairingWords = {
  title: 'Un code que vous faites vous-même (facultatif)',
  lead: [
    'On vous posera encore des questions plus tard. Avec les mêmes quatre détails, vos réponses des deux fois pourront être comparées sans votre nom.',
    'Ce que vous écrivez ici devient une suite de signes, appelée empreinte, puis est jeté. Seule l’empreinte est gardée. Personne ne peut y lire ces détails.',
    'Vous pouvez laisser un détail en blanc, ou les laisser tous. Il suffit alors de continuer.',
  ],
  facts: {
    raised: {
      question: 'Les deux premières lettres du prénom de la personne qui a pris soin de vous quand vous étiez enfant',
      hint: 'Un parent ou une autre personne. S’il y en a eu plusieurs, prenez le prénom qui vient en premier dans l’alphabet.',
    },
    day: { question: 'Le jour du mois de votre naissance', hint: 'Un nombre de 1 à 31.' },
    born: {
      question: 'Les deux premières lettres du lieu de votre naissance',
      hint: 'La ville ou le village. Si vous ne le connaissez pas, prenez le pays.',
    },
    older: {
      question: 'Combien de frères et sœurs plus âgés avez-vous ?',
      hint: 'En chiffres. 0 si vous n’en avez pas.',
    },
  },
  faults: {
    letters: 'Écrivez deux lettres.',
    day: 'Écrivez un nombre de 1 à 31.',
    older: 'Écrivez un nombre de 0 à 30.',
    too_few: 'Remplissez au moins trois des quatre détails, ou laissez-les tous en blanc.',
  },
  review: {
    heading: 'Votre code',
    given: 'Vous avez fait un code. Seule son empreinte sera gardée.',
    none: 'Vous n’avez pas fait de code.',
  },
};
