import { counted, formatNumber } from '../../../analysis/format.ts';
import type { RespondentWords } from './words.ts';

const grouped = (minimumGroup: number): string[] => [
  `Results always bring together at least ${formatNumber(minimumGroup, 'en')} people. With fewer answers, nothing is shown.`,
  'Inside a team, the answers of patients and caregivers are never separated from those of professionals.',
  'A designated person reads your comments before they are shown, and only if at least 10 people answered.',
];

const together = (minimumGroup: number): string =>
  `Then the answers are brought together into overall results, always for at least ${formatNumber(minimumGroup, 'en')} people.`;

export const en: RespondentWords = {
  landing: {
    asker: 'Who is asking',
    team: 'Your team',
    time: 'Time needed',
    minutes: (minutes, questions) =>
      `About ${counted(minutes, 'en', 'minute', 'minutes')}, for ${counted(questions, 'en', 'question', 'questions')}`,
    minutesAboutYou: (minutes) =>
      `Then, if you wish, about ${counted(minutes, 'en', 'minute', 'minutes')} of questions about you`,
    until: 'Open until',
    noEnd: 'The closing date is not set yet',
    freely: {
      heading: 'You answer freely',
      points: [
        'You can go back, change your answers and change the language at any time, without losing anything.',
        'Nothing is sent until you press “Send my answers” at the end. Until then, if your browser allows it, this device keeps what you write, locked.',
      ],
    },
    skipAny: 'You may skip any question.',
    skipMost: 'You may skip questions, except those marked “answer needed”.',
    kept: {
      heading: 'What is kept, and what is not',
      points: {
        anonymous: (side) => [
          `Kept: your answers, the name of your team and the group you belong to (${side}).`,
          'Never kept with your answers: your name, your email address, the day or the time.',
          'The programme sees who has answered. Nothing links your name to your answers, not even in the database.',
          'In your comments, leave out what would identify anyone, yourself included.',
        ],
        confidential: (side) => [
          `Kept: your answers, the name of your team, the group you belong to (${side}), the language and the day.`,
          'A code stands in place of your name. It is used to match your answers from one time to the next.',
          'The programme sees who has answered. It does not see your own answers.',
          'In your comments, leave out what would identify anyone, yourself included.',
        ],
        shared: (side) => [
          `Kept: your answers, the name of your team, your group (${side}), the language and the day.`,
          'A code stands in place of your name. But your team is small: people may well guess who wrote what.',
        ],
      },
    },
    keptAboutYou:
      'The questions about you, at the end, are optional. They are kept apart, with no link to your other answers.',
    readers: {
      heading: 'Who will see what',
      points: {
        anonymous: grouped,
        confidential: grouped,
        shared: () => [
          'Your answers, comments included, will be shown to your team as you write them, with your role, to prepare a conversation among you.',
          'They are read by the members of your team, and by the people who lead and coach it. Nobody else reads them, not even the programme.',
          'They appear once at least one person of each side has answered. You read those of the others after sending yours.',
          'If you do not answer, nothing about you is shown.',
        ],
      },
    },
    sides: { patient_side: 'patients and caregivers', professional_side: 'professionals and managers' },
    privacy: 'More about privacy',
    start: 'Start',
  },
  part: (part, parts) => `Part ${part} of ${parts}`,
  sheet: (page, pages) => `page ${page} of ${pages}`,
  next: 'Continue',
  back: 'Go back',
  backToReview: 'Back to my answers',
  toReview: 'Review my answers',
  newQuestions: 'Because of your answers, there are now more questions on this page:',
  appeared: 'New question:',
  vanished: 'No longer asked:',
  required: 'answer needed',
  takeBack: 'Take back my answer',
  upTo: (length) => `Up to ${length} characters.`,
  dateHint: 'Year-month-day, for example 1956-03-21.',
  aboutYou: { yes: 'Yes, you may', no: 'No, skip this part' },
  review: {
    title: 'Review your answers',
    nothingSent: 'Nothing has been sent yet. You can change every answer.',
    blanks: (count) =>
      `You left ${counted(count, 'en', 'question', 'questions')} without an answer. That is perfectly all right.`,
    change: 'Change',
    agreedAboutYou: 'You agreed to answer these.',
    skippedAboutYou: 'You chose to skip this part.',
    send: 'Send my answers',
    sendAgain: 'Try sending again',
    nothingLost:
      'We could not confirm that your answers arrived. Nothing is lost: they are on this page. You can safely try again, they will count only once.',
  },
  thanks: {
    title: 'Thank you, your answers have been received',
    received: 'Thank you for taking the time to share your experience.',
    receipt: 'Your receipt code',
    keep: 'Write it down or print this page. The code is shown only here: nobody can give it to you again.',
    check:
      'With it you can check later, without giving your name, that your response is safely kept, and delete your answers while the questionnaire is open.',
    next: 'What happens next?',
    openUntil: (day) => `The other members of your team can answer until ${day}.`,
    afterwards: {
      anonymous: together,
      confidential: together,
      shared: () => 'Then your team will read everyone’s answers, with the role, and talk about them together.',
    },
    ask: 'When the questionnaire has closed, open your link or type your code again: you will see the results.',
    close: 'You can close this page. If the device is not yours, close the browser as well.',
  },
  answered: {
    title: 'A response has already been received for this invitation',
    paragraphs: [
      'If it is yours, thank you: all is well, there is nothing more to do. Each invitation works once.',
      'If you have not answered, write to the person who invited you.',
    ],
    check: 'Do you have your receipt code? You can check that your response is safely kept.',
  },
  closed: {
    title: 'This questionnaire is not open at the moment',
    paragraphs: [
      'It has not opened yet, or it has already closed.',
      'If you think this is a mistake, write to the person who invited you.',
    ],
  },
  unknown: {
    title: 'This link does not lead to a questionnaire',
    paragraphs: [
      'Part of it may be missing. Go back to the message you received and copy the whole link, to the last character.',
      'If it still does not work, ask the person who wrote to you for a new link.',
    ],
  },
  faults: {
    required: 'This question needs an answer.',
    tooLong: (length, over, limit) =>
      `Your text has ${length} characters, which is ${over} too many. Please shorten it: the limit is ${limit}. Nothing is lost.`,
    number: 'Write a number in figures, for example 12 or 2.5.',
    wholeNumber: 'Write a whole number in figures, for example 12.',
    date: 'Write the date in this order: year-month-day, for example 1956-03-21.',
    range: ({ min, max }) => {
      if (min !== undefined && max !== undefined) return `The answer must be between ${min} and ${max}.`;
      return min === undefined ? `The answer must be at most ${max}.` : `The answer must be at least ${min}.`;
    },
    exclusive: (option) => `You chose “${option}” together with other answers. Keep only that one, or only the others.`,
    pattern: 'Your answer does not have the form this question asks for. Check it for typing errors.',
    answerAndReason: (reason) => `You answered, and also chose “${reason}”. Keep one of the two.`,
    badText: 'This text contains a character that cannot be kept. Delete it or type the text again.',
    other: 'Choose one of the answers offered.',
  },
};
