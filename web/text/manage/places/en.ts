import { counted } from '../../../../analysis/format.ts';
import type { PlaceWords } from './words.ts';

const named = (what: string) => ({
  'name.fr': { label: `Name of the ${what} in French`, repair: 'Write the name in French, in 200 characters at most.' },
  'name.en': {
    label: `Name of the ${what} in English`,
    repair: 'Write the name in English, in 200 characters at most.',
  },
});
const day = 'Write a full date: year, month and day.';
const inOrder = 'Start, midpoint and end must follow each other in that order.';

export const en: PlaceWords = {
  program: {
    add: 'Create a programme',
    edit: 'Change the programme',
    title: (name) => `The programme: ${name}`,
    fields: {
      slug: {
        label: 'Short name',
        hint: 'Lower-case letters without accents, digits and hyphens. It does not change afterwards.',
        repair: 'Start with a lower-case letter; go on with lower-case letters without accents, digits or hyphens.',
      },
      ...named('programme'),
      'description.fr': { label: 'Description in French (optional)', repair: 'Shorten the description.' },
      'description.en': { label: 'Description in English (optional)', repair: 'Shorten the description.' },
    },
  },
  institution: {
    title: 'Institutions',
    list: 'Institutions of the programme',
    none: 'No institution yet.',
    add: 'Add an institution',
    edit: 'Change the institution',
    name: 'Institution',
    kind: 'Type',
    region: 'Region',
    teams: 'Teams',
    teamCount: (count) => counted(count, 'en', 'team', 'teams'),
    fields: {
      ...named('institution'),
      kind: { label: 'Type of institution', repair: 'Choose a type from the list.' },
      region: { label: 'Region', repair: 'Write the region, in 200 characters at most.' },
    },
  },
  team: {
    list: 'Teams of the institution',
    none: 'No team yet.',
    add: 'Add a team',
    edit: 'Change the team',
    name: 'Team',
    level: 'Level',
    continuum: 'Place on the engagement continuum',
    dates: 'Dates of the mandate',
    mandate: 'Mandate',
    objectives: 'Objectives',
    methods: 'Engagement methods',
    method: 'Method',
    on: 'Date',
    starts: 'Start',
    midpoint: 'Midpoint',
    ends: 'End',
    unwritten: 'Not written yet.',
    noDate: 'not set yet',
    recommendations: 'See the team’s recommendations',
    addObjective: 'Add an objective',
    addMethod: 'Add a method',
    fields: {
      ...named('team'),
      'mandate.fr': { label: 'Mandate in French (optional)', repair: 'Shorten the mandate.' },
      'mandate.en': { label: 'Mandate in English (optional)', repair: 'Shorten the mandate.' },
      objectives: { label: 'Objectives', repair: 'Keep at most 20 objectives.' },
      'objectives.#.fr': { label: 'Objective # in French (optional)', repair: 'Shorten this objective.' },
      'objectives.#.en': { label: 'Objective # in English (optional)', repair: 'Shorten this objective.' },
      level: { label: 'Level', repair: 'Choose a level.' },
      continuum: { label: 'Place on the engagement continuum', repair: 'Choose a place.' },
      engagementMethods: { label: 'Engagement methods', repair: 'Keep at most 50 methods.' },
      'engagementMethods.#.method.fr': {
        label: 'Method # in French (optional)',
        repair: 'Shorten the name of this method.',
      },
      'engagementMethods.#.method.en': {
        label: 'Method # in English (optional)',
        repair: 'Shorten the name of this method.',
      },
      'engagementMethods.#.on': { label: 'Date of method #', repair: `${day} Or clear the name of the method.` },
      startsOn: { label: 'Start of the mandate (optional)', repair: day },
      midpointOn: { label: 'Midpoint (optional)', repair: day },
      endsOn: { label: 'End of the mandate (optional)', repair: `${day} ${inOrder}` },
    },
  },
  member: {
    title: 'Members',
    list: 'Members of the team, former ones included',
    none: 'No member yet.',
    hidden: 'Your role does not show the names of members.',
    add: 'Add a member',
    edit: (name) => `Change ${name}`,
    change: (name) => `Change the record of ${name}`,
    name: 'Name',
    role: 'Role',
    language: 'Language',
    email: 'E-mail',
    noEmail: 'none: link handed out in person',
    state: 'State',
    active: 'member',
    left: (date) => `left on ${date}`,
    fields: {
      name: { label: 'Name', repair: 'Write the name, in 200 characters at most.' },
      role: {
        label: 'Role',
        hint: 'Support roles count in the figures of neither side.',
        repair: 'Choose a role.',
      },
      language: { label: 'Language of messages', repair: 'Choose a language.' },
      email: {
        label: 'E-mail (optional)',
        hint: 'Without an address, the link to the questionnaire is handed out in person.',
        repair: 'Write a full address, such as first.last@example.ca, or leave the field empty.',
      },
      leftOn: {
        label: 'Left the team on (optional)',
        hint: 'The record stays; the person is no longer invited.',
        repair: day,
      },
    },
  },
};
