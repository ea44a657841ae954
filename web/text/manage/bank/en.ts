import type { BankWords } from './words.ts';

export const en: BankWords = {
  title: 'Item bank',
  lead: 'The items of every published questionnaire that the programme may use, as their newest version in force has them.',
  use: 'To use one, open the draft of a questionnaire and add it from the bank. It brings its codes, its licence and its origin along. Where rewording is forbidden, its words stay as they are.',
  search: 'Words to look for',
  hint: 'In French or in English, in the wording, the choices or the name.',
  send: 'Search',
  found: (typed) => (typed === '' ? 'All items' : `Items with “${typed}”`),
  none: 'No item holds all of these words.',
  source: 'From',
};
