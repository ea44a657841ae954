import type { ReadableWords } from './words.ts';

export const fr: ReadableWords = {
  heading: 'Les questions qui peuvent être montrées ici',
  none: 'Aucune question sur la personne ne peut être montrée ici',
  program: 'Voir cette question pour tout le programme',
};
