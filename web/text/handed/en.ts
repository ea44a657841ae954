import type { HandedWords } from './words.ts';

export const en: HandedWords = {
  title: 'Open your questionnaire with a code',
  intro: 'The code stands on the letter or the strip of paper that you were given.',
  code: 'Your code',
  hint: '10 letters and digits, for example 7KQ2M-0XD94. The dash, spaces and capitals do not matter.',
  open: 'Open my questionnaire',
  malformed: 'Write the 10 letters and digits of your code.',
  unknown: 'This code leads to no questionnaire. Compare it with your sheet, sign by sign, and try again.',
  help: 'If it still does not work, ask the person who gave you the sheet: they can print it again.',
};
