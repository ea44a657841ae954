import type { FormsWords } from './words.ts';

export const fr: FormsWords = {
  label: 'Façons de le montrer',
  events: 'Événements à marquer',
  two: 'Deux établissements au fil du temps',
  meanwhile: 'En attendant : les mêmes moments, chacun avec son intervalle',
  names: {
    comparison: 'Estimations et intervalles',
    trend: 'D’un moment à l’autre',
    control: 'Dans leurs limites, avec les événements',
    multiples: 'Petites figures dans le temps',
    funnel: 'Entonnoir des établissements',
    'follow-through': 'États, taux et raisons',
    pipeline: 'Du dépôt à la vérification',
    'decision-time': 'Temps jusqu’à une réponse',
    'implementation-time': 'Temps jusqu’à une réalisation',
    cohorts: 'Par trimestre de dépôt',
    flow: 'Au fil du temps',
    loop: 'Boucler la boucle',
    'felt-heard': 'Entendues ou non',
    'ledger-comparison': 'Groupe par groupe',
  },
};
