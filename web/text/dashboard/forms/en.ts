import type { FormsWords } from './words.ts';

export const en: FormsWords = {
  label: 'Ways to show it',
  events: 'Events to mark',
  names: {
    comparison: 'Estimates and intervals',
    trend: 'From moment to moment',
    control: 'Within their limits, with events',
    multiples: 'Small charts over time',
    funnel: 'Funnel of institutions',
  },
};
