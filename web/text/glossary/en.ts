import type { GlossaryWords } from './words.ts';

export const en: GlossaryWords = {
  heading: 'The words of the dashboards',
  link: 'What do these words mean?',
  entries: [
    { word: 'n', meaning: 'The number of answers behind a figure. The fewer there are, the less sure the figure.' },
    {
      word: 'Scale',
      meaning:
        'Several statements on one subject, read together. Each answer is worth from 1 point (strongly disagree) to 5 points (strongly agree).',
    },
    {
      word: 'Share in agreement, two highest points',
      meaning:
        'The share of answers that are one of the two most favourable ones, such as “Agree” and “Strongly agree”.',
    },
    { word: 'Mean', meaning: 'The total of the points, shared equally among the answers.' },
    { word: 'Median', meaning: 'The middle value: half of the others are lower, half are higher.' },
    {
      word: '95% interval',
      meaning:
        'Between these two values the true figure probably lies: an interval made in this way holds it 95 times in 100. The shorter it is, the surer the figure.',
    },
    {
      word: 'Clear change, clear difference',
      meaning: 'Chance alone would seldom make one as wide. Clear does not mean important, and does not say why.',
    },
    {
      word: 'Chance alone may explain it',
      meaning:
        'With so few answers, such a gap often appears although nothing changed. It does not mean that nothing changed.',
    },
    {
      word: 'Cannot be distinguished',
      meaning:
        'The answers do not tell whether the group is above or below the mean. It does not mean that it is like the others.',
    },
    {
      word: 'Estimate',
      meaning:
        'The mean of a group, drawn towards that of all groups. The smaller the group, the more it is drawn, for chance weighs more in it.',
    },
    {
      word: 'Adjusted',
      meaning:
        'Compared as if the groups were made up alike: the same kind of institution, or the same share of patients.',
    },
    {
      word: 'Funnel',
      meaning:
        'Each dot is an institution. The limits are wide for small ones and narrow for large ones. A dot outside is a question to ask, not a verdict.',
    },
    {
      word: 'Limits over time',
      meaning: 'Between them a figure goes up and down as usual. A moment outside is a question to ask, not a verdict.',
    },
    {
      word: 'Goes with',
      meaning: 'Two things go up and down together. One is not necessarily the cause of the other.',
    },
    {
      word: 'Reference population',
      meaning: 'The people that participants are compared with, such as those cared for in the institution.',
    },
    {
      word: 'People missing',
      meaning: 'How many more participants would be of this group if it had the same share as in the population.',
    },
    {
      word: 'Wave',
      meaning: 'A sending of questionnaires at one moment of the mandate: at the start, halfway, at the end or after.',
    },
    { word: 'Release', meaning: 'Figures frozen on a given day, which change no more.' },
    {
      word: 'Not shown',
      meaning: 'Kept back to protect somebody: the group is too small, or one could guess who answered what.',
    },
    {
      word: 'Declared, verified',
      meaning:
        'A recommendation is declared implemented by the institution, and verified by a patient or family member of the team.',
    },
  ],
};
