import { counted } from '../../../../analysis/format.ts';
import type { VersionWords } from './words.ts';

export const en: VersionWords = {
  states: {
    draft: 'Draft',
    published: (day) => `Published on ${day}`,
    retired: (day) => `Retired on ${day}`,
    notRetired: 'Retired: not yet',
  },
  adaptedFrom: 'Adapted from',
  adaptedNote: 'Items of the same name are the same question, unless the comparison below says otherwise.',
  comparison: (slug, number) => `Compared with version ${number} of ${slug}`,
  none: 'Every item they share is identical.',
  first: 'A first version: it was compared with nothing.',
  other: 'Not identical',
  names: 'Item or scale',
  proposed: 'Proposed by the rules',
  decided: 'Decided',
  identical: (count) => `${counted(count, 'en', 'item or scale is', 'items and scales are')} identical.`,
  copy: 'Make another questionnaire from this version',
  attribution: 'Attribution',
  rewording: 'Rewording',
  allowed: 'allowed',
  forbidden: 'forbidden: the items may be used, not reworded',
  fingerprint: {
    what: 'What the fingerprint is for',
    means:
      'This code is worked out from everything in the version. One changed word would give another code: two copies with the same fingerprint are identical. There is nothing to do with it, except to quote it to say which version you mean.',
  },
  retiring: {
    title: (number) => `Retire version ${number}?`,
    follows: 'This is what follows, for good: a retired version cannot be put back in force.',
    consequences: [
      'No new campaign will be able to use it.',
      'Campaigns under way go on with it.',
      'Answers, released figures and the version itself stay readable.',
      'A new draft can still start from it.',
    ],
    already: 'This version is retired already.',
    keep: 'Back to the version, changing nothing',
  },
};
