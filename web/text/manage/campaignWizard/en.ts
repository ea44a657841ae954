import { counted } from '../../../../analysis/format.ts';
import { englishFields } from './englishFields.ts';
import type { WizardWords } from './words.ts';

export const en: WizardWords = {
  title: 'Prepare a campaign',
  steps: 'Steps of the preparation',
  step: (number, of) => `Step ${number} of ${of}`,
  goTo: 'Save and go to the step',
  states: { missing: 'to complete', usual: 'usual choices', ready: 'ready' },
  names: {
    what: { name: 'What and when', lead: 'The name that people will see, the moment in the mandate, and the dates.' },
    who: { name: 'Who', lead: 'The teams asked and, in these teams, the sides asked.' },
    questionnaires: {
      name: 'Questionnaires',
      lead: 'The version that each person gets. A published version never changes.',
    },
    confidentiality: {
      name: 'Confidentiality',
      lead: 'What will be known of who answered what. People read it before they start.',
    },
    messages: { name: 'Messages', lead: 'The languages, your own words, the reminders and the hours of sending.' },
    check: { name: 'Check and open', lead: 'Read it over, look at what people will see, then open.' },
  },
  save: 'Save and continue',
  leave: 'Save and leave',
  saved: 'Each step is saved when you leave it. You can come back to the draft later.',
  layouts: {
    sections: { label: 'One part at a time', hint: 'The usual choice: short pages, easier on a phone.' },
    one_page: {
      label: 'All on one page',
      hint: 'For a short questionnaire, or for who wants to see everything first.',
    },
  },
  audiences: {
    all: { label: 'All members, on both sides', hint: 'Support roles (coach, recruiter) are never asked.' },
    patient_side: { label: 'The patient side only', hint: 'Patient partners and caregivers.' },
    professional_side: {
      label: 'The professional side only',
      hint: 'Professionals, managers and collaborative leaders.',
    },
  },
  aboutWhom: {
    all: 'Everyone who is asked',
    patient_side: 'The patient side only',
    professional_side: 'The professional side only',
  },
  sharedVersion: 'answers read by the team',
  reflection: {
    heading: 'The mid-mandate reflection',
    text: 'This questionnaire says on its first screen that the team will read the answers with each person’s role. The campaign then takes the mode “Shared within the team”, explained at the next step. The team then sees the answers of both sides, on a page of its own.',
  },
  consequences: {
    heading: 'What each choice changes',
    matter: 'Question',
    rows: [
      {
        matter: 'Who knows which answers are whose?',
        anonymous: 'Nobody, ever.',
        confidential: 'The system, under a code; nobody reads it in clear.',
        shared: 'The team, which sees the role beside the answers.',
      },
      {
        matter: 'Is it known who has answered?',
        anonymous: 'Yes, but not when nor what.',
        confidential: 'Yes.',
        shared: 'Yes.',
      },
      {
        matter: 'Can the same person be compared from one wave to the next?',
        anonymous: 'No. Groups are compared.',
        confidential: 'Yes.',
        shared: 'No.',
      },
      {
        matter: 'What do the figures show?',
        anonymous: 'Groups that are large enough only.',
        confidential: 'Groups that are large enough only.',
        shared: 'Nothing: the answers stay within the team.',
      },
      {
        matter: 'Can people go on later on another device?',
        anonymous: 'No, on the same device only.',
        confidential: 'Yes.',
        shared: 'Yes.',
      },
    ],
  },
  promises:
    'The questionnaire chosen says that the team will read the answers: it goes with “Shared within the team” alone. For another mode, choose another questionnaire.',
  pairing: 'Ask each person for a code that they make up',
  languages: { legend: 'Languages of the campaign' },
  ownWords: {
    heading: 'Your own words',
    lead: 'Optional. The message already says who writes, why, how long it takes and what is kept. Add here what only you can say.',
  },
  messages: {
    invitation: { heading: 'In the invitation', lead: 'For example: what the last wave changed.' },
    reminder: { heading: 'In the reminder', lead: 'For example: whom to ask.' },
    results: { heading: 'With the results', lead: 'What happens next, and when.' },
  },
  reminders: {
    legend: 'Reminders',
    hint: 'Number of days after the opening. Two are usually enough. Nobody is reminded after answering, declining or unsubscribing. Leave empty for none.',
  },
  hours: {
    heading: 'Hours of sending',
    lead: 'Messages leave between these hours, Montréal time.',
    hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  },
  example: {
    button: 'Save and see the example',
    heading: 'Example of the invitation',
    lead: 'This is what a person would get, with your words as they are saved. The link of the example leads nowhere.',
  },
  check: {
    change: (step) => `Change: ${step}`,
    previews: 'See what people will see',
    preview: 'The form and the invitation, role by role',
    open: 'Go to the opening',
    notYet: 'Mend what stops the opening; the draft is kept meanwhile.',
    facts: {
      teams: 'Teams',
      audience: 'Who is asked',
      layout: 'Layout',
      about: 'Questions about the person asked of',
      languages: 'Languages',
      reminders: 'Reminders',
      hours: 'Hours of sending',
      words: 'Your own words',
      pairing: 'Code made up by the person',
    },
    reminders: (days) =>
      days.length === 0
        ? 'none'
        : `${days.map((day) => counted(day, 'en', 'day', 'days')).join(', then ')} after the opening`,
    hours: (from, until) => `from ${from}:00 to ${until}:00`,
    yes: 'yes',
    no: 'no',
    none: 'none',
  },
  fields: englishFields,
};
