import type { Grounding } from '../papers.ts';

/** The twelve criteria of Box 1 in its order, as the items are named. */
export const box1Criteria = [
  ...['speaks_clearly', 'constructive', 'illness_experience', 'care_experience', 'stable_health', 'shares_story'],
  ...['sees_beyond', 'wants_to_help', 'works_with_others', 'critical_mind', 'knows_partnership', 'available'],
];

/** Which passage each item of the selection interview answers to. */
export const patientSelectionInterviewGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Encadré 1, critères de sélection', en: 'Box 1, Patient selection criteria' },
    says: {
      fr: 'Douze critères pour choisir des patients partenaires : parole claire, attitude constructive, vécu de la maladie et des services, santé stable, capacité de partager et de généraliser, désir d’aider, entregent, esprit critique, compréhension du partenariat, disponibilité.',
      en: 'Twelve criteria for choosing patient partners: clear speech, constructive attitude, experience of the illness and of services, stable health, being able to share and to generalize, wish to help, interpersonal skills, critical mind, understanding of partnership, availability.',
    },
    items: box1Criteria,
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, entrevue par un duo', en: 'Step 2, interview by a duo' },
    says: {
      fr: 'Un patient recruteur et une personne responsable du partenariat rencontrent le patient, au téléphone ou en personne.',
      en: 'A patient recruiter and a staff person in charge of partnership interview the patient, by telephone or in person.',
    },
    items: ['alone_first', 'filled_in_by', 'held', 'own_view', 'strengths'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, mandat de l’équipe', en: 'Step 2, mandate of the team' },
    says: {
      fr: 'La nature du mandat aide à dire quel vécu des soins les patients doivent avoir.',
      en: 'The nature of the mandate helps determine which experience of care the patients should have.',
    },
    items: ['project', 'care_experience'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : adapter', en: 'Box 1, CARE2: Accommodate' },
    says: {
      fr: 'On aide des patients de tous les milieux à participer, en répondant à leurs besoins propres.',
      en: 'Patients from a variety of backgrounds are supported to participate, by meeting unique needs.',
    },
    items: ['needs_asked', 'needs_offered', 'needs_plan'],
  },
];
