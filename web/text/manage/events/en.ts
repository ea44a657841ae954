import type { EventWords } from './words.ts';

export const en: EventWords = {
  title: 'Events',
  lead: 'What happened and may explain why a figure moved: a training, a departure, a new rule. Each event is marked with a number on the figures over time. An event is not changed: if it is wrong, it is withdrawn with the reason, and another one is recorded.',
  charts: 'Figures within their limits',
  list: 'Events, the newest first',
  none: 'No event is recorded.',
  add: 'Record an event',
  day: 'Day',
  what: 'What happened',
  place: 'Where',
  state: 'State',
  wholeProgram: 'The whole programme',
  counts: 'marked on the figures',
  withdrawn: (day, reason) => `withdrawn on ${day}: ${reason}`,
  withdraw: 'Withdraw',
  withdrawOne: (event) => `Withdraw “${event}”`,
  withdrawLead: 'The event will no longer be marked on the figures. It stays in this list, with the reason.',
  cancel: 'Cancel',
  fields: {
    institutionId: { label: 'Where', repair: 'Choose the programme or an institution.' },
    happenedOn: {
      label: 'Day of the event',
      hint: 'For a period, its first day.',
      repair: 'Write a full date (year, month and day) that is not to come.',
    },
    'words.fr': {
      label: 'What happened, in French',
      hint: 'In few words, without naming anybody.',
      repair: 'Write in French what happened, in 200 characters at most.',
    },
    'words.en': {
      label: 'What happened, in English',
      repair: 'Write in English what happened, in 200 characters at most.',
    },
    reason: { label: 'Why', repair: 'Write why, in 200 characters at most.' },
  },
};
