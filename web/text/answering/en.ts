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
  may: 'On each page you can save your answers and go on later, even on another device. What is saved is locked with your link, then deleted: when you send, if you say that you will not answer, or when the questionnaire closes.',
  mayNot:
    'This questionnaire is anonymous: before you send, nothing is kept anywhere but on this device. So you cannot go on with it on another one.',
  found: (day) => `You saved answers on ${day}.`,
  resume: 'Go on with my saved answers',
  restart: 'Start again',
  restartMeans: 'If you start again, what you saved is deleted.',
  decline: 'I will not answer',
  declinedBefore: 'You told us that you will not answer. You may change your mind: just start.',
};
