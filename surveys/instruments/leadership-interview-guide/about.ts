import type { About } from '../about.ts';

export const leadershipInterviewGuideAbout: About = {
  moment: 'assessment',
  purpose: {
    fr: 'Apprendre de gestionnaires de tous les niveaux ce qui a aidé ou freiné le partenariat dans leur établissement.',
    en: 'Learns from managers at every level what helped or hindered partnership in their institution.',
  },
  audience: {
    fr: 'Le bureau du partenariat, les évaluateurs et les établissements qui commencent.',
    en: 'The partnership office, evaluators and institutions that are starting.',
  },
  answeredBy: {
    fr: 'La personne qui mène l’entrevue prend les notes ; une autre, si possible, choisit les thèmes après.',
    en: 'The person who leads the interview takes the notes; another, if possible, picks the themes afterwards.',
  },
  timing: {
    fr: 'À la fin du mandat, ou quand un établissement fait le point sur plusieurs équipes.',
    en: 'At the end of the mandate, or when an institution takes stock of several teams.',
  },
  mode: 'no_campaign',
  modeReason: {
    fr: 'Une entrevue se fait de vive voix et se reconnaît facilement : elle ne part dans aucune campagne. Imprimez le guide, et gardez les notes à part des noms.',
    en: 'An interview is held aloud and is easy to recognize: it goes out in no campaign. Print the guide, and keep the notes apart from the names.',
  },
  scoring: [
    {
      fr: 'Les questions n’ont pas de note. Après coup, une personne choisit dans une liste les thèmes dont il a été question.',
      en: 'The questions have no score. Afterwards, a person picks from a list the themes that came up.',
    },
    {
      fr: 'On compte ensuite dans combien d’entrevues revient chaque thème. Deux personnes qui classent une part des mêmes notes montrent si les thèmes sont clairs.',
      en: 'Then count in how many interviews each theme comes up. Two people who sort some of the same notes show whether the themes are clear.',
    },
  ],
  scales: {},
  talkMinutes: 45,
  productNeeds: [
    {
      items: ['coder_notes'],
      why: {
        fr: 'Un endroit pour les doutes de la personne qui classe les réponses.',
        en: 'A place for the doubts of the person who sorts the answers.',
      },
    },
  ],
};
