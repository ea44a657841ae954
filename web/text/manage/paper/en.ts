import type { PaperWords } from './words.ts';

export const en: PaperWords = {
  title: (questionnaire) => `Paper form: ${questionnaire}`,
  print: 'To print: Ctrl + P (⌘ + P on a Mac). This box is not printed.',
  options: 'Choices for printing',
  back: 'Back to the questionnaire',
  side: 'For',
  language: 'Language',
  size: 'Paper',
  sizes: { letter: 'Letter', a4: 'A4' },
  version: (number, hash) => `Version ${number}, fingerprint ${hash}`,
  draft: (revision) => `Draft, saved ${revision} times`,
  page: ['Page ', ' of '],
  how: 'How to fill in this form',
  howText: [
    'Tick one circle for a single answer, squares for several.',
    'To change an answer, cross it out and tick the other one.',
    'The small codes are for data entry. You can ignore them.',
  ],
  chooseOne: 'One answer only.',
  chooseMany: 'All the answers that apply.',
  choosePerLine: 'One answer on each line.',
  alone: 'and nothing else',
  statement: 'Statement',
  required: 'answer required',
  range: (min, max) => {
    if (min !== null && max !== null) return `From ${min} to ${max}.`;
    if (min !== null) return `${min} or more.`;
    return max === null ? null : `${max} or less.`;
  },
  days: (min, max) => {
    if (min !== null && max !== null) return `From ${min} to ${max}.`;
    if (min !== null) return `${min} or later.`;
    return max === null ? null : `${max} or earlier.`;
  },
  whole: 'A whole number.',
  datePart: { year: 'year', month: 'month', day: 'day' },
  onlyIf: ({ first, last, otherwise }, condition) => {
    const what =
      first === null
        ? 'Read this text'
        : first === last
          ? `Answer question ${first}`
          : `Answer questions ${first} to ${last}`;
    const elsewhere = otherwise === null ? 'you have finished' : `go to question ${otherwise}`;
    return `${what} only if ${condition}. Otherwise, ${elsewhere}.`;
  },
  yourAnswer: (question) => `[your answer to ${question}]`,
  licence: 'Licence',
  end: 'Thank you for answering.',
  say: {
    question: (number) => `question ${number}`,
    is: [
      (question, values) => `you answered ${values} to ${question}`,
      (question, values) => `you did not answer ${values} to ${question}`,
    ],
    atLeast: [
      (question, value) => `your answer to ${question} is ${value} or more`,
      (question, value) => `your answer to ${question} is not ${value} or more`,
    ],
    atMost: [
      (question, value) => `your answer to ${question} is ${value} or less`,
      (question, value) => `your answer to ${question} is not ${value} or less`,
    ],
    onOrAfter: [
      (question, day) => `your answer to ${question} is ${day} or later`,
      (question, day) => `your answer to ${question} is not ${day} or later`,
    ],
    onOrBefore: [
      (question, day) => `your answer to ${question} is ${day} or earlier`,
      (question, day) => `your answer to ${question} is not ${day} or earlier`,
    ],
    contains: [
      (question, words) => `your answer to ${question} contains ${words}`,
      (question, words) => `your answer to ${question} does not contain ${words}`,
    ],
    answered: [(question) => `you answered ${question}`, (question) => `you did not answer ${question}`],
  },
  sides: { patient_side: 'Patient side', professional_side: 'Professional side' },
};
