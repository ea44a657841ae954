import type { About } from '../about.ts';

export const care2SelfAssessmentAbout: About = {
  moment: 'throughout',
  purpose: {
    fr: 'Voir laquelle des huit considérations CARE2 est soignée et laquelle est négligée, selon les deux côtés.',
    en: 'Shows which of the eight CARE2 considerations are taken care of and which are neglected, as both sides see it.',
  },
  audience: {
    fr: 'L’équipe, son ou sa leader de collaboration et le comité de la qualité.',
    en: 'The team, its collaborative leader and the quality committee.',
  },
  answeredBy: {
    fr: 'Tous les membres de l’équipe, des deux côtés.',
    en: 'All members of the team, on both sides.',
  },
  timing: {
    fr: 'Quand on veut : au début pour planifier, à mi-mandat pour ajuster, à la fin pour conclure.',
    en: 'At any time: at the start to plan, at the midpoint to adjust, at the end to conclude.',
  },
  mode: 'anonymous',
  modeReason: {
    fr: 'On répond plus franchement sur son équipe quand on ne peut pas être reconnu.',
    en: 'People are more candid about their team when they cannot be recognized.',
  },
  scoring: [
    {
      fr: 'Chaque ligne vaut 0 (pas encore), 1 (en partie) ou 2 (en place). Ce qui ne s’applique pas ou n’est pas connu est laissé de côté et ne compte jamais pour 0.',
      en: 'Each line counts 0 (not yet), 1 (partly) or 2 (in place). What does not apply or is not known is left out and never counts as 0.',
    },
    {
      fr: 'Le score d’une lettre est la moyenne des lignes répondues, de 0 à 2 ; multiplié par 50, il se lit de 0 à 100. Il en faut au moins la moitié. Il n’y a pas de total des huit lettres.',
      en: 'The score of a letter is the mean of the lines answered, from 0 to 2; times 50, it reads from 0 to 100. At least half of them are needed. There is no total of the eight letters.',
    },
    {
      fr: 'Là où les règles interdisent de payer les patients, la ligne sur le paiement n’est pas posée : elle ne compte ni pour ni contre l’équipe.',
      en: 'Where rules forbid paying patients, the line on pay is not asked: it counts neither for nor against the team.',
    },
  ],
  scales: {
    clarify: {
      fr: 'Le but, la marche à suivre et les résultats sont clairs, et choisis avec les patients.',
      en: 'The aim, the steps and the results are clear, and chosen with patients.',
    },
    accommodate: {
      fr: 'Chaque personne reçoit ce qu’il lui faut pour prendre part.',
      en: 'Each person is given what they need to take part.',
    },
    reach_out: {
      fr: 'Des gens de tous les milieux sont invités, et l’on sait qui manque.',
      en: 'People from all walks of life are invited, and it is known who is missing.',
    },
    educate: {
      fr: 'Patients et professionnels apprennent les uns des autres.',
      en: 'Patients and professionals learn from one another.',
    },
    compensate: {
      fr: 'L’apport des patients est reconnu et leurs frais sont payés ; le temps, là où les règles le permettent.',
      en: 'What patients bring is recognized and their costs are paid; their time, where rules allow it.',
    },
    act: {
      fr: 'Les idées ont une suite, et les patients savent laquelle.',
      en: 'Ideas are acted on, and patients know how.',
    },
    vary: {
      fr: 'Les façons de travailler avec les patients et les moments varient.',
      en: 'The ways of working with patients vary, and so do the moments.',
    },
    evaluate: {
      fr: 'L’avis des patients sur la démarche est demandé et change des choses.',
      en: 'Patients are asked about the process, and their views change things.',
    },
  },
  talkMinutes: null,
  productNeeds: [
    {
      items: ['first_step'],
      why: { fr: 'Pour que la liste mène à un geste.', en: 'So that the list leads to something being done.' },
    },
    {
      items: ['costs_repaid'],
      why: {
        fr: 'Le délai de 30 jours est le nôtre : les articles n’en fixent pas.',
        en: 'The limit of 30 days is our own: the papers set none.',
      },
    },
  ],
};
