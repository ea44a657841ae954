import { counted, formatNumber } from '../../../analysis/format.ts';
import type { ResultsWords } from './words.ts';

export const fr: ResultsWords = {
  title: 'Ce que les réponses montrent',
  lead: 'Merci à toutes les personnes qui ont répondu. Cette page est pour toutes celles qui ont été invitées, qu’elles aient répondu ou non.',
  asOf: (day) => `Chiffres du ${day}. Ils ne changeront plus.`,
  answered: {
    heading: 'Combien de personnes ont répondu',
    program: 'Dans tout le programme',
    institution: 'Dans votre établissement',
    team: 'Dans votre équipe',
    people: (count) => counted(count, 'fr', 'personne', 'personnes'),
  },
  notShown: 'non diffusé',
  why: (minimumGroup) =>
    `« Non diffusé » veut dire : moins de ${formatNumber(minimumGroup, 'fr')} réponses, des réponses toutes identiques, ou un groupe masqué pour qu’on ne puisse pas en déduire un plus petit. Cela protège chaque personne.`,
  program: 'Dans tout le programme',
  team: (team) => `Dans votre équipe : ${team}`,
  teamNotShown:
    'Les résultats de votre équipe ne sont pas diffusés, pour protéger les personnes qui ont répondu. Parlez-en ensemble : il n’y a pas besoin de chiffres pour cela.',
  programNotShown: 'Trop peu de personnes ont répondu pour que des résultats soient diffusés.',
  most: 'Ce qui va le mieux',
  least: 'Ce qui va le moins bien',
  share: (share, points) => `${share} ont répondu ${points}`,
  chance: 'Ces chiffres décrivent les personnes qui ont répondu. De petits écarts peuvent tenir au hasard.',
  sides: {
    heading: 'Patients et professionnels, côte à côte',
    lead: 'Dans tout le programme, les phrases où les deux côtés diffèrent le plus viennent en premier. Les chiffres disent combien ont choisi les réponses les plus élevées.',
    statement: 'Phrase',
    patients: 'Patients et proches',
    professionals: 'Professionnels et gestionnaires',
    notShown:
      'Les deux côtés ne sont pas montrés à part : trop peu de personnes d’un côté, ou trop peu d’équipes, ont répondu.',
  },
  next: {
    heading: 'Et maintenant ?',
    usual: [
      'Le programme et les établissements lisent ces résultats, et choisissent avec les équipes ce qu’il faut améliorer.',
      'Votre équipe peut en parler à sa prochaine rencontre : qu’est-ce qui nous surprend, que gardons-nous, que changeons-nous ?',
    ],
  },
  questions: { heading: 'Une question ?', text: (contact) => `Écrivez à ${contact}.` },
  print: 'Vous pouvez imprimer cette page avec la commande d’impression du navigateur.',
  open: {
    title: 'Les résultats ne sont pas encore prêts',
    text: 'Le questionnaire n’est pas fermé. Les résultats seront ensuite sur cette page, à la même adresse.',
    link: 'Aller au questionnaire',
  },
  preparing: {
    title: 'Les résultats se préparent',
    text: 'Le questionnaire est fermé. Revenez dans quelques minutes, à la même adresse.',
  },
  shared: {
    title: 'Les réponses de votre équipe ont leur page',
    text: 'C’était une réflexion partagée : les réponses sont pour votre équipe seulement.',
  },
  link: 'Voir les résultats',
};
