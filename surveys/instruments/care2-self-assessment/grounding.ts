import type { Grounding } from '../papers.ts';

const box = (fr: string, en: string) => ({ fr: `Encadré 1, CARE2 : ${fr}`, en: `Box 1, CARE2: ${en}` });

/** Which consideration of CARE2, or which other passage, each line answers to. */
export const care2SelfAssessmentGrounding: Grounding[] = [
  {
    paper: 'engagement',
    place: box('préciser', 'Clarify'),
    says: {
      fr: 'On précise avec les patients le but, la démarche et les résultats attendus.',
      en: 'The purpose, the process and the anticipated outcomes are clarified with patients.',
    },
    items: ['aim_with_patients', 'steps_known', 'results_known'],
  },
  {
    paper: 'engagement',
    place: box('adapter', 'Accommodate'),
    says: {
      fr: 'On répond à des besoins comme l’horaire, la garde d’enfants, le transport, la langue et le handicap.',
      en: 'Needs such as schedule, child care, transport, language and disability are met.',
    },
    items: ['needs_asked', 'needs_met'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, documents accessibles', en: 'Step 3, accessible documents' },
    says: {
      fr: 'Les équipes ont un ordre du jour structuré et des documents faciles à lire.',
      en: 'Teams have structured agendas and documents with an adequate level of literacy.',
    },
    items: ['easy_to_follow'],
  },
  {
    paper: 'engagement',
    place: box('aller vers', 'Reach out'),
    says: {
      fr: 'On cherche des voix diverses ; des données sur les participants guident le recrutement.',
      en: 'Diverse voices are sought; demographic information of participants guides recruitment.',
    },
    items: ['voices_sought', 'who_is_missing', 'facts_guide'],
  },
  {
    paper: 'engagement',
    place: box('apprendre les uns des autres', 'Educate each other'),
    says: {
      fr: 'Les uns partagent ce qu’ils savent du système de santé, les autres ce qu’ils savent de la vie avec la maladie.',
      en: 'Some share what they know of the health care system, others what they know of living with a condition.',
    },
    items: ['staff_explain', 'patients_explain'],
  },
  {
    paper: 'engagement',
    place: {
      fr: 'Paragraphe sur la préparation des professionnels',
      en: 'Paragraph on guidance for health care professionals',
    },
    says: {
      fr: 'Les professionnels ont souvent besoin d’aide pour bien travailler avec des patients.',
      en: 'Health care professionals often need guidance on how to work successfully with patients.',
    },
    items: ['staff_learn'],
  },
  {
    paper: 'engagement',
    place: box('compenser', 'Compensate'),
    says: {
      fr: 'On décide comment reconnaître et compenser le temps des patients ; les repas et le transport sont un minimum.',
      en: 'It is decided how to recognize and compensate patients’ time; food and transportation are a basic requirement.',
    },
    items: ['thanks_agreed', 'food_and_transport', 'costs_repaid', 'time_paid'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, rémunération', en: 'Step 3, remuneration' },
    says: {
      fr: 'Les règles d’alors interdisaient de payer les patients dans les établissements publics, mais permettaient de rembourser leurs frais.',
      en: 'Rules of the time prohibited paying patients in public institutions, yet allowed their costs to be reimbursed.',
    },
    items: ['costs_repaid', 'pay_allowed', 'time_paid'],
  },
  {
    paper: 'engagement',
    place: box('agir', 'Act'),
    says: {
      fr: 'On sait comment on donnera suite aux idées, on y voit, et on en dit les résultats à temps.',
      en: 'It is known how input will be acted on, follow-through is ensured, and results are told in a timely way.',
    },
    items: ['who_acts', 'ideas_used', 'results_told'],
  },
  {
    paper: 'engagement',
    place: {
      fr: 'Paragraphe sur les recommandations sans suite',
      en: 'Paragraph on recommendations that could not be acted on',
    },
    says: {
      fr: 'Quand une recommandation ne peut être suivie, une réponse claire montre qu’elle a été examinée avec soin.',
      en: 'When a recommendation cannot be implemented, a clear response shows that it was carefully considered.',
    },
    items: ['no_explained'],
  },
  {
    paper: 'engagement',
    place: box('varier', 'vaRy it up'),
    says: {
      fr: 'On essaie plusieurs façons d’engager les patients, à plusieurs moments.',
      en: 'A variety of engagement methods is tried, at varying points of the journey.',
    },
    items: ['several_ways', 'several_times'],
  },
  {
    paper: 'engagement',
    place: box('évaluer', 'Evaluate'),
    says: {
      fr: 'On demande aux patients ce qu’ils pensent de la démarche, et on y répond.',
      en: 'Feedback on the engagement process is asked for and responded to.',
    },
    items: ['views_asked', 'views_answered'],
  },
];
