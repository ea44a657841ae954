import type { Text } from '../../surveys/text.ts';

/** What is collected around a campaign beside its answers: each apart from the others, with no key to a person. */
export const recruitmentStages = ['applied', 'selected', 'accommodations'] as const;
export type RecruitmentStage = (typeof recruitmentStages)[number];

/** Collections of characteristics, in the order in which people meet them. */
const collectionStages = ['applied', 'selected', 'baseline', 'end'] as const;
export type CollectionStage = (typeof collectionStages)[number];

/** What the people of a collection did. */
export const stageLabels: Record<CollectionStage, Text> = {
  applied: { fr: 'Ont posé leur candidature', en: 'Applied' },
  selected: { fr: 'Ont été choisis', en: 'Were selected' },
  baseline: { fr: 'Ont répondu au début', en: 'Took part at baseline' },
  end: { fr: 'Ont répondu à la fin', en: 'Took part at the end' },
};
