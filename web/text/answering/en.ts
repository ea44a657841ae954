import type { AnsweringWords } from './words.ts';

export const en: AnsweringWords = {
  onlyOther: 'This questionnaire is available in French only. If you need help, write to the person who invited you.',
  layouts: { one_page: 'Show everything on one page', sections: 'Show one part at a time' },
  way: {
    summary: 'Somebody helps me, or answers for me',
    legend: 'Who fills in this questionnaire?',
    ways: {
      web: 'I answer by myself',
      assisted: 'I answer with somebody’s help',
      proxy: 'Somebody answers for me',
    },
    counted: 'This is only counted for the whole questionnaire. It is not kept with your answers.',
    kept: 'This is kept with your answers.',
  },
  save: 'Save and go on later',
  may: 'You may save on any page and go on later, on another device too. What is saved is locked with your link. It is deleted when you send, if you decline, and when the questionnaire closes.',
  mayNot:
    'This questionnaire is anonymous: the server keeps nothing under your link before you send. So you cannot go on with it on another device.',
  found: (day) => `You saved answers on ${day}.`,
  resume: 'Go on where you left off',
  restart: 'Start again',
  restartMeans: 'If you start again, what you saved is deleted.',
  decline: 'I will not answer',
  declinedBefore: 'You told us that you will not answer. You may change your mind: just start.',
};
