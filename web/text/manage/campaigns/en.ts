import { counted } from '../../../../analysis/format.ts';
import { campaignFields } from './fields.ts';
import { stripWords } from './strips.ts';
import type { CampaignWords } from './words.ts';

export const en: CampaignWords = {
  title: 'Campaigns',
  list: 'Campaigns of the programme, newest first',
  none: 'No campaign yet.',
  add: 'Prepare a campaign',
  amend: 'Change the last day, the messages, the threshold or the confidentiality',
  amendThreshold: 'Raise the threshold',
  about: 'The campaign in short',
  amendLead:
    'The threshold may rise, never fall: what it then protects is hidden in past figures too. Confidentiality does not change after the first response.',
  amendMode:
    'Messages and letters that have gone out promise the mode of today. If you change it, tell everybody who was invited before they answer: the first page of the form will say the new one.',
  name: 'Campaign',
  wave: 'Wave',
  mode: 'Confidentiality',
  status: 'State',
  opens: 'Planned opening',
  closes: 'Last day',
  noDate: 'not set',
  threshold: 'Smallest group shown',
  people: (count) => counted(count, 'en', 'person', 'people'),
  experience: 'Experience questionnaire',
  demographics: 'Questions about the person',
  noDemographics: 'none',
  version: (title, number) => `${title}, version ${number}`,
  teams: 'Teams',
  sentTo: (count) => `For ${counted(count, 'en', 'team', 'teams')}.`,
  everyTeam: 'Every team of the programme',
  everyTeamOf: (institution) => `Every team: ${institution}`,
  noTeams: 'Add an institution and a team first.',
  step: {
    heading: 'Next step',
    waiting: 'The programme lead moves the campaign on.',
  },
  invited: {
    heading: 'Invitations',
    lead: 'Who has answered is known; when, and what, is not.',
    count: (answered, invited) => `Answered: ${answered} of the ${invited} people invited.`,
    bySide: (side, answered, invited) => `${side}: ${answered} of ${invited}.`,
    byTeam: 'See team by team',
    table: 'People invited and responses received, by team',
    team: 'Team',
    invited: 'People invited',
    answered: 'Answered',
    none: 'Nobody has been invited yet.',
    send: {
      label: 'Send the invitations',
      consequence:
        'An email leaves for everyone invited who has an address and has not answered. Nobody gets the same one twice.',
    },
    add: {
      label: 'Invite new members',
      consequence: 'Invites those who joined the teams since the opening. No email leaves yet.',
    },
    people: 'See the invitations one by one',
    sheet: 'Open the sheet of links to hand out in person',
    letters: 'Print letters',
    paper: 'Enter answers given on paper',
    kiosk: 'Open the page for a shared device',
  },
  sheet: {
    title: 'Sheet of links',
    lead: 'Each link is personal. Print the sheet, cut it up and give each person their own, and nobody else’s. Opening this page is noted in the audit trail.',
    none: 'No link is left to hand out: everyone has answered.',
    code: stripWords.code,
    qr: stripWords.qr,
  },
  releases: {
    heading: 'Releases',
    none: 'No figure has been released yet.',
    table: 'Releases of the campaign',
    number: 'Number',
    on: 'Date',
    reason: 'Occasion',
    fingerprint: 'Fingerprint, to cite',
    reasons: { close: 'closing of the campaign', manual: 'by hand' },
    make: {
      label: 'Release the figures now',
      consequence:
        'The present figures are frozen and shown. This works only if each group shown has had no new response, or at least five, since the last release. Figures about the person come with the close.',
    },
    see: 'See the figures of the campaign',
  },
  fields: campaignFields.en,
};
