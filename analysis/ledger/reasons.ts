import type { Text } from '../../surveys/text.ts';

/** Why a recommendation was not, or not wholly, acted on (docs/methods.md, section 6). */
export const reasonCodes = [
  'resources',
  'safety_clinical',
  'legal',
  'already_in_place',
  'not_feasible',
  'outside_authority',
  'conflicting_priority',
  'insufficient_support',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const reasonLabels: Record<ReasonCode, Text> = {
  resources: { fr: 'Ressources insuffisantes', en: 'Not enough resources' },
  safety_clinical: { fr: 'Sécurité ou raison clinique', en: 'Safety or clinical reason' },
  legal: { fr: 'Loi ou règlement', en: 'Law or regulation' },
  already_in_place: { fr: 'Déjà en place', en: 'Already in place' },
  not_feasible: { fr: 'Techniquement impossible', en: 'Not technically feasible' },
  outside_authority: { fr: 'Hors du pouvoir de l’établissement', en: 'Outside the institution’s authority' },
  conflicting_priority: { fr: 'Conflit avec une autre priorité', en: 'Conflicts with another priority' },
  insufficient_support: { fr: 'Appui insuffisant', en: 'Not enough support' },
  other: { fr: 'Autre raison', en: 'Another reason' },
};
