import type { Text } from '../../surveys/text.ts';

/** What a team can have made. */
export const productKinds = ['pathway', 'tool', 'site', 'document', 'training', 'other'] as const;
export type ProductKind = (typeof productKinds)[number];

export const productKindLabels: Record<ProductKind, Text> = {
  pathway: { fr: 'Trajectoire de soins', en: 'Care pathway' },
  tool: { fr: 'Outil', en: 'Tool' },
  site: { fr: 'Site Web', en: 'Web site' },
  document: { fr: 'Document d’information', en: 'Information document' },
  training: { fr: 'Formation', en: 'Training' },
  other: { fr: 'Autre', en: 'Other' },
};
