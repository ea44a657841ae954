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
  kiosk: {
    title: 'Answer here',
    intro:
      'Type the code of your letter or strip of paper. This device is shared: your answers stay on it no longer than you do.',
    keepsNothing:
      'Nothing is kept on this device. The screen clears itself when you are done, or when it is left alone.',
    noScript:
      'Scripts are switched off here: the screen does not clear itself. Press the button at the foot of the page when you are done.',
    clear: 'Stop and clear this screen',
    clearNothingSent: 'Nothing is sent, and nothing stays here.',
    keep: 'Write it down or photograph it. The code is shown only here: nobody can give it to you again.',
    done: 'Done, clear this screen',
    backToStart: 'Back to the start',
    still: 'Are you still there?',
    left: ['This screen clears itself in ', ' seconds. What was not sent will be dropped.'],
    leftThanks: ['This screen clears itself in ', ' seconds. Your answers have been received.'],
    stay: 'I need more time',
    clearNow: 'Clear the screen now',
    trouble: 'The connection was lost for a moment. Nothing is lost: press the button again.',
  },
};
