import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Side } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import { members, programs, teams } from './organization.ts';
import { questionnaireVersions } from './questionnaires.ts';

export type CampaignStatus = 'draft' | 'open' | 'closing' | 'closed' | 'archived';
export type Wave = 'baseline' | 'midpoint' | 'end' | 'followup';
export type ConfidentialityMode = 'anonymous' | 'confidential' | 'shared';
export const campaigns = sqliteTable(
  'campaigns',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    name: text({ mode: 'json' }).$type<Text>().notNull(),
    wave: text().$type<Wave>().notNull(),
    status: text().$type<CampaignStatus>().notNull(),
    /** Frozen at the first response by a trigger. */
    mode: text().$type<ConfidentialityMode>().notNull(),
    /** Smallest group of respondents whose answers may be shown; a trigger lets it only rise. */
    minimumGroup: integer().notNull().default(5),
    experienceVersionId: text()
      .notNull()
      .references(() => questionnaireVersions.id),
    demographicsVersionId: text().references(() => questionnaireVersions.id),
    opensOn: text(),
    closesOn: text(),
    createdAt: integer().notNull(),
  },
  (t) => [index('campaigns_program').on(t.programId)],
);

export const campaignTeams = sqliteTable(
  'campaign_teams',
  {
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.teamId] })],
);

/**
 * Who was asked. The token itself is never stored: it is derived from the secret and the id, and found by its hash.
 * `spent` goes from 0 to 1 in place, the same size, with no time: who has answered is known, not when.
 */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    side: text().$type<Side>().notNull(),
    tokenHash: blob({ mode: 'buffer' }).notNull().unique(),
    spent: integer().notNull().default(0),
  },
  (t) => [uniqueIndex('invitations_member').on(t.campaignId, t.memberId), index('invitations_team').on(t.teamId)],
);
