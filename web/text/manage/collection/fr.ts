import { counted } from '../../../../analysis/format.ts';
import type { CollectionWords } from './words.ts';

export const fr: CollectionWords = {
  withheld: {
    still_open:
      'Montré après la fermeture de la campagne : avant, un nombre de plus à côté d’un nom de plus dirait de qui il s’agit.',
    too_few: 'Non montré : les groupes sont trop petits.',
  },
  hidden: 'masqué',
  hiddenMeans: 'Masqué : de 1 à 4 personnes, ou ce qui révélerait un tel nombre.',
  responses: 'Réponses',
  none: 'Aucune réponse.',
  ways: {
    heading: 'Comment les personnes ont répondu',
    lead: 'En mode anonyme, la manière est comptée à part des réponses ; une réponse retirée depuis y compte encore.',
    table: 'Réponses selon la manière de répondre',
    way: 'Manière',
    names: {
      web: 'Sans aide, sur son propre appareil',
      kiosk: 'Sur un appareil partagé',
      paper: 'Sur papier',
      assisted: 'Avec l’aide de quelqu’un',
      proxy: 'Données par quelqu’un d’autre',
    },
  },
  pairing: {
    heading: 'Les codes qui relient les vagues',
    lead: (earlier) =>
      earlier === 0
        ? 'Aucune campagne antérieure du programme où un code était demandé n’est fermée : aucun ne peut être retrouvé.'
        : `Comparés avec ${counted(earlier, 'fr', 'campagne antérieure', 'campagnes antérieures')} du programme où un code était demandé.`,
    table: 'Réponses selon ce que leur code est devenu',
    code: 'Code',
    fates: {
      paired: 'Retrouvé dans une campagne antérieure',
      unmatched: 'Non retrouvé',
      shared: 'Le même que celui d’une autre personne de la campagne : ne relie personne',
      none: 'Pas de code',
    },
  },
};
