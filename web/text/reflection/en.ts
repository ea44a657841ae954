import { counted } from '../../../analysis/format.ts';
import type { ReflectionWords } from './words.ts';

export const en: ReflectionWords = {
  title: 'Your team’s answers',
  lead: 'Read them together, listen first, and choose what the team will change. There are no wrong answers.',
  whoReads:
    'The members of this team read this page, and so do the people who lead and coach it. Each answer stands with a role, never with a name. Do not pass it on outside the team.',
  team: 'Team',
  answered: (patients, professionals) =>
    `Answers from ${counted(patients, 'en', 'person', 'people')} on the patient side and ${counted(professionals, 'en', 'person', 'people')} on the professional side`,
  statements: 'Where the two sides differ',
  statementsOrder:
    'The statement with the widest distance between the averages of the two sides comes first. Answers are not in the order in which they came. A handful of answers does not measure a team: they open the talk.',
  ownWords: 'In your own words',
  distance: (points, width) => `Distance between the averages: ${points} of ${width} points`,
  mean: (mean) => `Average ${mean}`,
  oneSide: 'Only one side answered: nothing to compare.',
  none: {
    patient_side: 'No answer from the patient side.',
    professional_side: 'No answer from the professional side.',
  },
  waiting: {
    title: 'Not all voices are in yet',
    text: 'The answers appear here once at least one person of each side has answered, so that nobody’s answer stands alone before the others. Come back with the same link.',
  },
  nothing: 'Nobody has answered.',
  adjust: {
    title: 'What we will adjust',
    lead: 'Any member can write here, and so can the people who lead and coach the team. Earlier texts are kept.',
    noneYet: 'Nothing has been written yet.',
    written: (role, day) => `Written on ${day} (${role})`,
    staff: 'team lead or coach',
    field: {
      label: 'What the team will adjust, who does it, and by when',
      hint: 'Up to 4,000 characters. This text replaces the one shown above; the earlier one stays in the history.',
      repair: 'Write between 1 and 4,000 characters.',
    },
    save: 'Save what we will adjust',
    saved: 'The text is saved.',
    closed: 'This reflection is archived: the text can no longer change.',
    earlier: (count) => `Earlier texts (${count})`,
    theirs: 'Saved meanwhile by someone else',
  },
  summary: {
    link: 'One-page summary, to print',
    title: 'Summary of our reflection',
    text: 'Download everything as text',
    back: 'Back to the answers',
    print: 'Print this page with your browser’s print command (Ctrl+P, or ⌘P on a Mac).',
    paper: 'Paper',
    sizes: { letter: 'Letter', a4: 'A4' },
    statement: 'Statement (averages)',
    distance: 'Distance',
    shortened: 'Long answers are shortened here, and some may be left out. Everything is on the team’s page.',
    printedOn: (day) => `As of ${day}. For the members of the team.`,
  },
  answerFirst: {
    title: 'First, your own answers',
    paragraphs: [
      'Your team’s answers open once you have sent yours, so that you are not swayed by what others wrote.',
      'If you would rather not answer, you can read them once the questionnaire has closed.',
    ],
    start: 'Go to the questionnaire',
  },
  left: {
    title: 'These answers are for the present members of the team',
    paragraphs: [
      'According to our records you have left this team. If that is a mistake, write to the person who invited you.',
    ],
  },
  notShared: {
    title: 'This questionnaire has no team page',
    paragraphs: [
      'Here nobody, not even your team, reads single answers. That page exists for shared reflections only.',
    ],
  },
  toTeam: 'Read your team’s answers',
  toTeamLead: 'This questionnaire is a shared reflection: the answers are on a page for your team alone.',
  ofTeam: {
    title: 'Shared reflections',
    lead: 'For you, as the team’s lead or coach, and for the members of the team. Nobody else reads these answers.',
    list: 'Reflections of this team',
    name: 'Campaign',
    wave: 'Moment',
    status: 'State',
  },
};
