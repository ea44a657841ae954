import type { MineWords } from './words.ts';

export const en: MineWords = {
  title: 'Recommendations you answer for',
  link: 'Those you answer for',
  lead: 'You are named as the owner of these: you see to it that they are answered and followed through.',
  toTable: (count) => (count === 1 ? 'See it in the table' : `See all ${count} in the table`),
  overdue: (count) => `Overdue: ${count}`,
  reviews: (count) => `To be reviewed now: ${count}`,
  none: 'You answer for no recommendation of this programme.',
  digest: {
    heading: 'Weekly reminder',
    wanted:
      'You get an email each Monday for as long as something waits for you: overdue, to be reviewed, or not answered yet.',
    refused: 'You get no weekly reminder.',
    stop: 'Stop the reminder',
    start: 'Get the reminder again',
  },
};
