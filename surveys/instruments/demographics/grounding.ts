import type { Grounding } from '../papers.ts';

const everyDimension = ['age', 'gender', 'gender_self', 'trans', 'indigenous', 'race', 'immigration'];

/** Why demographic questions are asked at all, and why these. */
export const demographicsGrounding: Grounding[] = [
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : aller vers', en: 'Box 1, CARE2: Reach out' },
    says: {
      fr: 'On cherche des voix diverses ; des données sur les participants guident le recrutement.',
      en: 'Diverse voices are sought; demographic information of participants is collected to guide recruitment.',
    },
    items: [...everyDimension, 'education', 'residence', 'income_strain'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Encadré 1, CARE2 : adapter', en: 'Box 1, CARE2: Accommodate' },
    says: {
      fr: 'Des personnes de tous les milieux participent quand on répond à des besoins comme l’horaire, la langue et le handicap.',
      en: 'People of varied backgrounds take part when needs such as schedule, language and disability are met.',
    },
    items: ['language_learned', 'language_of_care', 'disability', 'caregiving'],
  },
  {
    paper: 'engagement',
    place: {
      fr: 'Paragraphe sur le recrutement de patients de tous les milieux',
      en: 'Paragraph on recruiting patients from diverse backgrounds',
    },
    says: {
      fr: 'On recueille des données sur la diversité ; les patients parlent de leur expérience et ne représentent aucun groupe.',
      en: 'Data on sociodemographic diversity are collected; patients speak from experience and represent no group.',
    },
    items: [...everyDimension, 'language_of_care', 'disability'],
  },
  {
    paper: 'engagement',
    place: { fr: 'Introduction', en: 'Introduction' },
    says: {
      fr: '« Patients » comprend les proches ; des patients à faible revenu ont fait changer ce qui leur était offert.',
      en: '“Patients” includes family and caregivers; patients living with a low income changed what was offered to them.',
    },
    items: ['caregiving', 'income_strain'],
  },
];
