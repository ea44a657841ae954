import type { Grounding } from '../papers.ts';

const everyDimension = ['age', 'gender', 'gender_self', 'trans', 'indigenous', 'race', 'immigration'];

/** Why demographic questions are asked at all, and why these. */
export const demographicsGrounding: Grounding[] = [
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Reach out',
    says: 'Diverse voices are sought; demographic information of participants is collected to guide recruitment.',
    items: [...everyDimension, 'education', 'residence', 'income_strain'],
  },
  {
    paper: 'engagement',
    place: 'Box 1, CARE2: Accommodate',
    says: 'People of varied backgrounds take part when needs such as schedule, language and disability are met.',
    items: ['language_learned', 'language_of_care', 'disability', 'caregiving'],
  },
  {
    paper: 'engagement',
    place: 'Paragraph on recruiting patients from diverse backgrounds',
    says: 'Data on sociodemographic diversity are collected; patients speak from experience and represent no group.',
    items: [...everyDimension, 'language_of_care', 'disability'],
  },
  {
    paper: 'engagement',
    place: 'Introduction',
    says: '“Patients” includes family and caregivers; patients living with a low income changed what was offered to them.',
    items: ['caregiving', 'income_strain'],
  },
];
