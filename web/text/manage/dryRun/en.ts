import { counted } from '../../../../analysis/format.ts';
import type { DryRunWords } from './words.ts';

const people = (count: number) => counted(count, 'en', 'person', 'people');
const teams = (count: number) => counted(count, 'en', 'team', 'teams');

export const en: DryRunWords = {
  title: 'Who would get what',
  lead: 'If the campaign opened today, this is whom it would ask, for what, in which language and how. Nothing is sent and nobody is invited by looking.',
  leadOpen:
    'This is whom the campaign asks in its teams as they are today. People who joined since the opening are in the list: invite them from the page of the campaign.',
  link: 'See who would get what (dry run)',
  linkOpen: 'See who gets what in the teams of today',
  errors: 'What stops the opening',
  warnings: 'What to look at',
  errorsLead: 'The campaign cannot open while one of these stands.',
  warningsLead: 'The campaign can open all the same. You decide.',
  nothing: 'Nothing is wrong.',
  ready: 'Nothing stops the opening.',
  whom: (count) => `See which ones (${count})`,
  mend: 'Change',
  total: (count, of) => `${people(count)} in ${teams(of)} would be asked.`,
  byWay: {
    mail: (count) => `${people(count)} by email`,
    letter: (count) => `${people(count)} by a letter or a link given in person`,
  },
  gets: 'What each person gets',
  teams: 'People, team by team',
  teamTable: 'People asked',
  csv: 'Download the list (CSV)',
  people,
  toTeam: (team) => `Open the page of the team ${team}`,
  noPeople: 'Nobody is asked in this team.',
  columns: {
    institution: 'Institution',
    team: 'Team',
    name: 'Person',
    role: 'Role',
    side: 'Side',
    language: 'Language',
    way: 'How',
    questionnaire: 'Questionnaire',
    aboutYou: 'Questions about the person',
    asked: 'Other campaigns in twelve months',
  },
  ways: { mail: 'email', letter: 'letter or link' },
  yes: 'yes',
  no: 'no',
  of: {
    experience: 'the experience questionnaire',
    demographics: 'the questions about the person',
    invitation: 'your words in the invitation',
    reminder: 'your words in the reminder',
    results: 'your words with the results',
  },
  findings: {
    no_team: () => 'No team is chosen yet.',
    nobody_to_invite: () => 'Nobody can be asked: the chosen teams have no member on the sides asked.',
    closes_in_past: ({ day }) => `The last day to answer, ${day}, is over.`,
    version_retired: ({ of }) => `A version is no longer in force: ${of}. Choose another one.`,
    nothing_for_side: ({ side }) =>
      `The experience questionnaire asks this side nothing: ${side}. Ask the other side alone, or choose another questionnaire.`,
    text_missing: ({ of, language }) => `A text is missing in ${language}: ${of}.`,
    nothing_about_side: ({ side }) => `The questions about the person ask this side nothing: ${side}.`,
    reminder_after_close: ({ number, day }) =>
      `${counted(number, 'en', 'reminder falls', 'reminders fall')} after the last day, ${day}, and will not leave.`,
    mail_not_set_up: () =>
      'No mail server is set up: no email will leave. Hand out letters or links, or ask your technical team to set SMTP_URL.',
    no_email: ({ people: count }) => `No email address: ${people(count)}. A letter or a link in person is needed.`,
    unsubscribed: ({ people: count }) =>
      `No longer wants emails: ${people(count)}. A letter or a link in person is needed.`,
    language_not_offered: ({ people: count }) => `Language not offered by the campaign: ${people(count)}.`,
    team_without_patients: ({ teams: count }) => `No patient and no caregiver around the table: ${teams(count)}.`,
    team_asked_few: ({ teams: count }) =>
      `Fewer than 5 people asked: ${teams(count)}. The answers of such a team are never shown by themselves.`,
    address_twice: ({ people: count }) =>
      `The same address for several invitations: ${people(count)}. Each invitation has a link of its own.`,
    asked_often: ({ people: count }) =>
      `Asked for more than four campaigns in twelve months, this one included: ${people(count)}.`,
  },
};
