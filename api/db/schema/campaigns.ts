import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Audience, Side } from '../../../surveys/side.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { members, programs, teams } from './organization.ts';
import { questionnaireVersions } from './questionnaires.ts';

export type CampaignStatus = 'draft' | 'open' | 'closing' | 'closed' | 'archived';
export type Wave = 'baseline' | 'midpoint' | 'end' | 'followup';
export type ConfidentialityMode = 'anonymous' | 'confidential' | 'shared';
/** Whether the form comes one section at a time or all on one page. */
export type FormLayout = 'sections' | 'one_page';
/** What the office adds in its own words: a paragraph in each message, and what happens next on the page of results. */
export type OwnWords = Partial<Record<'invitation' | 'reminder' | 'results', Text>>;
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
    /** Who is asked about their experience, and who about themselves. Frozen, like the versions, at the opening. */
    audience: text().$type<Audience>().notNull().default('all'),
    demographicsAudience: text().$type<Audience>().notNull().default('all'),
    /** Languages in which it is written to people and answered. */
    languages: text({ mode: 'json' }).$type<Language[]>().notNull().default(['fr', 'en']),
    layout: text().$type<FormLayout>().notNull().default('sections'),
    ownWords: text({ mode: 'json' }).$type<OwnWords>().notNull().default({}),
    /** Days after the opening on which those who have not answered are reminded. */
    reminderDays: text({ mode: 'json' }).$type<number[]>().notNull().default([]),
    /** Hours of the day, in the time zone of the installation, between which messages leave. */
    sendFrom: integer().notNull().default(8),
    sendUntil: integer().notNull().default(20),
    /** Asks for a code made by the respondent, so that waves can be paired; in `confidential` mode only. */
    pairing: integer({ mode: 'boolean' }).notNull().default(false),
    openedOn: text(),
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
    /** 1 once the person has said that they will not answer: they are not reminded, and may still change their mind. */
    declined: integer().notNull().default(0),
  },
  (t) => [uniqueIndex('invitations_member').on(t.campaignId, t.memberId), index('invitations_team').on(t.teamId)],
);

/** Short codes of printed letters, link sheets and kiosks: derived like tokens, found by their hash, made when printed. */
export const invitationCodes = sqliteTable('invitation_codes', {
  codeHash: blob({ mode: 'buffer' }).primaryKey(),
  invitationId: text()
    .notNull()
    .unique()
    .references(() => invitations.id),
});

export type DeclineReason = 'no_time' | 'not_concerned' | 'already_told' | 'not_safe' | 'other';
/** Why people declined: with no key to who they are. WITHOUT ROWID, keyed by a random id. */
export const declineReasons = sqliteTable(
  'decline_reasons',
  {
    id: blob({ mode: 'buffer' }).primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    reason: text().$type<DeclineReason>().notNull(),
  },
  (t) => [index('decline_reasons_campaign').on(t.campaignId)],
);
