import type { BenchmarkWords } from './words.ts';

export const fr: BenchmarkWords = {
  title: 'Populations de référence',
  lead: 'La diversité d’une équipe se lit en regard de la population qu’elle sert. Chaque population dit qui est compté, où, quand et d’après quelle source.',
  list: 'Populations à la disposition du programme',
  none: 'Aucune population de référence.',
  add: 'Ajouter une population de référence',
  name: 'Population',
  item: 'Question',
  universe: 'Qui est compté',
  geography: 'Territoire',
  date: 'Date de référence',
  source: 'Source',
  shares: 'Parts',
  origin: 'Origine',
  shipped: 'fournie',
  own: 'du programme',
  see: (name) => `Parts : ${name}`,
  part: 'Catégorie',
  share: 'Part',
  continue: 'Continuer',
  otherItem: 'Choisir une autre question',
  sharesLead:
    'Écrivez la part de chaque catégorie en pourcentage. Laissez vide une catégorie que la source ne donne pas. Quand la source réunit deux catégories, écrivez la part à la première et rattachez-y l’autre.',
  alone: 'à part',
  joined: (option) => `réunie à : ${option}`,
  shareOf: (option) => ({
    label: `${option} (%)`,
    repair: 'Écrivez un pourcentage plus grand que 0 et plus petit que 100.',
  }),
  togetherOf: (option) => ({
    label: `Comptée : ${option}`,
    repair: 'Rattachez cette catégorie à une catégorie qui a une part.',
  }),
  fields: {
    item: { label: 'Question à laquelle la population répond', repair: 'Choisissez une question dans la liste.' },
    'name.fr': { label: 'Nom en français', repair: 'Écrivez le nom en français.' },
    'name.en': { label: 'Nom en anglais', repair: 'Écrivez le nom en anglais.' },
    'universe.fr': {
      label: 'Qui est compté, en français',
      hint: 'Âges, ménages privés ou toute la population, et question posée.',
      repair: 'Écrivez en français qui est compté.',
    },
    'universe.en': {
      label: 'Qui est compté, en anglais',
      hint: 'Âges, ménages privés ou toute la population, et question posée.',
      repair: 'Écrivez en anglais qui est compté.',
    },
    geography: { label: 'Territoire', repair: 'Écrivez le territoire, en 200 caractères au plus.' },
    referenceDate: {
      label: 'Date de référence',
      hint: 'Le dernier jour de l’année si seule l’année est publiée.',
      repair: 'Écrivez une date complète : année, mois et jour.',
    },
    source: {
      label: 'Source',
      hint: 'De quoi retrouver le chiffre : organisme, tableau, date.',
      repair: 'Écrivez la source, en 500 caractères au plus.',
    },
    shares: {
      label: 'Parts de la population',
      repair: 'Écrivez au moins une part. Pour une question à un seul choix, le total ne dépasse pas 100 %.',
    },
  },
};
