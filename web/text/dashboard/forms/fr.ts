import type { FormsWords } from './words.ts';

export const fr: FormsWords = {
  label: 'Façons de le montrer',
  names: {
    comparison: 'Estimations et intervalles',
    funnel: 'Entonnoir des établissements',
  },
};
