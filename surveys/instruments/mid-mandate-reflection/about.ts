import type { About } from '../about.ts';

export const midMandateReflectionAbout: About = {
  moment: 'realization',
  purpose: {
    fr: 'Aider une équipe à voir, à mi-chemin, ce qui l’aide et ce qui la freine, puis à choisir ce qu’elle change.',
    en: 'Helps a team see, halfway through, what helps and what hinders it, and then choose what to change.',
  },
  audience: {
    fr: 'L’équipe elle-même, son patient coach et sa ou son leader de collaboration.',
    en: 'The team itself, its patient coach and its collaborative leader.',
  },
  answeredBy: {
    fr: 'Tous les membres de l’équipe : patients, proches, professionnels et gestionnaires.',
    en: 'All members of the team: patients, caregivers, professionals and managers.',
  },
  timing: {
    fr: 'À mi-mandat, une semaine ou deux avant la rencontre où l’équipe en parle.',
    en: 'At the midpoint of the mandate, a week or two before the meeting where the team talks about it.',
  },
  mode: 'shared',
  modeReason: {
    fr: 'Les réponses sont faites pour être lues par l’équipe, avec le rôle de chaque personne. Le premier écran le dit : n’envoyez pas ce questionnaire dans un autre mode sans changer ces mots.',
    en: 'The answers are meant to be read by the team, with each person’s role. The first screen says so: do not send this questionnaire in another mode without changing those words.',
  },
  scoring: [
    {
      fr: 'Les réponses ouvertes se lisent telles quelles : elles n’ont pas de note.',
      en: 'Open answers are read as they are: they have no score.',
    },
    {
      fr: 'Les cinq phrases vont de 1 (pas du tout d’accord) à 5 (tout à fait d’accord). Elles ouvrent la discussion ; cinq réponses ne mesurent pas une équipe.',
      en: 'The five statements go from 1 (strongly disagree) to 5 (strongly agree). They open the talk; a handful of answers does not measure a team.',
    },
  ],
  scales: {
    heard: {
      fr: 'À quel point les membres peuvent parler et voient que leurs paroles servent.',
      en: 'How far members can speak and see that their words are put to use.',
    },
    lead: {
      fr: 'À quel point patients et professionnels mènent et décident ensemble.',
      en: 'How far patients and professionals lead and decide together.',
    },
  },
  talkMinutes: null,
  productNeeds: [],
};
