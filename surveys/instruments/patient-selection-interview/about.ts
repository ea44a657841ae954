import type { About } from '../about.ts';

export const patientSelectionInterviewAbout: About = {
  moment: 'selection_preparation',
  purpose: {
    fr: 'Choisir à deux, avec les mêmes critères pour tous, des patients et des proches pour une équipe, sans écarter qui a besoin d’un appui.',
    en: 'Lets two people choose patients and caregivers for a team on the same criteria for all, without ruling out those who need support.',
  },
  audience: {
    fr: 'Le patient recruteur et la personne responsable du partenariat.',
    en: 'The patient recruiter and the staff person in charge of partnership.',
  },
  answeredBy: {
    fr: 'Les deux personnes qui mènent l’entrevue remplissent une fiche chacune, avant d’en parler ensemble.',
    en: 'The two people who lead the interview fill in one form each, before they talk about it together.',
  },
  timing: { fr: 'À l’étape 2, juste après chaque entrevue.', en: 'In step 2, right after each interview.' },
  mode: 'no_campaign',
  modeReason: {
    fr: 'La fiche parle d’une personne nommée : elle ne part dans aucune campagne. Imprimez-la, gardez-la sous clé et détruisez-la selon les règles de votre établissement.',
    en: 'The form is about a named person: it goes out in no campaign. Print it, keep it locked up and destroy it as the rules of your institution say.',
  },
  scoring: [
    {
      fr: 'Chaque critère va de 1 (pas du tout) à 4 (très bien). « Je ne sais pas » n’est pas une note.',
      en: 'Each criterion goes from 1 (not at all) to 4 (very well). “I don’t know” is not a rating.',
    },
    {
      fr: 'Il n’y a ni total, ni moyenne, ni seuil : les notes ne décident pas. On compare les deux fiches, critère par critère, et on parle des écarts.',
      en: 'There is no total, no mean and no cut-off: ratings do not decide. Compare the two forms, criterion by criterion, and talk about the gaps.',
    },
    {
      fr: 'Les critères 1 et 12 peuvent écarter à tort. Comptez de temps en temps, par groupe, combien de personnes rencontrées ont été choisies, et ce qui leur a été offert.',
      en: 'Criteria 1 and 12 may rule people out wrongly. From time to time, count by group how many of those interviewed were chosen, and what they were offered.',
    },
  ],
  scales: {},
  talkMinutes: 45,
  productNeeds: [
    {
      items: ['open_questions', 'free_comment'],
      why: {
        fr: 'De la place pour ce qu’aucun critère ne prévoit.',
        en: 'Room for what no criterion foresees.',
      },
    },
  ],
};
