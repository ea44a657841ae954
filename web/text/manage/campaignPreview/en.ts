import type { PreviewWords } from './words.ts';

export const en: PreviewWords = {
  title: 'See what people will see',
  lead: 'Open the form exactly as each role will see it, in each language. This is a trial: nothing you enter is kept, and nothing is sent.',
  table: 'Previews by role',
  role: 'Role',
  form: 'Form',
  mail: 'Invitation by email',
  see: (language) => `in ${language}`,
  notAsked: 'is not asked',
  mailTitle: (role) => `The invitation: ${role}`,
  mailLead: 'The person and the link are made up; the team is the first one of the campaign.',
  subject: 'Subject:',
  example: (language) => `The invitation, in ${language}`,
  plain: 'The same message as plain text',
  back: 'Back to the previews',
  person: 'Camille Example',
  team: 'Example team',
};
