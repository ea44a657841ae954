import type { Text } from '../../surveys/text.ts';

/** Where a recommendation comes from. */
export const origins = ['team_meeting', 'survey_finding', 'comment', 'contributor'] as const;
export type Origin = (typeof origins)[number];

export const originLabels: Record<Origin, Text> = {
  team_meeting: { fr: 'Rencontre d’équipe', en: 'Team meeting' },
  survey_finding: { fr: 'Résultat de questionnaire', en: 'Survey finding' },
  comment: { fr: 'Commentaire', en: 'Comment' },
  contributor: { fr: 'Une personne de l’équipe', en: 'A contributor' },
};

/** What a recommendation is about. */
export const themes = [
  'access',
  'welcome',
  'communication',
  'information',
  'care',
  'safety',
  'coordination',
  'environment',
  'participation',
  'training',
  'other',
] as const;
export type Theme = (typeof themes)[number];

export const themeLabels: Record<Theme, Text> = {
  access: { fr: 'Accès et attente', en: 'Access and waiting' },
  welcome: { fr: 'Accueil et respect', en: 'Welcome and respect' },
  communication: { fr: 'Communication', en: 'Communication' },
  information: { fr: 'Information et documents', en: 'Information and documents' },
  care: { fr: 'Soins et services', en: 'Care and services' },
  safety: { fr: 'Sécurité', en: 'Safety' },
  coordination: { fr: 'Coordination et suivi', en: 'Coordination and follow-up' },
  environment: { fr: 'Lieux et équipement', en: 'Premises and equipment' },
  participation: { fr: 'Participation aux décisions', en: 'Taking part in decisions' },
  training: { fr: 'Formation', en: 'Training' },
  other: { fr: 'Autre thème', en: 'Another theme' },
};

export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

export const priorityLabels: Record<Priority, Text> = {
  high: { fr: 'Haute', en: 'High' },
  medium: { fr: 'Moyenne', en: 'Medium' },
  low: { fr: 'Basse', en: 'Low' },
};

/** How one recommendation is tied to another. That one takes the place of another is a state, `superseded`. */
export const relations = ['parent', 'duplicate_of', 'related'] as const;
export type Relation = (typeof relations)[number];

export const relationLabels: Record<Relation, Text> = {
  parent: { fr: 'Fait partie de', en: 'Is part of' },
  duplicate_of: { fr: 'Répète', en: 'Repeats' },
  related: { fr: 'Liée à', en: 'Is related to' },
};

/** Media types that evidence may have. */
export const evidenceTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** Bytes that one file of evidence may have. */
export const largestEvidence = 10 * 1024 * 1024;
