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
  heading: 'À emporter',
  reportNote: 'Toutes les figures de ce lieu sur une page, avec les méthodes et les sources.',
  packageNote: 'Tableaux de nombres, livre de codes et script R. Aucune réponse individuelle.',
};
