import type { TrailWords } from './words.ts';

export const en: TrailWords = {
  title: 'Who did what',
  titleOf: (team) => `Who did what: ${team}`,
  link: 'Who did what, and when',
  lead: 'Every step with who recorded it, and what was done around it. Nothing here can be changed or removed. What contributors say by their link stands without a name, and whether somebody felt heard does not stand here at all.',
  list: 'What was done, the newest first',
  none: 'Nothing was done yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  recommendation: 'Recommendation',
  recorded: 'Recommendation recorded',
  dated: (day) => `dated ${day}`,
  acts: {
    linked: 'Linked a contributor',
    unlinked: 'Took a contributor off',
    other: 'Changed something around it',
  },
  listed: 'Published it on the public page',
  unlisted: 'Took it off the public page',
  ledger: (count) =>
    `The ledger of the programme holds ${count} ${count === 1 ? 'event' : 'events'}. Hash of the last one, by which it can be verified later:`,
};
