import { counted } from '../../../../analysis/format.ts';
import type { CollectionWords } from './words.ts';

export const en: CollectionWords = {
  withheld: {
    still_open:
      'Shown once the campaign has closed: before that, one more count beside one more name would tell whose it is.',
    too_few: 'Not shown: the groups are too small.',
  },
  hidden: 'hidden',
  hiddenMeans: 'Hidden: from 1 to 4 people, or what would tell such a number.',
  responses: 'Responses',
  none: 'No response.',
  ways: {
    heading: 'How people answered',
    lead: 'In anonymous mode, the way is counted apart from the answers; a response withdrawn since is still counted.',
    table: 'Responses by way of answering',
    way: 'Way',
    names: {
      web: 'By oneself, on a device of one’s own',
      kiosk: 'On a shared device',
      paper: 'On paper',
      assisted: 'With somebody’s help',
      proxy: 'Given by somebody else',
    },
  },
  pairing: {
    heading: 'Codes that pair the waves',
    lead: (earlier) =>
      earlier === 0
        ? 'No earlier campaign of the programme that asked for a code has closed, so no code can be found again.'
        : `Compared with ${counted(earlier, 'en', 'earlier campaign', 'earlier campaigns')} of the programme that asked for a code.`,
    table: 'Responses by what became of their code',
    code: 'Code',
    fates: {
      paired: 'Found in an earlier campaign',
      unmatched: 'Not found in an earlier campaign',
      shared: 'The same as another person’s in this campaign: pairs nobody',
      none: 'No code made',
    },
  },
};
