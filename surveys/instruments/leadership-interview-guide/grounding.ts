import type { Grounding } from '../papers.ts';

/** Which passage each question and each theme of the interview guide answers to. */
export const leadershipInterviewGuideGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Étape 4, entrevues avec les gestionnaires', en: 'Step 4, interviews with managers' },
    says: {
      fr: 'Des entrevues avec des gestionnaires de plusieurs niveaux ont fait voir ce qui a facilité le partenariat dans chaque établissement.',
      en: 'Interviews with managers at various levels highlighted what facilitated the partnership within each institution.',
    },
    items: ['post', 'helped', 'hindered', 'changes', 'coded_helped', 'coded_hindered', 'coded_changes'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 1, sensibilisation', en: 'Step 1, Awareness' },
    says: {
      fr: 'Quand directions et gestionnaires adhèrent à cette philosophie, ils donnent plus volontiers les moyens.',
      en: 'When directors and managers adhere to this philosophy, they are more inclined to allocate resources.',
    },
    items: ['support_given', 'coded_helped'],
  },
  {
    paper: 'teams',
    place: { fr: 'Approches de l’engagement', en: 'Approaches of engagement' },
    says: {
      fr: 'L’engagement va de l’information à la coconstruction.',
      en: 'Engagement takes place on a continuum from information to co-construction.',
    },
    items: ['patients_part', 'coded_part'],
  },
  {
    paper: 'teams',
    place: { fr: 'Conclusion', en: 'Conclusion' },
    says: {
      fr: 'La volonté des leaders, la préparation de tous et un soutien qui dure ouvrent la voie à un système plus humain.',
      en: 'The will of leaders, the preparation of all and sustained support pave the way to a more humanized system.',
    },
    items: ['to_last', 'advice'],
  },
  {
    paper: 'engagement',
    place: {
      fr: 'Paragraphe sur les suites données aux recommandations',
      en: 'Paragraph on acting on recommendations',
    },
    says: {
      fr: 'L’établissement donne suite à une partie au moins des recommandations et dit franchement où il en est.',
      en: 'Organizations commit to acting on at least some recommendations and report transparently on progress.',
    },
    items: ['ideas_after'],
  },
];
