import type { Vocabulary } from './words.ts';

export const en: Vocabulary = {
  institutionKinds: {
    hospital: 'Hospital',
    family_medicine_group: 'Family medicine group',
    long_term_care_home: 'Long-term care home',
    health_centre: 'Health centre',
  },
  levels: { clinical: 'Clinical', organizational: 'Organizational', political: 'Political' },
  continuum: {
    information: { name: 'Information', means: 'Patients are told about decisions.' },
    consultation: { name: 'Consultation', means: 'They are asked for their view before a decision.' },
    collaboration: { name: 'Collaboration', means: 'They work on the decision with the team.' },
    partnership: { name: 'Partnership', means: 'They decide with the team, as equals.' },
  },
  memberRoles: {
    patient_partner: 'Patient partner',
    caregiver: 'Caregiver',
    professional: 'Health professional',
    manager: 'Manager',
    collaborative_leader: 'Collaborative leader',
    patient_coach: 'Patient coach (support role)',
    patient_recruiter: 'Patient recruiter (support role)',
  },
  languages: { fr: 'French', en: 'English' },
  waves: {
    baseline: 'Start of the mandate',
    midpoint: 'Midpoint',
    end: 'End of the mandate',
    followup: 'After the mandate',
  },
  campaignStatus: { draft: 'Draft', open: 'Open', closing: 'Closing', closed: 'Closed', archived: 'Archived' },
  modes: {
    anonymous: {
      name: 'Anonymous',
      means:
        'Who has answered is known. Nobody, not even the person who keeps the database, can know which answers are whose. This is the usual choice.',
    },
    confidential: {
      name: 'Confidential',
      means:
        'Answers are kept under a code that replaces the name, to compare what the same person answers from one wave to the next. Nothing is shown below the threshold.',
    },
    shared: {
      name: 'Shared within the team',
      means:
        'For a team’s reflection at the midpoint: answers are shown to that team with each person’s role. The first screen says so before anyone starts.',
    },
  },
  sides: { patient_side: 'Patient side', professional_side: 'Professional side', joint: 'Both sides together' },
  purposes: { experience: 'Experience of partnership', demographics: 'About the person', interview: 'Interview' },
};
