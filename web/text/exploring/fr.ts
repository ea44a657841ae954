import type { ExploringWords } from './words.ts';

export const fr: ExploringWords = {
  explore: 'Explorer ce graphique',
  back: 'Revenir à l’image fixe',
  loading: 'Le graphique interactif se charge.',
  failed:
    'Le graphique interactif n’a pas pu être chargé. L’image et le tableau restent tels quels\u00a0: essayez de nouveau dans un instant.',
  ready: 'Le graphique interactif est prêt.',
  how: 'Pointez une marque pour lire ses chiffres. Cliquez dessus, ou glissez sur plusieurs, pour les garder en vue\u00a0: les autres pâlissent.',
  howByKeys:
    'Au clavier\u00a0: les flèches vont d’une ligne à l’autre, la barre d’espace en garde une, Échap ramène à l’image.',
  rows: 'Lignes du graphique',
  shown: 'Affichage',
  picked: 'Lignes gardées',
  pickedCount: (count) => (count < 2 ? `${count} ligne gardée.` : `${count} lignes gardées.`),
  nonePicked: 'Toutes les lignes sont de nouveau en vue.',
  clear: 'Montrer toutes les lignes',
  figure: 'Ligne',
  value: 'Chiffres',
  told: (title, figure) => `${title}\u00a0: ${figure}`,
};
