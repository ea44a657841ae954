import { counted } from '../../../../analysis/format.ts';
import type { DeclinesWords } from './words.ts';

export const en: DeclinesWords = {
  declined: 'will not answer',
  heading: 'Those who declined',
  nobody: 'Nobody has declined.',
  people: (count) =>
    `${counted(count, 'en', 'person has', 'people have')} declined. They get no reminder, and may still answer.`,
  withheld: {
    fewer_than_five: 'Reasons: fewer than 5 people declined, so none is shown.',
    still_open:
      'Reasons are shown once the campaign has closed: before that, one more reason beside one more name would tell whose it is.',
    unanimous: 'Reasons are not shown: everybody gave the same one, so that each person’s would be known.',
  },
  table: 'Why people declined',
  reason: 'Reason',
  given: 'People',
  noReason: 'No reason given',
  unsafe: 'Those who do not feel safe were shown how to reach the patient coach.',
};
