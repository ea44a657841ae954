import type { Grounding } from '../papers.ts';

/** Which passage each item of the mid-mandate reflection answers to. */
export const midMandateReflectionGrounding: Grounding[] = [
  {
    paper: 'teams',
    place: { fr: 'Étape 4, exercice à mi-mandat', en: 'Step 4, exercise halfway through the mandate' },
    says: {
      fr: 'À mi-mandat, les équipes ont fait un exercice de réflexion qui a aidé à ajuster leur façon de travailler ensemble.',
      en: 'Halfway through the mandate, teams reflected on themselves, which helped them adjust how they worked together.',
    },
    items: ['what_helps', 'what_hinders', 'change_first', 'my_part', 'on_track'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 4, évaluer tout au long du mandat', en: 'Step 4, evaluating throughout the mandate' },
    says: {
      fr: 'Une évaluation laisse les personnes penser à ce qu’elles ont aimé ou non et proposer des améliorations ; elle porte aussi sur l’avancée du travail.',
      en: 'An assessment lets people reflect on what they did or did not like and suggest ways to improve; it also looks at how the work progresses.',
    },
    items: ['what_helps', 'what_hinders', 'heard_better', 'lead_better', 'on_track', 'change_first'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, leadership partagé', en: 'Step 3, shared leadership' },
    says: {
      fr: 'Un duo patient-professionnel qui anime le groupe équilibre les pouvoirs et donne le même poids au point de vue des patients.',
      en: 'A patient-professional duo that facilitates the group balances powers and gives the point of view of patients the same weight.',
    },
    items: ['lead_together', 'decide_together', 'lead_better'],
  },
  {
    paper: 'teams',
    place: { fr: 'Étape 3, patients coachs', en: 'Step 3, patient coaches' },
    says: {
      fr: 'Les patients coachs voient à ce que les patients s’expriment librement et avec respect.',
      en: 'Patient coaches see to it that patients can express themselves freely and respectfully.',
    },
    items: ['can_speak', 'heard_better'],
  },
  {
    paper: 'teams',
    place: { fr: 'Introduction', en: 'Introduction' },
    says: {
      fr: 'Des patients disent qu’on ne tient pas compte de ce qu’ils apportent.',
      en: 'Patients report that their input is not taken into account.',
    },
    items: ['views_used', 'decide_together'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : évaluer', en: 'Box 1, CARE2: Evaluate' },
    says: {
      fr: 'On demande aux patients ce qu’ils pensent de la démarche, et on y répond.',
      en: 'Feedback on the engagement process is asked for and responded to.',
    },
    items: ['heard_better', 'change_first'],
  },
];
