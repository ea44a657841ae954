import type { BankWords } from './words.ts';

export const fr: BankWords = {
  title: 'Banque de questions',
  lead: 'Les questions de tous les questionnaires publiés que le programme peut employer, telles que les pose leur version en vigueur la plus récente.',
  use: 'Pour en employer une, ouvrez le brouillon d’un questionnaire et ajoutez-la depuis la banque. Elle apporte ses codes, sa licence et son origine. Là où la reformulation est interdite, ses mots restent comme ils sont.',
  search: 'Mots à chercher',
  hint: 'En français ou en anglais, dans l’énoncé, les choix ou le nom.',
  send: 'Chercher',
  found: (typed) => (typed === '' ? 'Toutes les questions' : `Questions avec « ${typed} »`),
  none: 'Aucune question ne contient tous ces mots.',
  source: 'Vient de',
};
