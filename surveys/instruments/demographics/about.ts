import type { About } from '../about.ts';

export const demographicsAbout: About = {
  moment: 'throughout',
  purpose: {
    fr: 'Voir quelles personnes desservies manquent autour de la table, et ajuster le recrutement.',
    en: 'Shows which of the people served are missing around the table, and adjusts recruitment.',
  },
  audience: {
    fr: 'Les recruteurs et le bureau du partenariat.',
    en: 'Recruiters and the partnership office.',
  },
  answeredBy: {
    fr: 'Les membres qui le veulent bien, après un questionnaire d’expérience. Tout est facultatif.',
    en: 'Members who are willing, after a questionnaire on experience. All of it is optional.',
  },
  timing: {
    fr: 'Avec n’importe quelle vague, de préférence tôt, pendant qu’on peut encore recruter.',
    en: 'With any wave, preferably early, while it is still possible to recruit.',
  },
  mode: 'anonymous',
  modeReason: {
    fr: 'Ces réponses sont gardées à part des autres, sans rien qui les relie : dans une équipe de six à huit personnes, un âge et un rôle nomment déjà quelqu’un.',
    en: 'These answers are kept apart from the others, with nothing that links them: in a team of six to eight people, an age and a role already name someone.',
  },
  scoring: [
    {
      fr: 'Il n’y a pas de score. Les parts des réponses sont comparées à celles d’une population de référence, à partir de dix réponses ; vingt pour les questions délicates.',
      en: 'There is no score. Shares of answers are compared with those of a reference population, from ten answers on; twenty for sensitive questions.',
    },
    {
      fr: 'Personne ne représente un groupe. Ces chiffres disent où chercher, pas qui écarter.',
      en: 'Nobody represents a group. The figures say where to look, not whom to turn away.',
    },
  ],
  scales: {},
  talkMinutes: null,
  productNeeds: [],
};
