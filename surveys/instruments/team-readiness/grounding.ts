import type { Grounding } from '../papers.ts';

/** Which passage each line of the team readiness checklist answers to. */
export const teamReadinessGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Étape 1, sensibilisation', en: 'Step 1, Awareness' },
    says: {
      fr: 'Les directions adhèrent au partenariat et donnent les moyens ; les gestionnaires des services sont rencontrés ; du temps est prévu pour les professionnels.',
      en: 'Executives adhere to the partnership and allocate resources; leaders of departments are met; professionals are given time.',
    },
    items: ['leaders_support', 'managers_met', 'time_set_aside', 'means_planned'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 1, plan de communication', en: 'Step 1, communications plan' },
    says: {
      fr: 'Un plan de communication existe dès le départ ; toute l’équipe reçoit une présentation ; le site Web ou le journal local informent les autres.',
      en: 'A communications plan stands from the beginning; the entire team is given a presentation; websites or local newspapers inform the others.',
    },
    items: ['news_planned', 'staff_told', 'others_told'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, leaders de collaboration', en: 'Step 3, institutional collaborative leaders' },
    says: {
      fr: 'L’établissement désigne une personne pour stimuler et soutenir la collaboration.',
      en: 'The institution identifies a person who stimulates and supports collaboration.',
    },
    items: ['person_named'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, mandat et composition de l’équipe', en: 'Step 2, mandate and composition of the team' },
    says: {
      fr: 'La nature du mandat aide à composer l’équipe et à dresser le profil des patients ; l’équipe compte de six à huit personnes, dont des patients recrutés par deux.',
      en: 'The nature of the mandate helps compose the team and determine the profile of patients; teams have six to eight people, with patients recruited in sets of two.',
    },
    items: ['mandate_plain', 'patients_fit_mandate', 'six_to_eight', 'two_patients'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, professionnels', en: 'Step 2, professionals' },
    says: {
      fr: 'Les professionnels sont motivés, vus comme des leaders par leurs pairs, et ont le temps de participer.',
      en: 'Professionals are motivated, recognized as leaders by their peers, and have the time to take part.',
    },
    items: ['professionals_willing', 'professionals_trusted', 'time_set_aside'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, recrutement des patients, et encadré 1', en: 'Step 2, recruitment of patients, and Box 1' },
    says: {
      fr: 'Des patients sont trouvés par les cliniciens, les associations ou les médias sociaux, puis rencontrés par un duo selon des critères fixés d’avance.',
      en: 'Patients are found through clinicians, associations or social media, then interviewed by a duo on predetermined criteria.',
    },
    items: ['met_by_two', 'same_criteria', 'several_ways'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 2, formation', en: 'Step 2, training' },
    says: {
      fr: 'Le recrutement et la formation se font en même temps pour tous ; il vaut mieux former toute l’équipe ensemble, avec un patient comme coformateur.',
      en: 'Recruitment and training are done at the same time for all; training the whole team together is preferable, ideally with a patient as co-trainer.',
    },
    items: ['same_period', 'all_trained', 'trained_together', 'patient_trainer', 'still_missing'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : adapter, aller vers', en: 'Box 1, CARE2: Accommodate, Reach out' },
    says: {
      fr: 'On répond aux besoins de chaque personne et on recrute avec soin pour trouver des voix diverses.',
      en: 'Unique needs are met, and diverse voices are sought through thoughtful recruitment.',
    },
    items: ['needs_asked', 'several_ways'],
  },
];
