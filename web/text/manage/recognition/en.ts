import type { RecognitionWords } from './words.ts';

export const en: RecognitionWords = {
  title: 'Certificates and letters of thanks',
  link: 'Certificates and letters of thanks',
  lead: [
    'One sheet for each member, to be printed and handed over in person. Nothing about members is published: neither name nor role, here or on the public page.',
    'The letter names only recommendations, and things the team made, that are on the public page already. Of the other recommendations it tells the number alone.',
  ],
  nobody: 'The team has no member yet.',
  fields: {
    kind: { label: 'Document', repair: 'Choose a document.' },
    member: { label: 'For', repair: 'Choose from the list.' },
    language: { label: 'Language', repair: 'Choose a language.' },
    size: { label: 'Paper', repair: 'Choose a size.' },
    signer: { label: 'Who signs (optional)', hint: 'Name in full.', repair: 'Give a name of one line.' },
    signerRole: { label: 'In which role (optional)', repair: 'Give a role of one line.' },
    words: {
      label: 'A few words of your own (optional)',
      hint: 'At most 300 characters. They appear on every sheet as they are, and are not kept.',
      repair: 'Write 300 characters at most.',
    },
  },
  kinds: { certificate: 'Certificate of participation', letter: 'Letter of thanks' },
  everyone: 'All members',
  own: 'The language of each person',
  sizes: { letter: 'Letter', a4: 'A4' },
  prepare: 'Prepare the sheets',
  how: (sheets) =>
    `${sheets === 1 ? 'One sheet is ready' : `${sheets} sheets are ready`}. Print with your browser: Ctrl+P (Cmd+P on a Mac).`,
  back: 'Change the choices',
  certificate: {
    heading: 'Certificate of participation',
    given: 'awarded to',
    took: (team) => `for taking part in the team ${team}`,
    period: (from, to) => `from ${from} to ${to}`,
  },
  figures: {
    made: 'recommendations of the team',
    accepted: 'accepted',
    declared: 'declared implemented',
    verified: 'verified by the patient side',
  },
  letter: {
    dear: (name) => `Dear ${name},`,
    thanks: (team, institution) =>
      `Thank you. You gave your time, your knowledge and your experience to the team ${team} (${institution}). What you said counts, and here is what became of it.`,
    became: ({ made, accepted, declared, verified }) =>
      `The team made ${made}. Accepted: ${accepted}. Declared implemented by the institution: ${declared}. Verified by the patient side: ${verified}.`,
    none: 'The team has made no recommendation yet.',
    declared:
      'A recommendation is said to be implemented by the institution; it is verified once somebody of the patient side has seen it.',
    listed: 'Among them, those that are public:',
    products: 'The team also made:',
    closing: 'With all our gratitude,',
  },
  signature: 'Signature',
};
