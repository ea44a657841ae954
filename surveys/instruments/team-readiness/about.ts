import type { About } from '../about.ts';

export const teamReadinessAbout: About = {
  moment: 'awareness',
  purpose: {
    fr: 'Voir, avant de commencer, ce qui est en place pour travailler avec des patients et ce qui manque encore.',
    en: 'Shows, before the work begins, what is in place for working with patients and what is still missing.',
  },
  audience: {
    fr: 'L’équipe, son ou sa leader de collaboration et le bureau du partenariat.',
    en: 'The team, its collaborative leader and the partnership office.',
  },
  answeredBy: {
    fr: 'Tous les membres de l’équipe, des deux côtés, chacun de son côté.',
    en: 'All members of the team, on both sides, each on their own.',
  },
  timing: {
    fr: 'Aux étapes 1 et 2 : tôt, pour voir ce qui manque, puis avant la première rencontre de travail.',
    en: 'In steps 1 and 2: early, to see what is missing, then again before the first working meeting.',
  },
  mode: 'anonymous',
  modeReason: {
    fr: 'Un membre doit pouvoir dire « pas encore » sans être reconnu.',
    en: 'A member must be able to say “not yet” without being recognized.',
  },
  scoring: [
    {
      fr: 'Chaque ligne vaut 0 (pas encore), 1 (en partie) ou 2 (en place). Ce qui ne s’applique pas ou n’est pas connu est laissé de côté et ne compte jamais pour 0.',
      en: 'Each line counts 0 (not yet), 1 (partly) or 2 (in place). What does not apply or is not known is left out and never counts as 0.',
    },
    {
      fr: 'Le score d’une étape est la moyenne des lignes répondues, de 0 à 2 ; multiplié par 50, il se lit de 0 à 100. Il en faut au moins la moitié.',
      en: 'The score of a step is the mean of the lines answered, from 0 to 2; times 50, it reads from 0 to 100. At least half of them are needed.',
    },
    {
      fr: 'Là où patients et professionnels ne voient pas la même chose, l’écart est le sujet de la discussion. Ce score ne sert jamais à classer des équipes.',
      en: 'Where patients and professionals do not see the same thing, the gap is what to talk about. The score is never used to rank teams.',
    },
  ],
  scales: {
    step_1: {
      fr: 'À quel point le projet est connu, appuyé et pourvu de temps et de moyens.',
      en: 'How far the project is known, supported and given time and means.',
    },
    step_2: {
      fr: 'À quel point les membres ont été choisis avec soin et préparés ensemble.',
      en: 'How far members have been chosen with care and prepared together.',
    },
  },
  talkMinutes: null,
  productNeeds: [],
};
