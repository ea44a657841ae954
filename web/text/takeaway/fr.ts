import type { TakeawayWords } from './words.ts';

export const fr: TakeawayWords = {
  files: {
    png: 'Image (PNG)',
    svg: 'Graphique (SVG)',
    xlsx: 'Tous les tableaux (Excel)',
    csv: 'Données (CSV)',
  },
  report: 'Rapport à imprimer',
  dataPackage: 'Données pour la recherche (ZIP)',
};
