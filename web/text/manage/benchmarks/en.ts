import type { BenchmarkWords } from './words.ts';

export const en: BenchmarkWords = {
  title: 'Reference populations',
  lead: 'The diversity of a team is read against the population it serves. Each population says who is counted, where, when and from which source.',
  list: 'Populations the programme may use',
  none: 'No reference population.',
  add: 'Add a reference population',
  name: 'Population',
  item: 'Question',
  universe: 'Who is counted',
  geography: 'Territory',
  date: 'Reference date',
  source: 'Source',
  shares: 'Shares',
  origin: 'Origin',
  shipped: 'comes with the product',
  own: 'the programme’s own',
  see: (name) => `Shares: ${name}`,
  part: 'Category',
  share: 'Share',
  continue: 'Continue',
  otherItem: 'Choose another question',
  sharesLead:
    'Write the share of each category as a percentage. Leave empty a category that the source does not give. Where the source joins two categories, write the share at the first and join the other to it.',
  alone: 'by itself',
  joined: (option) => `together with: ${option}`,
  shareOf: (option) => ({ label: `${option} (%)`, repair: 'Write a percentage above 0 and below 100.' }),
  togetherOf: (option) => ({
    label: `Counted: ${option}`,
    repair: 'Join this category to one that has a share.',
  }),
  fields: {
    item: { label: 'Question that the population answers', repair: 'Choose a question from the list.' },
    'name.fr': { label: 'Name in French', repair: 'Write the name in French.' },
    'name.en': { label: 'Name in English', repair: 'Write the name in English.' },
    'universe.fr': {
      label: 'Who is counted, in French',
      hint: 'Ages, private households or everybody, and what was asked.',
      repair: 'Write in French who is counted.',
    },
    'universe.en': {
      label: 'Who is counted, in English',
      hint: 'Ages, private households or everybody, and what was asked.',
      repair: 'Write in English who is counted.',
    },
    geography: { label: 'Territory', repair: 'Write the territory, in 200 characters at most.' },
    referenceDate: {
      label: 'Reference date',
      hint: 'The last day of the year if only the year is published.',
      repair: 'Write a full date: year, month and day.',
    },
    source: {
      label: 'Source',
      hint: 'Enough to find the figure again: office, table, date.',
      repair: 'Write the source, in 500 characters at most.',
    },
    shares: {
      label: 'Shares of the population',
      repair: 'Write at least one share. For a question with one choice, the total is at most 100%.',
    },
  },
};
