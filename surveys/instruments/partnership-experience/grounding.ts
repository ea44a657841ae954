import type { Grounding } from '../papers.ts';

/** Which passage each item of the partnership experience questionnaire answers to. */
export const partnershipExperienceGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Introduction', en: 'Introduction' },
    says: {
      fr: 'Des patients disent qu’on ne tient pas compte de leur apport, ou que tout est décidé avant leur arrivée.',
      en: 'Patients report that their input is not taken into account, or that decisions are made before they take part.',
    },
    items: ['input_considered', 'influenced_decisions'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 1, sensibilisation', en: 'Step 1, Awareness' },
    says: {
      fr: 'La direction et les gestionnaires donnent les moyens et le temps que demande la participation.',
      en: 'Directors and managers allocate the resources and the time that taking part requires.',
    },
    items: ['accommodated'],
  },
  {
    paper: 'teams',
    place: {
      fr: 'Étape 2, choix et préparation des membres',
      en: 'Step 2, Selection and preparation of team members',
    },
    says: {
      fr: 'Patients et professionnels sont formés au partenariat, de préférence ensemble ; le mandat façonne l’équipe.',
      en: 'Patients and professionals are trained for partnership, best as a whole team; the mandate shapes the team.',
    },
    items: ['purpose_clear', 'prepared'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, réalisation du mandat', en: 'Step 3, Realization of the mandate' },
    says: {
      fr: 'Des coachs voient à ce que chaque personne comprenne ce qu’on attend d’elle et à ce que les documents soient accessibles ; les patients s’expriment librement et avec respect ; un patient et un professionnel partagent le leadership.',
      en: 'Coaches see to it that all understand what is expected and that documents are accessible; patients can express themselves freely and respectfully; a patient and a professional share leadership.',
    },
    items: ['purpose_clear', 'documents_usable', 'speak_freely', 'listened_to', 'mutual_respect', 'shared_leadership'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 4, évaluation de l’engagement', en: 'Step 4, Assessing patient engagement' },
    says: {
      fr: 'Patients et professionnels remplissent un questionnaire sur leur expérience : satisfaction, objectifs atteints, ce qui a plu ou non, ce qu’il faut améliorer et l’effet qu’ils ont eu.',
      en: 'Patients and professionals complete a questionnaire on their experience: satisfaction, objectives achieved, what they did or did not like, what to improve, and what impact they had.',
    },
    items: [
      'know_what_happened',
      'would_do_again',
      'objectives_achieved',
      'overall_satisfaction',
      'went_well',
      'to_improve',
    ],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : préciser', en: 'Box 1, CARE2: Clarify' },
    says: {
      fr: 'Le but, la démarche et les résultats attendus sont précisés avec les patients.',
      en: 'The purpose, the process and the expected outcomes are made clear with patients.',
    },
    items: ['purpose_clear'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : adapter', en: 'Box 1, CARE2: Accommodate' },
    says: {
      fr: 'On répond à des besoins comme l’horaire, la garde d’enfants, le transport, la langue et le handicap.',
      en: 'Needs such as schedule, child care, transport, language and disability are met.',
    },
    items: ['accommodated'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : apprendre les uns des autres', en: 'Box 1, CARE2: Educate each other' },
    says: {
      fr: 'Patients et professionnels partagent ce que chacun sait.',
      en: 'Patients and professionals share what each of them knows.',
    },
    items: ['prepared', 'listened_to'],
  },
  {
    paper: 'engagement',
    place: {
      fr: 'Encadré 1, CARE2 : agir, et le paragraphe sur les recommandations sans suite',
      en: 'Box 1, CARE2: Act, and the paragraph on recommendations that could not be acted on',
    },
    says: {
      fr: 'On donne suite aux idées et on en dit les résultats ; une réponse montre qu’une recommandation a été examinée avec soin.',
      en: 'Input is followed through and the results are told; a response shows that a recommendation was carefully considered.',
    },
    items: ['input_considered', 'know_what_happened'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : évaluer', en: 'Box 1, CARE2: Evaluate' },
    says: {
      fr: 'On demande aux patients ce qu’ils pensent de la démarche, et on y répond.',
      en: 'Feedback on the engagement process is asked for and responded to.',
    },
    items: ['overall_satisfaction', 'went_well', 'to_improve'],
  },
];
