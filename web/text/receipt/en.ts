import type { ReceiptWords } from './words.ts';

export const en: ReceiptWords = {
  title: 'Check a receipt',
  intro:
    'With the code shown after sending, you can check that your response is safely kept. You need not say who you are, and your answers are not shown.',
  code: 'Receipt code',
  hint: '16 letters and digits, for example 7KQ2 M0XD 94TR HVWA. Spaces and capitals do not matter.',
  check: 'Check',
  malformed: 'Write the 16 letters and digits of the code.',
  received: { title: 'Yes, this response is safely kept.', detail: 'There is nothing more to do.' },
  unknown: {
    title: 'No response is kept with this code.',
    detail:
      'Compare it character by character with your receipt. If it is exact, sending did not work, or the response was deleted.',
  },
  withdraw: {
    offer: 'Delete my answers',
    until: 'As long as the questionnaire is open, you can delete your answers.',
    tooLate: (contact) =>
      `The questionnaire has closed, so these answers can no longer be deleted here. If you have a question, write to ${contact}, without giving your receipt code.`,
    title: 'Delete your answers?',
    points: [
      'Your answers to this questionnaire will be deleted for good. Nobody can bring them back.',
      'Your link stays used: you cannot answer again with it.',
      'Results that are already out keep your answers in their totals. They never change. And if too few people answered in between, the next results repeat those totals, so that nobody can find your answers by subtraction.',
      'If you also answered the questions about you, those answers stay. They are kept apart with no link to your code, so nobody can find them, not even us.',
    ],
    confirm: 'Yes, delete my answers',
    keep: 'No, keep them',
    done: {
      title: 'Your answers are deleted.',
      detail: 'No response is kept with this code. You can close this page.',
    },
  },
};
