import type { Language } from '../../surveys/text.ts';

export type GroupLevel = 'team' | 'institution';

/** Nouns of the compared groups: one, and several. */
export const groupWords: Record<GroupLevel, Record<Language, { one: string; many: string }>> = {
  team: { fr: { one: 'équipe', many: 'équipes' }, en: { one: 'team', many: 'teams' } },
  institution: {
    fr: { one: 'établissement', many: 'établissements' },
    en: { one: 'institution', many: 'institutions' },
  },
};
