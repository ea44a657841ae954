import type { ReadableWords } from './words.ts';

export const en: ReadableWords = {
  heading: 'The questions that can be shown here',
  none: 'No question about the person can be shown here',
  program: 'See this question for the whole programme',
};
