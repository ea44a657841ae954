import type { About } from '../about.ts';

export const cicClosingManagersAbout: About = {
  moment: 'assessment',
  purpose: {
    fr: 'Recueillir, à la fin d’un comité d’amélioration continue (CAC), ce que les gestionnaires ont pu donner, ce qu’ils ont vu et ce qu’ils veulent garder.',
    en: 'Gathers, at the end of a continuous improvement committee (CIC), what managers could give, what they saw and what they wish to keep.',
  },
  audience: {
    fr: 'La direction, le comité de la qualité et le bureau du partenariat.',
    en: 'Directors, the quality committee and the partnership office.',
  },
  answeredBy: {
    fr: 'Les gestionnaires liés au comité. Une campagne invite tous les membres des équipes choisies : inscrivez ces gestionnaires comme une équipe à part, pour qu’eux seuls le reçoivent.',
    en: 'The managers who are linked to the committee. A campaign invites every member of the teams chosen: enter these managers as a team of their own, so that only they receive it.',
  },
  timing: {
    fr: 'À la fin du mandat, avec les questionnaires des membres.',
    en: 'At the end of the mandate, along with the members’ questionnaires.',
  },
  mode: 'anonymous',
  modeReason: {
    fr: 'Un gestionnaire doit pouvoir dire ce qui a manqué. Réunissez assez de gestionnaires, de plusieurs comités au besoin, pour que les chiffres puissent être montrés.',
    en: 'A manager must be able to say what was missing. Bring enough managers together, from several committees if need be, for figures to be shown.',
  },
  scoring: [
    {
      fr: 'Les phrases vont de 1 (pas du tout d’accord) à 5 (tout à fait d’accord). Le score d’une échelle est la moyenne des phrases répondues, s’il y en a au moins la moitié.',
      en: 'The statements go from 1 (strongly disagree) to 5 (strongly agree). The score of a scale is the mean of the statements answered, if at least half of them are.',
    },
    {
      fr: 'Ce que disent les gestionnaires ne remplace pas ce que disent les patients : lisez les deux côte à côte.',
      en: 'What managers say does not stand in for what patients say: read the two side by side.',
    },
  ],
  scales: {
    support: {
      fr: 'À quel point les gestionnaires ont compris le comité et lui ont donné temps et moyens.',
      en: 'How far managers understood the committee and gave it time and means.',
    },
    results: {
      fr: 'Ce que les gestionnaires ont vu des effets du comité et de la place des patients.',
      en: 'What managers saw of the committee’s effects and of the part patients played.',
    },
    next: {
      fr: 'À quel point les gestionnaires veulent continuer de travailler avec des patients.',
      en: 'How far managers wish to go on working with patients.',
    },
  },
  talkMinutes: null,
  productNeeds: [
    {
      items: ['for_managers_only'],
      why: {
        fr: 'Pour qu’un patient invité avec son équipe sache qu’il n’a rien à répondre.',
        en: 'So that a patient invited with a team knows that there is nothing to answer.',
      },
    },
  ],
};
