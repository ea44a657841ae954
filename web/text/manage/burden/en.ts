import { counted } from '../../../../analysis/format.ts';
import type { BurdenWords } from './words.ts';

export const en: BurdenWords = {
  title: 'How often people are asked',
  link: 'How often people are asked',
  lead: (since) => `What was sent or printed for each person since ${since}, those asked most first.`,
  limits: (campaigns, messages) =>
    `More than ${campaigns} campaigns or ${messages} messages a year is too much for one person.`,
  never: 'Memberships with the same email address count as one person. Nothing here says who has answered.',
  above: (people) =>
    people === 0
      ? 'Nobody was asked too often.'
      : `${counted(people, 'en', 'person was', 'people were')} asked too often: think before you write again.`,
  list: 'Requests by person, last 365 days',
  none: 'Nothing has been sent in the last 365 days.',
  person: 'Person',
  teams: 'Team',
  campaigns: 'Campaigns',
  messages: 'Messages and letters',
  last: 'Last time',
  verdict: 'Burden',
  tooMuch: 'too much',
  fine: 'within the limits',
  download: 'Download as CSV',
};
