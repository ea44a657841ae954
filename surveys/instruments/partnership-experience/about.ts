import type { About } from '../about.ts';

export const partnershipExperienceAbout: About = {
  moment: 'assessment',
  purpose: {
    fr: 'Savoir comment patients, proches et professionnels vivent le travail en partenariat, et si les deux côtés le vivent de la même façon.',
    en: 'Tells how patients, caregivers and professionals experience working in partnership, and whether both sides experience it alike.',
  },
  audience: {
    fr: 'Les équipes, les établissements, le bureau du partenariat et le comité de la qualité.',
    en: 'Teams, institutions, the partnership office and the quality committee.',
  },
  answeredBy: { fr: 'Tous les membres des équipes, des deux côtés.', en: 'All members of the teams, on both sides.' },
  timing: {
    fr: 'À la fin du mandat. Le même questionnaire peut servir au départ, à mi-mandat et après, pour voir ce qui change.',
    en: 'At the end of the mandate. The same questionnaire may be used at the start, at the midpoint and afterwards, to see what changes.',
  },
  mode: 'anonymous',
  modeReason: {
    fr: 'Dans une petite équipe, on ne parle franchement que si personne ne peut savoir qui a répondu quoi. Pour comparer ce qu’une même personne répond d’une vague à l’autre, choisissez le mode confidentiel.',
    en: 'In a small team, people are candid only if nobody can know who answered what. To compare what the same person answers from one wave to the next, choose the confidential mode.',
  },
  scoring: [
    {
      fr: 'Les phrases vont de 1 (pas du tout d’accord) à 5 (tout à fait d’accord). Le score d’une échelle est la moyenne des phrases répondues, s’il y en a au moins la moitié. Ce qui ne s’applique pas est laissé de côté.',
      en: 'The statements go from 1 (strongly disagree) to 5 (strongly agree). The score of a scale is the mean of the statements answered, if at least half of them are. What does not apply is left out.',
    },
    {
      fr: 'On montre d’abord la répartition des réponses, puis la moyenne. Rien n’est montré d’un groupe de moins de cinq personnes.',
      en: 'The spread of answers is shown first, then the mean. Nothing is shown of a group of fewer than five people.',
    },
    {
      fr: 'L’atteinte des objectifs et la satisfaction d’ensemble se lisent à part : elles n’entrent dans aucune échelle.',
      en: 'Objectives achieved and overall satisfaction are read on their own: they are part of no scale.',
    },
  ],
  scales: {
    preparation: {
      fr: 'À quel point chaque personne savait pourquoi elle venait, était prête et pouvait prendre part.',
      en: 'How far each person knew why they came, was ready and could take part.',
    },
    voice: {
      fr: 'À quel point chaque personne pouvait parler, était écoutée et respectée, et partageait le leadership.',
      en: 'How far each person could speak, was listened to and respected, and shared in leading.',
    },
    influence: {
      fr: 'À quel point ce que chaque personne apporte compte dans les décisions et a une suite connue.',
      en: 'How far what each person brings counts in decisions and is followed by something they know of.',
    },
  },
  talkMinutes: null,
  productNeeds: [],
};
