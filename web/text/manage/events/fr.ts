import type { EventWords } from './words.ts';

export const fr: EventWords = {
  title: 'Événements',
  lead: 'Ce qui est arrivé et peut expliquer qu’un chiffre ait bougé : une formation, un départ, une nouvelle règle. Chaque événement est marqué d’un numéro sur les figures dans le temps. Un événement ne se modifie pas : s’il est faux, on le retire en disant pourquoi, puis on en inscrit un autre.',
  charts: 'Les figures dans leurs limites',
  list: 'Événements, du plus récent au plus ancien',
  none: 'Aucun événement n’est inscrit.',
  add: 'Inscrire un événement',
  day: 'Jour',
  what: 'Ce qui est arrivé',
  place: 'Où',
  state: 'État',
  wholeProgram: 'Tout le programme',
  counts: 'marqué sur les figures',
  withdrawn: (day, reason) => `retiré le ${day} : ${reason}`,
  withdraw: 'Retirer',
  withdrawOne: (event) => `Retirer « ${event} »`,
  withdrawLead: 'L’événement ne sera plus marqué sur les figures. Il reste dans cette liste, avec la raison.',
  cancel: 'Annuler',
  fields: {
    institutionId: { label: 'Où', repair: 'Choisissez le programme ou un établissement.' },
    happenedOn: {
      label: 'Jour de l’événement',
      hint: 'Pour une période, son premier jour.',
      repair: 'Écrivez une date complète (année, mois et jour) qui n’est pas à venir.',
    },
    'words.fr': {
      label: 'Ce qui est arrivé, en français',
      hint: 'En peu de mots, sans nommer personne.',
      repair: 'Écrivez en français ce qui est arrivé, en 200 caractères au plus.',
    },
    'words.en': {
      label: 'Ce qui est arrivé, en anglais',
      repair: 'Écrivez en anglais ce qui est arrivé, en 200 caractères au plus.',
    },
    reason: { label: 'Pourquoi', repair: 'Écrivez pourquoi, en 200 caractères au plus.' },
  },
};
