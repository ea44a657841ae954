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
      'Compare it character by character with your receipt. If it is exact, sending did not work, or the response was withdrawn.',
  },
};
