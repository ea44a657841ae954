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
};
