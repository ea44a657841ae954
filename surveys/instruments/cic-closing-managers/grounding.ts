import type { Grounding } from '../papers.ts';

/** Which passage each item of the closing questionnaire for managers answers to. */
export const cicClosingManagersGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Étape 1, sensibilisation', en: 'Step 1, Awareness' },
    says: {
      fr: 'Les gestionnaires des services sont rencontrés pour qu’ils comprennent le programme et donnent les moyens et le temps.',
      en: 'Leaders of departments are met so that they understand the program and allocate resources and time.',
    },
    items: ['link', 'aim_clear', 'gave_time', 'gave_means'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, suivi auprès de la direction', en: 'Step 3, reports to upper management' },
    says: {
      fr: 'L’avancée du comité est présentée régulièrement à la direction.',
      en: 'The status of the committee’s progress is regularly presented to upper management.',
    },
    items: ['kept_informed'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 4, fin du comité', en: 'Step 4, end of the committee' },
    says: {
      fr: 'À la fin, on fait le point sur les objectifs atteints ; les gestionnaires disent ce qui a facilité le partenariat ; les produits sont diffusés.',
      en: 'At the end, the objectives achieved are assessed; managers say what facilitated the partnership; products are disseminated.',
    },
    items: ['aim_reached', 'products_used', 'what_helped', 'what_hindered', 'what_next'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 4, reconnaissance', en: 'Step 4, recognition' },
    says: {
      fr: 'L’apport de chaque membre est reconnu, et chacun apprend quel effet il a eu.',
      en: 'The commitment of every member is recognized, and each is made aware of the impact they had.',
    },
    items: ['members_thanked'],
  },
  {
    paper: 'teams',
    place: { fr: 'Introduction', en: 'Introduction' },
    says: {
      fr: 'Des patients disent qu’ils ne contribuent pas vraiment aux décisions.',
      en: 'Patients report not making real contributions to decision-making.',
    },
    items: ['patients_changed_decisions'],
  },
  {
    paper: 'teams',
    place: { fr: 'Conclusion', en: 'Conclusion' },
    says: {
      fr: 'La volonté des leaders et un soutien qui dure font avancer le partenariat.',
      en: 'The will of committed leaders and sustained support carry the partnership forward.',
    },
    items: ['would_support_again', 'patients_stay'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : agir', en: 'Box 1, CARE2: Act' },
    says: {
      fr: 'On donne suite aux idées, au moins en partie, et on dit où elles en sont.',
      en: 'Input is acted on, at least in part, and progress is reported.',
    },
    items: ['ideas_acted_on'],
  },
];
