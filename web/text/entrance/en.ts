import type { EntranceWords } from './words.ts';

export const en: EntranceWords = {
  home: {
    title: (product) => `${product}: how patients and professionals work together`,
    points: [
      'Teams in which patients, caregivers and professionals work together answer a short questionnaire, in French or English.',
      'Nothing in the database links an anonymous answer to the invitation of the person who gave it.',
      'Figures of a group of fewer than five people are never shown.',
      'You see how the partnership is lived, who is missing around the table and what becomes of recommendations.',
      'Every figure says where it comes from, how it is computed and how far it can be relied on.',
    ],
    staff: {
      heading: 'You follow teams',
      text: 'Sign in with a link sent to your email address; there is no password.',
    },
    respondents: {
      heading: 'You received a questionnaire',
      text: 'Open the link you received by email or in person. If you have answered already, your receipt code lets you check that the answer arrived.',
      receipt: 'Check a receipt',
    },
    demonstration: {
      heading: 'Visit the demonstration',
      text: 'Everything in it is invented. No email leaves: an outbox stands in for it. Choose a role there, and its sign-in link appears.',
      outbox: 'Choose a role',
    },
  },
  signIn: {
    title: 'Sign in',
    lead: 'Enter your email address. We send a link that signs you in; it works once, within 15 minutes.',
    email: 'Email address',
    send: 'Send me a link',
    invalid: 'Enter a full address, such as first.last@example.ca.',
    expired: 'This link has been used already or is no longer valid. Ask for a new one.',
  },
  confirm: {
    title: 'Sign in',
    lead: 'Press the button to sign in. The link works once.',
    go: 'Sign me in',
  },
  sent: {
    title: 'Check your email',
    paragraphs: (email) => [
      `If the address ${email} has an account, a sign-in link has just been sent to it. It is valid for 15 minutes and works once.`,
      'Nothing after a few minutes? Look in the junk folder, then check the address with the programme lead.',
    ],
    outbox: 'Open the outbox of the demonstration',
    again: 'Enter another address',
  },
  outbox: {
    title: 'Outbox',
    lead: 'In the demonstration no email leaves: messages stay here, newest first.',
    roles: {
      heading: 'Sign in with a role',
      text: 'Choose a role: its sign-in link appears at once, as it would arrive by email.',
      signInAs: 'Ask for the link',
      role: 'Role',
      does: 'What this role allows',
    },
    ready: {
      heading: 'The link is ready',
      text: (email) => `It was sent to ${email}. It is valid for 15 minutes and works once.`,
      open: 'Sign in',
    },
    noAccount: 'This address has no account any more.',
    messages: {
      heading: 'Messages',
      none: 'No message yet. To answer as a patient, sign in as programme lead, open the running campaign and take a link from the link sheet, or send the invitations: they arrive here.',
      to: 'To',
      html: 'As a mail program shows it',
      frame: (subject) => `Message: ${subject}`,
      statuses: { queued: 'on its way', sent: 'sent', failed: 'did not arrive', dropped: 'not sent, no longer needed' },
    },
    older: 'Older messages',
    notHere: {
      title: 'The outbox exists in the demonstration only.',
      detail: 'Here, emails really leave.',
    },
  },
};
