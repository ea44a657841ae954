import type { Campaign } from '../../../api/model/campaigns.ts';
import type { Institution } from '../../../api/model/institutions.ts';
import type { Team } from '../../../api/model/teams.ts';
import type { Purpose } from '../../../surveys/document.ts';
import type { MemberRole, Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The field's words for the codes that are stored. */
export interface Vocabulary {
  institutionKinds: Record<Institution['kind'], string>;
  levels: Record<Team['level'], string>;
  continuum: Record<Team['continuum'], { name: string; means: string }>;
  memberRoles: Record<MemberRole, string>;
  languages: Record<Language, string>;
  waves: Record<Campaign['wave'], string>;
  campaignStatus: Record<Campaign['status'], string>;
  modes: Record<Campaign['mode'], { name: string; means: string }>;
  sides: Record<Side | 'joint', string>;
  purposes: Record<Purpose, string>;
}

export const vocabulary: Record<Language, Vocabulary> = { fr, en };
