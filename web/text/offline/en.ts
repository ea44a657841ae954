import type { OfflineWords } from './words.ts';

export const en: OfflineWords = {
  download: {
    offer: 'You can keep a copy of your answers for yourself. On a device that others use too, remember to delete it.',
    page: 'Download my answers',
    data: 'Download as data (JSON)',
    file: 'my-answers',
    title: 'My answers',
    lead: 'A copy for you alone. This file does not say whether your answers were sent.',
  },
  waiting: {
    title: 'Not sent yet',
    paragraphs: [
      'There is no connection. Your answers are kept on this device, locked. They will leave when it is online again.',
      'Keep this page open, or open your link again later on this same device: you will be told whether they have arrived.',
    ],
    again: 'Try to send now',
    change: 'Change my answers',
  },
  lost: {
    title: 'There is no connection',
    paragraphs: [
      'This page could not be reached. Nothing has been sent.',
      'What you wrote is still on this page: keep it open, and try again when you are online.',
    ],
    again: 'Try again',
  },
  tooLate: {
    heading: 'Your answers are still here',
    detail:
      'They could not be received. Take a copy before you close this page, and write to the person who invited you.',
  },
};
