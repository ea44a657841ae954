import type { PairingWords } from './words.ts';

export const en: PairingWords = {
  title: 'A code that only you can make (optional)',
  lead: [
    'You will be asked again later. With the same four facts, your answers of both times can be compared without your name.',
    'What you write here becomes a string of signs, called a fingerprint, and is then thrown away. Only the fingerprint is kept. Nobody can read the facts from it.',
    'You may leave one fact blank, or all of them. Then just continue.',
  ],
  facts: {
    raised: {
      question: 'First two letters of the first name of somebody who raised you',
      hint: 'A parent or another person. If there were several, take the name that comes first in the alphabet.',
    },
    day: { question: 'Day of the month on which you were born', hint: 'A number from 1 to 31.' },
    born: {
      question: 'First two letters of the place where you were born',
      hint: 'The town or village. If you do not know it, take the country.',
    },
    older: { question: 'How many older brothers and sisters do you have?', hint: 'In figures. 0 if you have none.' },
  },
  faults: {
    letters: 'Write two letters.',
    day: 'Write a number from 1 to 31.',
    older: 'Write a number from 0 to 30.',
    too_few: 'Fill in at least three of the four facts, or leave them all blank.',
  },
  review: {
    heading: 'Your code',
    given: 'You made a code. Only its fingerprint will be kept.',
    none: 'You made no code.',
  },
};
