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
  attribution: 'Attribution',
  rewording: 'Rewording',
  allowed: 'allowed',
  forbidden: 'forbidden: the items may be used, not reworded',
};
