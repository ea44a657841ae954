import type { PaperWords } from './words.ts';

export const fr: PaperWords = {
  title: (questionnaire) => `Formulaire papier : ${questionnaire}`,
  print: 'Pour imprimer : Ctrl + P (⌘ + P sur un Mac). Cet encadré ne s’imprime pas.',
  options: 'Choix pour l’impression',
  back: 'Retour au questionnaire',
  side: 'Pour',
  language: 'Langue',
  size: 'Papier',
  sizes: { letter: 'Lettre', a4: 'A4' },
  version: (number, hash) => `Version ${number}, empreinte ${hash}`,
  draft: (revision) => `Brouillon, enregistrement ${revision}`,
  page: ['Page ', ' sur '],
  how: 'Comment remplir ce formulaire',
  howText: [
    'Cochez un rond pour une seule réponse, des carrés pour plusieurs.',
    'Pour changer une réponse, barrez-la et cochez l’autre.',
    'Les petits codes servent à la saisie. Vous n’avez pas à en tenir compte.',
  ],
  chooseOne: 'Une seule réponse.',
  chooseMany: 'Toutes les réponses qui conviennent.',
  choosePerLine: 'Une réponse par ligne.',
  alone: 'et rien d’autre',
  statement: 'Énoncé',
  required: 'réponse obligatoire',
  range: (min, max) => {
    if (min !== null && max !== null) return `De ${min} à ${max}.`;
    if (min !== null) return `${min} ou plus.`;
    return max === null ? null : `${max} ou moins.`;
  },
  days: (min, max) => {
    if (min !== null && max !== null) return `Du ${min} au ${max}.`;
    if (min !== null) return `Le ${min} ou après.`;
    return max === null ? null : `Le ${max} ou avant.`;
  },
  whole: 'Un nombre entier.',
  datePart: { year: 'année', month: 'mois', day: 'jour' },
  onlyIf: ({ first, last, otherwise }, condition) => {
    const what =
      first === null
        ? 'Lisez ce texte'
        : first === last
          ? `Répondez à la question ${first}`
          : `Répondez aux questions ${first} à ${last}`;
    const elsewhere = otherwise === null ? 'vous avez terminé' : `passez à la question ${otherwise}`;
    return `${what} seulement si ${condition}. Sinon, ${elsewhere}.`;
  },
  yourAnswer: (question) => `[votre réponse à ${question}]`,
  licence: 'Licence',
  end: 'Merci d’avoir répondu.',
  say: {
    question: (number) => `la question ${number}`,
    is: [
      (question, values) => `vous avez répondu ${values} à ${question}`,
      (question, values) => `vous n’avez pas répondu ${values} à ${question}`,
    ],
    atLeast: [
      (question, value) => `votre réponse à ${question} est ${value} ou plus`,
      (question, value) => `votre réponse à ${question} n’est pas ${value} ou plus`,
    ],
    atMost: [
      (question, value) => `votre réponse à ${question} est ${value} ou moins`,
      (question, value) => `votre réponse à ${question} n’est pas ${value} ou moins`,
    ],
    onOrAfter: [
      (question, day) => `votre réponse à ${question} est le ${day} ou après`,
      (question, day) => `votre réponse à ${question} n’est pas le ${day} ou après`,
    ],
    onOrBefore: [
      (question, day) => `votre réponse à ${question} est le ${day} ou avant`,
      (question, day) => `votre réponse à ${question} n’est pas le ${day} ou avant`,
    ],
    contains: [
      (question, words) => `votre réponse à ${question} contient ${words}`,
      (question, words) => `votre réponse à ${question} ne contient pas ${words}`,
    ],
    answered: [(question) => `vous avez répondu à ${question}`, (question) => `vous n’avez pas répondu à ${question}`],
  },
  sides: { patient_side: 'Côté patient', professional_side: 'Côté professionnel' },
};
