import type { AppendixWords } from './words.ts';

export const en: AppendixWords = {
  title: 'Methods appendix',
  lead: 'Written by the software from what made the figure, to be cited or enclosed with a report.',
  back: 'Back to the figure',
  asPage: 'The methods appendix as a page to print',
  figure: 'The figure',
  reading: 'What it says',
  estimand: 'What is estimated',
  methods: 'Methods used',
  version: (version) => `version ${version}`,
  defaults: {
    heading: 'Settings that applied',
    rule: 'Setting, its name and what sets it',
    value: 'Value',
    campaign: 'the campaign',
    questionnaire: 'the questionnaire',
  },
  limitations: {
    heading: 'Limitations',
    none: 'None of the rules checked holds here.',
    checked: 'Checked, and not the case here:',
    unknown: 'Cannot be checked here, the numbers being unknown or not shown:',
  },
  data: {
    heading: 'Data',
    release: (number, day, campaign) => `${campaign}: release no. ${number}, frozen on ${day}.`,
    ledger: (events, written, day) =>
      `Ledger of recommendations as it stood on ${day}: ${written} ${events === 1 ? 'event' : 'events'}.`,
    fingerprint: 'Fingerprint',
    together: 'Fingerprint of all of them together',
    why: 'The same fingerprint means exactly the same data. A secret of this installation goes into it, so that nobody can find answers from it.',
  },
  benchmark: { heading: 'Reference population', counted: (day) => `counted on ${day}`, source: 'Source' },
  software: 'Software',
};
