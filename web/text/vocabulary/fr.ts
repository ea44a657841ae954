import type { Vocabulary } from './words.ts';

export const fr: Vocabulary = {
  institutionKinds: {
    hospital: 'Hôpital',
    family_medicine_group: 'Groupe de médecine de famille',
    long_term_care_home: 'Centre d’hébergement et de soins de longue durée',
    health_centre: 'Centre de santé',
  },
  levels: { clinical: 'Clinique', organizational: 'Organisationnel', political: 'Politique' },
  continuum: {
    information: { name: 'Information', means: 'Les patients sont informés des décisions.' },
    consultation: { name: 'Consultation', means: 'On demande leur avis avant de décider.' },
    collaboration: { name: 'Collaboration', means: 'Ils travaillent à la décision avec l’équipe.' },
    partnership: { name: 'Partenariat', means: 'Ils décident avec l’équipe, à égalité.' },
  },
  memberRoles: {
    patient_partner: 'Partenaire patient',
    caregiver: 'Proche aidant',
    professional: 'Professionnel de la santé',
    manager: 'Gestionnaire',
    collaborative_leader: 'Leader de collaboration',
    patient_coach: 'Patient coach (rôle de soutien)',
    patient_recruiter: 'Patient recruteur (rôle de soutien)',
  },
  languages: { fr: 'français', en: 'anglais' },
  waves: {
    baseline: 'Début du mandat',
    midpoint: 'Mi-mandat',
    end: 'Fin du mandat',
    followup: 'Suivi après le mandat',
  },
  campaignStatus: {
    draft: 'Brouillon',
    open: 'Ouverte',
    closing: 'En fermeture',
    closed: 'Fermée',
    archived: 'Archivée',
  },
  modes: {
    anonymous: {
      name: 'Anonyme',
      means:
        'On sait qui a répondu. Personne, pas même la personne qui tient la base de données, ne peut savoir quelles réponses sont à qui. C’est le choix habituel.',
    },
    confidential: {
      name: 'Confidentiel',
      means:
        'Les réponses sont gardées sous un code qui remplace le nom, pour comparer ce qu’une même personne répond d’une vague à l’autre. Rien n’est montré sous le seuil.',
    },
    shared: {
      name: 'Partagé dans l’équipe',
      means:
        'Pour la réflexion de mi-mandat d’une équipe : les réponses sont montrées à cette équipe avec le rôle de chaque personne. Le premier écran le dit avant de commencer.',
    },
  },
  sides: { patient_side: 'Côté patient', professional_side: 'Côté professionnel', joint: 'Les deux côtés ensemble' },
  purposes: { experience: 'Expérience du partenariat', demographics: 'À propos de la personne', interview: 'Entrevue' },
};
