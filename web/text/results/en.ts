import { counted, formatNumber } from '../../../analysis/format.ts';
import type { ResultsWords } from './words.ts';

export const en: ResultsWords = {
  title: 'What the answers show',
  lead: 'Thank you to everyone who answered. This page is for everyone who was invited, whether they answered or not.',
  asOf: (day) => `Figures of ${day}. They will not change.`,
  answered: {
    heading: 'How many people answered',
    program: 'In the whole programme',
    institution: 'In your institution',
    team: 'In your team',
    people: (count) => counted(count, 'en', 'person', 'people'),
  },
  notShown: 'not shown',
  why: (minimumGroup) =>
    `“Not shown” means: fewer than ${formatNumber(minimumGroup, 'en')} answers, answers that are all the same, or a group held back so that a smaller one cannot be worked out. This protects each person.`,
  program: 'In the whole programme',
  team: (team) => `In your team: ${team}`,
  teamNotShown:
    'Your team’s results are not shown, to protect the people who answered. Talk about them together: that needs no figures.',
  programNotShown: 'Too few people answered for results to be shown.',
  most: 'What goes best',
  least: 'What goes least well',
  share: (share, points) => `${share} answered ${points}`,
  chance: 'These figures describe the people who answered. Small differences can be due to chance.',
  sides: {
    heading: 'Patients and professionals, side by side',
    lead: 'In the whole programme, the statements on which the two sides differ most come first. The figures say how many chose the highest answers.',
    statement: 'Statement',
    patients: 'Patients and caregivers',
    professionals: 'Professionals and managers',
    notShown: 'The two sides are not shown apart: too few people of one side, or too few teams, answered.',
  },
  next: {
    heading: 'What happens next',
    usual: [
      'The programme and the institutions read these results, and choose with the teams what to improve.',
      'Your team can talk about them at its next meeting: what surprises us, what do we keep, what do we change?',
    ],
  },
  questions: { heading: 'A question?', text: (contact) => `Write to ${contact}.` },
  print: 'You can print this page with your browser’s print command.',
  open: {
    title: 'The results are not ready yet',
    text: 'The questionnaire has not closed. The results will be on this page afterwards, at the same address.',
    link: 'Go to the questionnaire',
  },
  preparing: {
    title: 'The results are being prepared',
    text: 'The questionnaire has closed. Come back in a few minutes, at the same address.',
  },
  shared: {
    title: 'Your team’s answers have a page of their own',
    text: 'This was a shared reflection: the answers are for your team alone.',
  },
  link: 'See the results',
};
