import type { FormsWords } from './words.ts';

export const en: FormsWords = {
  label: 'Ways to show it',
  events: 'Events to mark',
  two: 'Two institutions over time',
  meanwhile: 'Meanwhile: the same moments, each with its interval',
  names: {
    comparison: 'Estimates and intervals',
    trend: 'From moment to moment',
    control: 'Within their limits, with events',
    multiples: 'Small charts over time',
    funnel: 'Funnel of institutions',
    'follow-through': 'States, rates and reasons',
    pipeline: 'From submission to verification',
    'decision-time': 'Time until an answer',
    'implementation-time': 'Time until an implementation',
    cohorts: 'By quarter of submission',
    flow: 'Over time',
    loop: 'Closing the loop',
    'felt-heard': 'Heard or not',
    'ledger-comparison': 'Group by group',
  },
};
