import { agreement } from './groups/agreement.en.ts';
import { change } from './groups/change.en.ts';
import { comparing } from './groups/comparing.en.ts';
import { distributions } from './groups/distributions.en.ts';
import { diversity } from './groups/diversity.en.ts';
import { process } from './groups/process.en.ts';
import { recommendations } from './groups/recommendations.en.ts';
import { response } from './groups/response.en.ts';
import { rules } from './groups/rules.en.ts';
import { scales } from './groups/scales.en.ts';
import { teams } from './groups/teams.en.ts';
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

export const en: MethodsWords = {
  title: 'Methods',
  lead: 'Every figure comes from a published method, checked against R, and links to those it uses. The others are in the library for analyses to come. Here is what each says and what it does not.',
  contents: 'On this page',
  formula: 'Computation',
  sources: 'Sources',
  groups,
  sections: groups.flatMap(({ sections }) => sections),
};
