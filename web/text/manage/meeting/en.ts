import type { MeetingWords } from './words.ts';

export const en: MeetingWords = {
  title: 'Write down at a meeting',
  lead: 'Say once which team meets, and when. Then write one recommendation after the other: the Enter key records it, and the field is ready for the next.',
  keeps:
    'If the connection is lost, go on writing: what you record waits on this device, even when the page is closed, and leaves once the connection is back. Open this page again on the same device for that. It is not locked, and signing out leaves it there: on a shared device, do not leave before it is sent or erased.',
  fields: {
    teamId: { label: 'Team', repair: 'Choose a team.' },
    occurredOn: {
      label: 'Date of the meeting (optional)',
      hint: 'Today if you leave it empty.',
      repair: 'Write a full date, not after today.',
    },
    contributorSide: { label: 'Who makes it', repair: 'Choose who makes it.' },
    title: { label: 'Recommendation', repair: 'Write the recommendation.' },
    theme: { label: 'Theme (optional)', repair: 'Choose a theme from the list.' },
    priority: { label: 'Priority (optional)', repair: 'Choose a priority from the list.' },
  },
  meeting: 'The meeting',
  send: 'Record',
  done: 'It has been recorded. The next one?',
  queue: {
    heading: 'On this device',
    words: {
      waiting: 'waiting to be sent',
      offline: 'There is no connection: what you write is kept on this device and will be sent later.',
      signedOut:
        'Your session has ended. Nothing is lost: sign in again with the same account in another tab, and what waits will be sent.',
      recorded: 'Recorded.',
      refused: 'refused',
      mend: 'Put back in the form',
      erase: 'Erase from this device',
      eraseSure: 'It has not been sent. Erase it from this device for good?',
      erased: 'Erased from this device.',
      empty: 'Nothing is waiting: all has been recorded.',
    },
  },
  last: { heading: 'Written down last by this team', none: 'Nothing yet.' },
};
