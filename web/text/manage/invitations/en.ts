import { counted } from '../../../../analysis/format.ts';
import type { InvitationsWords } from './words.ts';

export const en: InvitationsWords = {
  title: 'Invitations one by one',
  lead: 'Who has answered is known; when, and what, is not.',
  counts: {
    heading: 'Where things stand',
    invited: 'Invited',
    answered: 'Answered',
    declined: 'Declined',
    waiting: 'Not yet',
    onTheirWay: 'Emails on their way',
    faults: 'People whose email did not arrive',
    unsubscribed: 'Want no more email',
    noAddress: 'Without an address',
  },
  shows: { all: 'Everyone', waiting: 'Not answered yet', faults: 'Email did not arrive' },
  showing: 'Show',
  person: 'Person',
  team: 'Team',
  role: 'Role',
  state: 'Response',
  mail: 'Emails',
  none: 'Nobody has been invited yet.',
  nobody: 'Nobody in this list.',
  states: { answered: 'has answered', declined: 'has declined', left: 'has left the team', waiting: 'not yet' },
  unsubscribed: 'Wants no more email: a letter remains possible.',
  noAddress: 'No address: hand out the link or print a letter.',
  notSent: 'Nothing sent.',
  kinds: {
    invitation: 'Invitation',
    reminder: 'Reminder',
    results: 'Results',
    sign_in: 'Sign-in link',
    staff_role: 'Access',
    contact_request: 'Request to a coach',
    recommendation: 'News of a recommendation',
    dispute: 'Dispute',
    assigned: 'To a new owner',
    owner_digest: 'Weekly reminder to an owner',
  },
  statuses: { queued: 'on its way', sent: 'sent', failed: 'did not arrive', dropped: 'not sent' },
  message: (kind, status) => `${kind}: ${status}`,
  list: (shown, people) => `Invitations: ${shown} (${people})`,
  next: (time) => `next try: ${time}`,
  delayed: 'sent, but the other side reports a delay',
  dropped: {
    answered: 'had answered meanwhile',
    declined: 'had declined meanwhile',
    left: 'had left the team',
    no_address: 'had no address any more',
    campaign_over: 'the campaign was no longer open',
    unsubscribed: 'wanted no more email',
    unlinked: 'no contributor any more',
    reassigned: 'no longer answers for it',
  },
  faults: {
    unknown_address: {
      reason: 'The address does not exist.',
      repair: 'Correct it and send the invitations again, or print a letter.',
    },
    mailbox_full: {
      reason: 'The mailbox is full.',
      repair: 'Call the person, or print a letter.',
    },
    mailbox_closed: {
      reason: 'The mailbox takes no mail at the moment.',
      repair: 'Ask the person for another address, or print a letter.',
    },
    unwanted: {
      reason: 'The mail system of the other side took the message for unwanted mail.',
      repair: 'Ask its technicians to let our sender through, or print a letter.',
    },
    recipient_server: {
      reason: 'The mail system of the other side could not be reached.',
      repair: 'Check what follows the @ in the address, then send again.',
    },
    own_server: {
      reason: 'Our own mail server could not be used.',
      repair: 'Tell the person who looks after the server; then send again.',
    },
    own_sender: {
      reason: 'The mail server refuses our sender address.',
      repair: 'Tell the person who looks after the server: the setting MAIL_FROM.',
    },
    other: {
      reason: 'The message could not be delivered.',
      repair: 'Check the address, then send again, or print a letter.',
    },
  },
  code: (code) => `code ${code}`,
  correct: (name) => `Correct the address of ${name}`,
  actions: {
    heading: 'Write to people',
    send: {
      label: 'Send the invitations',
      consequence:
        'An email leaves for everyone invited who has an address and has not answered, declined or unsubscribed. Those whose email did not arrive get it again. Nobody else gets the same one twice.',
    },
    remind: 'Send a reminder now',
    nextReminder: (day) => `The next reminder leaves by itself on ${day}.`,
    noReminder: 'No further reminder leaves by itself.',
  },
  remind: {
    title: 'Send a reminder now',
    nobody:
      'There is nobody to remind now. Reminders are for people who were asked before today and have not answered.',
    people: (count) => `A reminder will leave for ${counted(count, 'en', 'person', 'people')}.`,
    rules: [
      'Never for anyone who has answered, declined, unsubscribed or left.',
      'At most one message a day for each person.',
      'Whoever answers before it leaves gets none.',
    ],
    send: 'Send the reminder',
    quiet: (from, until) => `It leaves between ${from}:00 and ${until}:00; outside these hours it waits.`,
  },
};
