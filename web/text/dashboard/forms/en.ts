import type { FormsWords } from './words.ts';

export const en: FormsWords = {
  label: 'Ways to show it',
  names: {
    comparison: 'Estimates and intervals',
    funnel: 'Funnel of institutions',
  },
};
