import type { FormsWords } from './words.ts';

export const fr: FormsWords = {
  label: 'Façons de le montrer',
  events: 'Événements à marquer',
  names: {
    comparison: 'Estimations et intervalles',
    trend: 'D’un moment à l’autre',
    control: 'Dans leurs limites, avec les événements',
    multiples: 'Petites figures dans le temps',
    funnel: 'Entonnoir des établissements',
  },
};
