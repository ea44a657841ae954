import { agreement } from './groups/agreement.fr.ts';
import { change } from './groups/change.fr.ts';
import { comparing } from './groups/comparing.fr.ts';
import { distributions } from './groups/distributions.fr.ts';
import { diversity } from './groups/diversity.fr.ts';
import { process } from './groups/process.fr.ts';
import { recommendations } from './groups/recommendations.fr.ts';
import { response } from './groups/response.fr.ts';
import { rules } from './groups/rules.fr.ts';
import { scales } from './groups/scales.fr.ts';
import { teams } from './groups/teams.fr.ts';
import type { MethodsWords } from './words.ts';

const groups = [
  rules,
  distributions,
  comparing,
  change,
  scales,
  agreement,
  teams,
  diversity,
  response,
  recommendations,
  process,
];

export const fr: MethodsWords = {
  title: 'Méthodes',
  lead: 'Chaque chiffre vient d’une méthode publiée, vérifiée avec R, et renvoie à celles dont il se sert. Les autres sont dans la bibliothèque, pour des analyses à venir. Voici ce que chacune dit et ce qu’elle ne dit pas.',
  contents: 'Sur cette page',
  formula: 'Calcul',
  sources: 'Sources',
  groups,
  sections: groups.flatMap(({ sections }) => sections),
};
