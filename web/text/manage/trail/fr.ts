import type { TrailWords } from './words.ts';

export const fr: TrailWords = {
  title: 'Qui a fait quoi',
  titleOf: (team) => `Qui a fait quoi : ${team}`,
  link: 'Qui a fait quoi, et quand',
  lead: 'Chaque étape avec la personne qui l’a inscrite, et ce qui a été fait autour. Rien ici ne peut être changé ni effacé. Ce que les auteurs disent par leur lien est sans nom, et leur avis sur l’écoute reçue n’y figure pas.',
  list: 'Ce qui a été fait, le plus récent d’abord',
  none: 'Rien n’a encore été fait.',
  when: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  recommendation: 'Recommandation',
  recorded: 'Recommandation inscrite',
  dated: (day) => `datée du ${day}`,
  acts: {
    linked: 'A ajouté un auteur',
    unlinked: 'A retiré un auteur',
    other: 'A changé quelque chose autour',
  },
  listed: 'L’a publiée sur la page publique',
  unlisted: 'L’a retirée de la page publique',
  ledger: (count) =>
    `Le registre du programme compte ${count} ${count < 2 ? 'événement' : 'événements'}. Empreinte du dernier, qui permet de le vérifier plus tard :`,
};
