import type { ReadableWords } from './words.ts';

export const fr: ReadableWords = {
  heading: 'Les questions qui peuvent être montrées ici',
  none: 'Aucune : trop peu de personnes ont répondu ici.',
  program: 'Voir cette question pour tout le programme',
};
