import { counted } from '../../../../analysis/format.ts';
import type { DeclinesWords } from './words.ts';

export const fr: DeclinesWords = {
  declined: 'ne répondra pas',
  heading: 'Les refus',
  nobody: 'Personne n’a refusé.',
  people: (count) =>
    `${counted(count, 'fr', 'personne a', 'personnes ont')} refusé de répondre. Elles ne reçoivent plus de rappel et peuvent encore répondre.`,
  withheld: {
    fewer_than_five: 'Raisons : moins de 5 personnes ont refusé, aucune n’est donc montrée.',
    still_open:
      'Les raisons seront montrées après la fermeture de la campagne : avant, une raison de plus à côté d’un nom de plus dirait de qui elle vient.',
    unanimous: 'Les raisons ne sont pas montrées : tout le monde a donné la même, et l’on connaîtrait celle de chacun.',
  },
  table: 'Pourquoi des personnes ont refusé',
  reason: 'Raison',
  given: 'Personnes',
  noReason: 'Sans raison',
  unsafe: 'Celles qui ne se sentent pas en sécurité ont vu comment joindre le patient coach.',
};
