import type { ReadableWords } from './words.ts';

export const en: ReadableWords = {
  heading: 'The questions that can be shown here',
  none: 'None: too few people answered here.',
  program: 'See this question for the whole programme',
};
