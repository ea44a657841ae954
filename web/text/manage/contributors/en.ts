import type { ContributorsWords } from './words.ts';

export const en: ContributorsWords = {
  title: 'Contributors of the recommendation',
  link: 'Contributors: see and link',
  lead: [
    'Those who are linked get a message at every change, in their language, with a link of their own: there they read the whole history and comment, and the patient side verifies or disputes what is declared implemented.',
    'The ledger keeps no name. Taking somebody off stops their messages and closes this recommendation to them; what they said stays.',
  ],
  list: 'People linked',
  none: 'Nobody is linked to this recommendation yet.',
  head: { name: 'Name', role: 'Role', reach: 'News', actions: 'Actions' },
  reach: {
    email: 'by email',
    unsubscribed: 'wants no more email',
    no_address: 'no address: the patient coach can hand over the link',
  },
  remove: (name) => `Take ${name} off`,
  showLink: (name) => `Show the link of ${name}`,
  add: 'Link this person',
  nobody: 'Everyone of the team who has a side is linked already.',
  fields: { memberId: { label: 'Person of the team', repair: 'Choose a person of the team.' } },
  choose: 'Choose…',
  shown: {
    title: 'Link to hand over',
    lead: (name) => `Hand this link to ${name} in person. A telephone can read it too.`,
    private: 'Whoever has this link speaks as this person. Do not keep it.',
    back: 'Back to the contributors',
  },
  dispute: 'Dispute',
};
