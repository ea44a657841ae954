import type { StaffWords } from './words.ts';

export const en: StaffWords = {
  navigation: 'Sections',
  menu: 'Menu',
  sections: {
    dashboard: 'Dashboard',
    recommendations: 'Recommendations',
    campaigns: 'Campaigns',
    institutions: 'Institutions',
    questionnaires: 'Questionnaires',
    comments: 'Comments',
    'contact-requests': 'Contact requests',
    benchmarks: 'Reference populations',
    lotteries: 'Lotteries',
    people: 'Access',
    audit: 'Audit trail',
  },
  account: 'Your account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  footer: {
    methods: 'Methods',
    api: 'API documentation',
    outbox: 'Outbox',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  madeUp: 'Demonstration',
  demonstration:
    'Demonstration data: the teams, the people and the answers are invented. Nothing real can be concluded from them.',
  roles: {
    program_admin: {
      name: 'Programme lead',
      does: 'Sees the whole programme, prepares and sends campaigns, releases figures, gives access.',
    },
    institution_lead: {
      name: 'Institution lead',
      does: 'Keeps the teams of one institution up to date, knows who has answered but not what, decides on recommendations.',
    },
    team_lead: {
      name: 'Team lead',
      does: 'Keeps one team up to date, records its recommendations and says what becomes of them.',
    },
    patient_coach: {
      name: 'Patient coach',
      does: 'Records patients’ recommendations, confirms or disputes what is declared done, reads requests to be contacted.',
    },
    recruiter: {
      name: 'Recruiter',
      does: 'Sees who is missing around the table, adds members, adds reference populations.',
    },
    comment_reviewer: {
      name: 'Comment reviewer',
      does: 'Reads what people wrote in their own words, takes out names, decides what may be published, sorts it by theme.',
    },
    analyst: {
      name: 'Analyst',
      does: 'Reads every dashboard, compares teams, adds reference populations.',
    },
    viewer: { name: 'Reader', does: 'Reads every dashboard and compares teams.' },
  },
  back: 'Back to the dashboard',
  noSuchPage: { title: 'This page does not exist.', detail: 'Check the address, or start from the dashboard.' },
};
