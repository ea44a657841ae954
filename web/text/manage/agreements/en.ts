import type { AgreementWords } from './words.ts';

export const en: AgreementWords = {
  title: 'Indigenous governance agreements',
  link: 'Governance agreements on Indigenous identity',
  lead: [
    'First Nations, Inuit and Métis decide what is done with data about them (for First Nations, the OCAP® principles). Without an agreement recorded here, nothing of Indigenous identity is shown: no page, no file, no API.',
    'An agreement does not change: another one is recorded. The newest holds. To end one, record that it covers nothing any more.',
  ],
  now: {
    nothing: 'At present, nothing of Indigenous identity is shown in this programme.',
    program: 'At present, Indigenous identity is shown for the whole programme only, on at least twenty answers.',
    institutions: 'At present, Indigenous identity is shown by the rules of any question, sensitive or not.',
  },
  list: 'Agreements recorded',
  none: 'No agreement is recorded.',
  head: {
    recorded: 'Recorded on',
    partner: 'With',
    contact: 'Contact',
    agreed: 'Agreed on',
    document: 'Document',
    covers: 'Covers',
    by: 'Recorded by',
    note: 'Note',
  },
  covers: {
    nothing: { label: 'Nothing: end of the agreement', hint: 'Nothing of Indigenous identity is shown any more.' },
    program: { label: 'The programme', hint: 'Figures of the whole programme, never those of an institution.' },
    institutions: {
      label: 'The programme and its institutions',
      hint: 'The thresholds stay as they are; a sensitive question stays at the level of the programme.',
    },
  },
  record: 'Record an agreement',
  recordLead: 'What is recorded stays, with your name, the day and the time.',
  send: 'Record the agreement',
  fields: {
    partner: {
      label: 'With whom',
      hint: 'Nation, community or organisation.',
      repair: 'Write with whom it was agreed.',
    },
    contact: { label: 'Contact', hint: 'Who speaks for this partner.', repair: 'Write who speaks for this partner.' },
    agreedOn: { label: 'Agreed on', repair: 'Write a full date, today at the latest: year, month and day.' },
    document: { label: 'Document', hint: 'Title and where to find it.', repair: 'Write where the document is.' },
    covers: { label: 'What the agreement lets be shown', repair: 'Choose what the agreement covers.' },
    note: { label: 'Note (optional)', repair: 'Write 2000 characters at most.' },
  },
};
