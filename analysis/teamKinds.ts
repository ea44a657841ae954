import type { Text } from '../surveys/text.ts';

/** What teams are, as the subtitles of figures have it. */
export const levelNames = {
  clinical: { fr: 'équipes cliniques', en: 'clinical teams' },
  organizational: { fr: 'équipes organisationnelles', en: 'organizational teams' },
  political: { fr: 'équipes politiques', en: 'political teams' },
} satisfies Record<string, Text>;

export const continuumNames = {
  information: { fr: 'au stade de l’information', en: 'at the stage of information' },
  consultation: { fr: 'au stade de la consultation', en: 'at the stage of consultation' },
  collaboration: { fr: 'au stade de la collaboration', en: 'at the stage of collaboration' },
  partnership: { fr: 'au stade du partenariat', en: 'at the stage of partnership' },
} satisfies Record<string, Text>;
