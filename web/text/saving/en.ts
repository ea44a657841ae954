import type { SavingWords } from './words.ts';

export const en: SavingWords = {
  saved: {
    title: 'Your answers are saved, not sent',
    points: [
      'To go on, open your link again, on this device or another one, and choose “Go on with my saved answers”.',
      'What is saved is locked with your link: keep the link to yourself.',
      'If you made a code, its facts are not saved: you will be asked for them again.',
    ],
    until: (day) => `You have until ${day} to send them. Then what is saved is deleted.`,
    goOn: 'Go on now',
  },
  conflict: {
    title: 'Other answers were saved on another device',
    lead: 'Since you opened this page, other answers were saved with your link. Choose which ones to keep. Nothing is deleted until you choose.',
    mine: 'Keep the answers of this page',
    theirs: 'Go on with the answers saved elsewhere',
  },
  problem: 'Your answers are not saved, but they are still on this page.',
};
